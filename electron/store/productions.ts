import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar.ts';
import { MeetingId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Readable } from './file/connection.ts';

/** A document that was made from a meeting. It is out of date when what would be made now has another digest. */
export const Production = z.object({
  id: z.uuid(),
  meetingId: MeetingId,
  /** Minutes, agenda … */
  kind: z.string().min(1),
  /** Its ending without the dot. */
  format: z.string().min(1),
  fileName: z.string().min(1),
  producedAt: Instant,
  /** SHA-256 of everything it showed, hexadecimal; how it is taken is the composer's business. */
  digest: z.string().length(64),
});
export type Production = z.infer<typeof Production>;

/** Stores that a document was made. */
export function insertProduction(tx: Tx, production: Production): void {
  tx.insert('productions', {
    id: production.id,
    meeting_id: production.meetingId,
    kind: production.kind,
    format: production.format,
    file_name: production.fileName,
    produced_at: production.producedAt,
    digest: production.digest,
    revision: 1,
  });
}

/** The documents made from a meeting, newest first. */
export function listProductions(db: Readable, meetingId: MeetingId): Production[] {
  return db
    .all('SELECT * FROM productions WHERE meeting_id = ? ORDER BY produced_at DESC, id DESC', meetingId)
    .map((row) =>
      Production.parse({
        id: row['id'],
        meetingId: row['meeting_id'],
        kind: row['kind'],
        format: row['format'],
        fileName: row['file_name'],
        producedAt: row['produced_at'],
        digest: row['digest'],
      }),
    );
}
