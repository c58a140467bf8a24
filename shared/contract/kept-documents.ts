import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { BodyId, MeetingId } from '../domain/ids.ts';
import type { LayoutDocument } from '../layout/document.ts';
import type { DocumentKind } from '../reading/draft.ts';
import { storeOperation } from './operation.ts';

/** A report, letter, strategy or agenda that an import kept beside the minutes. */
export const KeptDocument = z.object({
  id: z.uuid(),
  kind: z.enum(['agenda', 'report', 'letter', 'strategy', 'other']) satisfies z.ZodType<
    Exclude<DocumentKind, 'minutes'>
  >,
  title: z.string(),
  date: IsoDate.nullable(),
  bodyId: BodyId.nullable(),
  bodyName: z.string().nullable(),
  meetingId: MeetingId.nullable(),
  fileName: z.string(),
});
export type KeptDocument = z.infer<typeof KeptDocument>;

const LayoutValue = z.custom<LayoutDocument>((value) => typeof value === 'object' && value !== null);

export const keptDocumentOperations = {
  /** Those of one meeting, of one body, or all; latest first. */
  'keptDocuments.list': storeOperation(
    z.strictObject({ bodyId: BodyId.nullable(), meetingId: MeetingId.nullable() }),
    z.array(KeptDocument),
  ),
  /** One of them as it was read, composed for the screen. */
  'keptDocuments.get': storeOperation(
    z.strictObject({ id: z.uuid() }),
    z.object({ document: KeptDocument, layout: LayoutValue }),
  ),
};
