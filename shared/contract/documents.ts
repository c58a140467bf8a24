import { z } from 'zod';
import { Instant, IsoDate } from '../domain/calendar.ts';
import { EditionId, MeetingId } from '../domain/ids.ts';
import type { LayoutDocument } from '../layout/document.ts';
import { FileToken } from './imports.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

const LayoutValue = z.custom<LayoutDocument>((value) => typeof value === 'object' && value !== null);

/** Which document of a meeting is meant. */
export const DocumentChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes') }),
  /** The minutes of the closed part, a document of their own. */
  z.strictObject({ kind: z.literal('closed-minutes') }),
  z.strictObject({
    kind: z.literal('agenda'),
    /** The public sees nothing of what is closed; members see it with its grounds. */
    readers: z.enum(['public', 'members']),
    /** The supplementary agenda, from 1; null for the agenda itself. */
    supplement: z.int().min(1).nullable(),
  }),
  z.strictObject({ kind: z.literal('notice'), issuedOn: IsoDate.nullable() }),
  z.strictObject({ kind: z.literal('summons'), issuedOn: IsoDate.nullable() }),
  z.strictObject({ kind: z.literal('signing-sheet') }),
  /** One that left, as it left; minutes read alike for all. */
  z.strictObject({ kind: z.literal('edition'), id: EditionId, readers: z.enum(['public', 'members']) }),
]);
export type DocumentChoice = z.infer<typeof DocumentChoice>;

/** The kinds of file that a document is written as. */
export const DocumentFormat = z.enum(['docx', 'pdf', 'html', 'txt']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** A document that was made from a meeting. */
export const ProducedDocument = z.object({
  kind: z.enum([
    'minutes',
    'closed-minutes',
    'agenda',
    'agenda-public',
    'supplement',
    'notice',
    'summons',
    'signing-sheet',
    'edition',
  ]),
  format: DocumentFormat,
  fileName: z.string(),
  producedAt: Instant,
  /** True where the meeting has changed since. */
  outdated: z.boolean(),
});
export type ProducedDocument = z.infer<typeof ProducedDocument>;

export const documentOperations = {
  /** A document of the meeting as it would print, for the preview. */
  'documents.preview': storeOperation(z.strictObject({ meetingId: MeetingId, document: DocumentChoice }), LayoutValue),
  'documents.list': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(ProducedDocument)),
  /** Asks where to save, writes the document, and answers the file's name. */
  'documents.export': mainOperation(
    z.strictObject({ meetingId: MeetingId, document: DocumentChoice, format: DocumentFormat }),
    z.object({ token: FileToken, fileName: z.string() }),
  ),
  /** What the files of documents would be called, in their order, without their endings. */
  'documents.names': storeOperation(
    z.strictObject({ meetingId: MeetingId, documents: z.array(DocumentChoice).max(20) }),
    z.array(z.string()),
  ),
  /**
   * Asks for one folder, and once about files that are there already, and writes every document into it. `trouble` is a
   * sentence on why the rest was not written; null where all of them were.
   */
  'documents.exportAll': mainOperation(
    z.strictObject({
      meetingId: MeetingId,
      documents: z.array(DocumentChoice).min(1).max(20),
      format: DocumentFormat,
    }),
    z.object({
      folder: z.string(),
      files: z.array(z.object({ token: FileToken, fileName: z.string() })),
      trouble: z.string().nullable(),
    }),
  ),
  /** Shows a produced file in the system's file manager. */
  'documents.reveal': mainOperation(z.strictObject({ token: FileToken }), Nothing),
};
