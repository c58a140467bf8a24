import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AttachmentId, ImportId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';

/** A file that the workspace keeps: what it is called, and which bytes. The same bytes are kept once. */
export const Attachment = z.object({
  id: AttachmentId,
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().length(64),
  name: z.string().min(1),
  mediaType: z.string().min(1),
  /** In bytes. */
  size: z.int().min(0),
  importId: ImportId.nullable(),
  revision: z.int().min(1),
});
export type Attachment = z.infer<typeof Attachment>;

/** Stores a file. Undo takes the attachment back; its bytes stay until the workspace is next tidied. */
export function insertAttachment(
  tx: Tx,
  attachment: Pick<Attachment, 'id' | 'name' | 'mediaType' | 'importId'>,
  bytes: Uint8Array,
): Attachment {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  tx.keepBlob(sha256, bytes);
  tx.insert('attachments', {
    id: attachment.id,
    sha256,
    name: attachment.name,
    media_type: attachment.mediaType,
    size: bytes.length,
    import_id: attachment.importId,
    revision: 1,
  });
  return { ...attachment, sha256, size: bytes.length, revision: 1 };
}

/** An attachment by its id, without its bytes, or undefined. */
export function getAttachment(db: Readable, id: AttachmentId): Attachment | undefined {
  const row = db.get('SELECT * FROM attachments WHERE id = ?', id);
  return row && fromRow(row);
}

/** The bytes of an attachment, or undefined. */
export function readAttachment(db: Readable, id: AttachmentId): Uint8Array | undefined {
  const row = db.get(
    'SELECT bytes FROM attachment_blobs WHERE sha256 = (SELECT sha256 FROM attachments WHERE id = ?)',
    id,
  );
  return row?.['bytes'] instanceof Uint8Array ? row['bytes'] : undefined;
}

function fromRow(row: Columns): Attachment {
  return Attachment.parse({
    id: row['id'],
    sha256: row['sha256'],
    name: row['name'],
    mediaType: row['media_type'],
    size: row['size'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
