import { z } from 'zod';
import { Instant } from '../domain/calendar.ts';
import { MeetingId } from '../domain/ids.ts';
import type { LayoutDocument } from '../layout/document.ts';
import { FileToken } from './imports.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

const LayoutValue = z.custom<LayoutDocument>((value) => typeof value === 'object' && value !== null);

/** A document that was made from a meeting. */
export const ProducedDocument = z.object({
  kind: z.enum(['minutes']),
  format: z.enum(['docx', 'txt', 'html']),
  fileName: z.string(),
  producedAt: Instant,
  /** True where the meeting has changed since. */
  outdated: z.boolean(),
});
export type ProducedDocument = z.infer<typeof ProducedDocument>;

export const documentOperations = {
  /** The minutes as they would print, for the preview. */
  'documents.preview': storeOperation(z.strictObject({ meetingId: MeetingId }), LayoutValue),
  'documents.list': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(ProducedDocument)),
  /** Asks where to save, writes the minutes, and answers the file's name. */
  'documents.exportMinutes': mainOperation(
    z.strictObject({ meetingId: MeetingId, format: z.enum(['docx', 'txt', 'html']) }),
    z.object({ token: FileToken, fileName: z.string() }),
  ),
  /** Shows a produced file in the system's file manager. */
  'documents.reveal': mainOperation(z.strictObject({ token: FileToken }), Nothing),
};
