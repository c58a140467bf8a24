import { z } from 'zod';
import { BodyId, ImportId, MeetingId } from '../domain/ids.ts';
import type { DoubtAnswer } from '../reading/answers.ts';
import type { DraftImport } from '../reading/draft.ts';
import type { SourceFile } from '../reading/line.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

/** Names a file that the clerk chose in a system dialog or dropped on the window; the window never sees its path. */
export const FileToken = z.uuid().brand('FileToken');
export type FileToken = z.infer<typeof FileToken>;

export const ChosenFile = z.object({ token: FileToken, name: z.string().min(1) });
export type ChosenFile = z.infer<typeof ChosenFile>;

/**
 * What was read of a file. Source and draft come from our own reading process and are typed by `shared/reading`; they
 * cross as they are, since a second description of them here could only drift from the first.
 */
const SourceValue = z.custom<SourceFile>((value) => typeof value === 'object' && value !== null);
const DraftValue = z.custom<DraftImport>((value) => typeof value === 'object' && value !== null);

export const ImportReview = z.object({
  token: FileToken,
  name: z.string(),
  source: SourceValue,
  draft: DraftValue,
  /** The same bytes were imported before. */
  seenBefore: z.boolean(),
  /** Meetings of the draft (places in `draft.documents`) that the workspace holds already: same body, same day. */
  alreadyHeld: z.array(z.object({ document: z.int().min(0), label: z.string() })),
});
export type ImportReview = z.infer<typeof ImportReview>;

/** What the clerk says to a doubt of the draft; shape and rules: `shared/reading/answers.ts`. */
const DoubtAnswerValue = z.strictObject({
  document: z.int().min(0),
  doubt: z.int().min(0),
  alternative: z.int().min(0).nullable(),
}) satisfies z.ZodType<DoubtAnswer>;

export const StoredImport = z.object({
  importId: ImportId,
  /** Meetings made, with the label to show: "Wyeford Safer Communities Board, 1 September 2026". */
  meetings: z.array(z.object({ id: MeetingId, label: z.string() })),
  bodies: z.array(z.object({ id: BodyId, name: z.string(), isNew: z.boolean() })),
  minutes: z.int(),
  resolutions: z.int(),
  actions: z.int(),
});
export type StoredImport = z.infer<typeof StoredImport>;

export const importOperations = {
  /** Asks with the system's dialog for .txt, .md or .docx. Fails with `cancelled` when the clerk leaves it. */
  'imports.choose': mainOperation(Nothing, z.array(ChosenFile)),
  /** Reads a chosen file in a process of its own; stores nothing. `file-refused` carries the sentence for a bad file. */
  'imports.read': mainOperation(z.strictObject({ token: FileToken }), ImportReview),
  /** Ends a reading that is under way; its `imports.read` then fails with `cancelled`. */
  'imports.cancel': mainOperation(z.strictObject({ token: FileToken }), Nothing),
  /**
   * Stores the chosen documents of a file that was read (their places in `draft.documents`), as one step that undo takes
   * back. Bodies are found by name or made; `bodyId` puts all of them under one body. Records become what the answers
   * say, and the doubts that they settle are not kept.
   */
  'imports.store': storeOperation(
    z.strictObject({
      token: FileToken,
      documents: z.array(z.int().min(0)).min(1),
      bodyId: BodyId.nullable(),
      answers: z.array(DoubtAnswerValue),
    }),
    StoredImport,
  ),
};
