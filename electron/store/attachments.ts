import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MeetingFile } from '../../shared/contract/meeting-files.ts';
import type { AttachedKind } from '../../shared/domain/attached-file.ts';
import { AttachmentId, ImportId, type MeetingAttachmentId, MeetingId } from '../../shared/domain/ids.ts';
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

/** Attaches a stored file to a meeting. */
export function insertMeetingFile(
  tx: Tx,
  one: {
    readonly id: MeetingAttachmentId;
    readonly meetingId: MeetingId;
    readonly attachmentId: AttachmentId;
    readonly kind: AttachedKind;
  },
): void {
  tx.insert('meeting_attachments', {
    ...{ id: one.id, meeting_id: one.meetingId, attachment_id: one.attachmentId, kind: one.kind },
    revision: 1,
  });
}

const meetingFiles = `SELECT meeting_attachments.id, meeting_attachments.meeting_id, meeting_attachments.kind,
    meeting_attachments.revision, meeting_attachments.attachment_id, attachments.name, attachments.media_type,
    attachments.size
  FROM meeting_attachments JOIN attachments ON attachments.id = meeting_attachments.attachment_id`;

/** The files of a meeting, in the order in which they were attached. */
export function listMeetingFiles(db: Readable, meetingId: MeetingId): MeetingFile[] {
  return db
    .all(`${meetingFiles} WHERE meeting_attachments.meeting_id = ? ORDER BY meeting_attachments.id`, meetingId)
    .map(toMeetingFile);
}

/** A file of a meeting with the attachment that holds it, or undefined. */
export function getMeetingFile(
  db: Readable,
  id: MeetingAttachmentId,
): { readonly file: MeetingFile; readonly attachmentId: AttachmentId } | undefined {
  const row = db.get(`${meetingFiles} WHERE meeting_attachments.id = ?`, id);
  return row && { file: toMeetingFile(row), attachmentId: AttachmentId.parse(row['attachment_id']) };
}

/** Every meeting that has the same bytes attached, with the file as it is called there. */
export function findMeetingsWithFile(
  db: Readable,
  sha256: string,
): { readonly meetingId: MeetingId; readonly file: MeetingFile }[] {
  return db
    .all(`${meetingFiles} WHERE attachments.sha256 = ? ORDER BY meeting_attachments.id`, sha256)
    .map((row) => ({ meetingId: MeetingId.parse(row['meeting_id']), file: toMeetingFile(row) }));
}

/** Takes a file off its meeting, and out of the workspace. @throws Refusal `moved-on`, `not-found` */
export function removeMeetingFile(tx: Tx, id: MeetingAttachmentId, revision: number): void {
  const held = getMeetingFile(tx, id);
  tx.remove('meeting_attachments', id, revision);
  if (held !== undefined) tx.remove('attachments', held.attachmentId, null);
}

function toMeetingFile(row: Columns): MeetingFile {
  return MeetingFile.parse({
    id: row['id'],
    kind: row['kind'],
    name: row['name'],
    mediaType: row['media_type'],
    size: row['size'],
    revision: row['revision'],
  });
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
