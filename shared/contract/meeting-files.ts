import { z } from 'zod';
import { AttachedKind } from '../domain/attached-file.ts';
import { MeetingAttachmentId, MeetingId } from '../domain/ids.ts';
import { ChosenFile, FileToken } from './imports.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

/** A file that is attached to a meeting: the scan of a sheet that was signed. */
export const MeetingFile = z.object({
  id: MeetingAttachmentId,
  kind: AttachedKind,
  name: z.string().min(1),
  mediaType: z.string().min(1),
  /** In bytes. */
  size: z.int().min(0),
  revision: z.int().min(1),
});
export type MeetingFile = z.infer<typeof MeetingFile>;

/** What was attached, and at which other meeting the same file is, in words: perhaps the wrong one was chosen. */
export const AttachedFile = z.object({ file: MeetingFile, alsoAt: z.string().nullable() });
export type AttachedFile = z.infer<typeof AttachedFile>;

const which = z.strictObject({ id: MeetingAttachmentId });

export const meetingFileOperations = {
  /** In the order in which they were attached. */
  'meetingFiles.list': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(MeetingFile)),
  /** Asks with the system's dialog for a scan. Fails with `cancelled` when the clerk leaves it. */
  'meetingFiles.choose': mainOperation(Nothing, ChosenFile),
  /**
   * Attaches a chosen file. `file-refused` with the sentence for one that is empty, too large, neither PDF nor picture, or
   * attached to this meeting already.
   */
  'meetingFiles.attach': mainOperation(
    z.strictObject({ meetingId: MeetingId, kind: AttachedKind, token: FileToken }),
    AttachedFile,
  ),
  /** Shows a copy in the system's own program for it. */
  'meetingFiles.open': mainOperation(which, Nothing),
  /** Writes a copy where the clerk says. Fails with `cancelled`, `write-failed`. */
  'meetingFiles.saveCopy': mainOperation(which, z.object({ token: FileToken, fileName: z.string() })),
  'meetingFiles.remove': storeOperation(
    z.strictObject({ id: MeetingAttachmentId, revision: z.int().min(1) }),
    z.object({ name: z.string() }),
  ),
};
