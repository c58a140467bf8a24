import { z } from 'zod';
import { BodyId, ImportId, MeetingId } from '../domain/ids.ts';
import { IsoDate } from '../domain/calendar.ts';
import type { DoubtAnswer } from '../reading/answers.ts';
import type { DocumentKind, DraftImport } from '../reading/draft.ts';
import type { SourceFile } from '../reading/line.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';
import { packable } from './packing.ts';

/** Names a file that the clerk chose in a system dialog or dropped on the window; the window never sees its path. */
export const FileToken = z.uuid().brand('FileToken');
export type FileToken = z.infer<typeof FileToken>;

/** `name` is shown: of a file in a folder it starts with the folders below the one that was chosen. */
export const ChosenFile = z.object({ token: FileToken, name: z.string().min(1) });
export type ChosenFile = z.infer<typeof ChosenFile>;

/** The documents of a folder and of the folders in it, by name; `passedOver` are files of no kind that is read. */
export const ChosenFolder = z.object({
  name: z.string().min(1),
  files: z.array(ChosenFile),
  passedOver: z.array(z.string()),
});
export type ChosenFolder = z.infer<typeof ChosenFolder>;

/** A file as its lines are shown: the cells of a row stand in one text. */
export interface ReviewedSource extends Pick<SourceFile, 'name' | 'format' | 'notes'> {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/**
 * What was read of a file. Source and draft come from our own reading process and are typed by `shared/reading`; they
 * cross as they are, since a second description of them here could only drift from the first.
 */
const SourceValue = z.custom<ReviewedSource>((value) => typeof value === 'object' && value !== null);
const DraftValue = z.custom<DraftImport>((value) => typeof value === 'object' && value !== null);

/** What the clerk says to a doubt of the draft; shape and rules: `shared/reading/answers.ts`. */
const DoubtAnswerValue = z.strictObject({
  document: z.int().min(0),
  doubt: z.int().min(0),
  alternative: z.int().min(0).nullable(),
  remembered: z.literal(true).optional(),
}) satisfies z.ZodType<DoubtAnswer>;

/** A meeting of a draft that the workspace holds already: the same body, the same day. */
export const HeldMeeting = z.object({
  /** Place in `draft.documents`. */
  document: z.int().min(0),
  meetingId: MeetingId,
  label: z.string(),
  /** It was read out of a file of these very bytes. */
  sameFile: z.boolean(),
  /** Minutes of it that somebody has worked on since it was imported: an update leaves them as they are. */
  workedOn: z.int().min(0),
});
export type HeldMeeting = z.infer<typeof HeldMeeting>;

export const ImportReview = z.object({
  token: FileToken,
  name: z.string(),
  source: SourceValue,
  draft: DraftValue,
  /** The same bytes were imported before. */
  seenBefore: z.boolean(),
  alreadyHeld: z.array(HeldMeeting),
  /** Answers that were given for this body before and fit here; they count until the clerk says otherwise. */
  remembered: z.array(DoubtAnswerValue),
});
export type ImportReview = z.infer<typeof ImportReview>;

const Kind = z.enum(['minutes', 'agenda', 'report', 'letter', 'strategy', 'other']) satisfies z.ZodType<DocumentKind>;

/** One line of the folder report about a document of a file. Counts are of what would be stored. */
export const SurveyedDocument = z.object({
  kind: Kind,
  body: z.string().nullable(),
  title: z.string().nullable(),
  date: IsoDate.nullable(),
  items: z.int(),
  decisions: z.int(),
  actions: z.int(),
  people: z.int(),
  /** Open doubts by weight; those that remembered answers settle are not counted. */
  high: z.int(),
  low: z.int(),
});
export type SurveyedDocument = z.infer<typeof SurveyedDocument>;

/** A document of which another file holds a copy: a Word file and its PDF. Rules [C1], [C2] of `shared/reading/SPEC.md`. */
const CopiedDocument = z.object({
  /** Place in `documents`. */
  document: z.int().min(0),
  other: z.object({ token: FileToken, name: z.string(), document: z.int().min(0) }),
  /** Which of the two is left out unless the clerk says otherwise. */
  givesWay: z.enum(['this', 'other']),
});

/** What was read of a file, in short; the whole of it waits with the store until it is reviewed, stored or forgotten. */
export const FileSurvey = z.object({
  token: FileToken,
  name: z.string(),
  documents: z.array(SurveyedDocument),
  /** What the reader had to do or leave, in sentences. */
  notes: z.array(z.string()),
  seenBefore: z.boolean(),
  /** Another file of this choosing has the same bytes: its name. */
  sameAs: z.string().nullable(),
  alreadyHeld: z.array(HeldMeeting),
  /** Documents that a file of this choosing before it holds as well, in other bytes. */
  copies: z.array(CopiedDocument),
});
export type FileSurvey = z.infer<typeof FileSurvey>;

/** What becomes of a document whose meeting is held already; `add` makes the meeting a second time. */
export const HeldChoice = z.enum(['add', 'update']);
export type HeldChoice = z.infer<typeof HeldChoice>;

/** What of a file is stored, and how. */
export const StoreOrder = z.strictObject({
  token: FileToken,
  /** Places in `draft.documents`; at least one. */
  documents: z.array(z.int().min(0)).min(1),
  /** Puts all of them under one body; null: bodies are found by the names that were read, or made. */
  bodyId: BodyId.nullable(),
  answers: z.array(DoubtAnswerValue),
  /** For documents whose meeting is held already; one that is not named here is added. */
  held: z.array(z.strictObject({ document: z.int().min(0), as: HeldChoice })),
});
export type StoreOrder = z.infer<typeof StoreOrder>;

export const StoredImport = z.object({
  importId: ImportId,
  /** Meetings made or updated, with the label to show: "Wyeford Safer Communities Board, 1 September 2026". */
  meetings: z.array(z.object({ id: MeetingId, label: z.string() })),
  bodies: z.array(z.object({ id: BodyId, name: z.string(), isNew: z.boolean() })),
  minutes: z.int(),
  resolutions: z.int(),
  actions: z.int(),
  /** Different people in the attendance of these meetings. */
  people: z.int(),
  /** Agendas, reports and letters kept with their meeting or body. */
  otherDocuments: z.int(),
  /** Of an update: labels of minutes that were left as they are, because somebody has worked on them. */
  leftAsTheyAre: z.array(z.string()),
  /** Doubts that wait in the To-look-at list. */
  doubts: z.int(),
});
export type StoredImport = z.infer<typeof StoredImport>;

/** What a whole folder brought, in one step that undo takes back. */
export const StoredFolder = StoredImport.extend({
  files: z.int(),
  /** Files of which nothing could be stored, each with the sentence that says why. */
  failed: z.array(z.object({ name: z.string(), words: z.string() })),
});
export type StoredFolder = z.infer<typeof StoredFolder>;

/** Where a record was read: the lines of the file around it, as they were read. */
export const RecordSource = z.object({
  fileName: z.string(),
  importedAt: z.string(),
  /** First and last line of the record, both included. */
  lines: z.tuple([z.int(), z.int()]),
  /** The record's lines and some before and after; empty where the import kept none. */
  text: z.array(z.object({ number: z.int(), text: z.string() })),
  repaired: z.string().nullable(),
  alternatives: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type RecordSource = z.infer<typeof RecordSource>;

export const importOperations = {
  /** Asks with the system's dialog for documents. Fails with `cancelled` when the clerk leaves it. */
  'imports.choose': mainOperation(Nothing, z.array(ChosenFile)),
  /** Asks for a folder and lists its documents, those in its folders too. Fails with `cancelled`, `file-refused`. */
  'imports.chooseFolder': mainOperation(Nothing, ChosenFolder),
  /** Takes text from the clipboard as a file named "Pasted text"; `html` is read rather than `text` where there is any. */
  'imports.paste': mainOperation(
    z.strictObject({ text: z.string().max(64_000_000), html: z.string().max(64_000_000).nullable() }),
    ChosenFile,
  ),
  /** Reads a chosen file in a process of its own; stores nothing. `file-refused` carries the sentence for a bad file. */
  'imports.read': mainOperation(z.strictObject({ token: FileToken }), packable(ImportReview)),
  /** The same, answered in short: for a folder, whose files are read one after the other. */
  'imports.survey': mainOperation(z.strictObject({ token: FileToken }), FileSurvey),
  /** Ends a reading that is under way; its `imports.read` or `imports.survey` then fails with `cancelled`. */
  'imports.cancel': mainOperation(z.strictObject({ token: FileToken }), Nothing),
  /** Lets go of files that were read and are not wanted. */
  'imports.forget': mainOperation(z.strictObject({ tokens: z.array(FileToken) }), Nothing),
  /**
   * Stores the chosen documents of a file that was read, as one step that undo takes back. Records become what the
   * answers (and the remembered ones, where the clerk said nothing) say; the doubts that they settle are not kept, and
   * the answers are remembered for the body.
   */
  'imports.store': storeOperation(StoreOrder, StoredImport),
  /**
   * The same for many files, one short piece after the other, so that typing goes on meanwhile; `imports.progress` tells
   * how far it is. One step for undo. A file that cannot be stored is named, and the rest goes on.
   */
  'imports.storeAll': mainOperation(z.strictObject({ orders: z.array(StoreOrder).min(1) }), StoredFolder),
  /** Ends a storing that is under way and takes back what it stored; its `imports.storeAll` fails with `cancelled`. */
  'imports.cancelStoring': mainOperation(Nothing, Nothing),
  /** Where a meeting, attendance row, minute, resolution or action was read; null for what was typed here. */
  'imports.sourceOf': storeOperation(z.strictObject({ recordId: z.uuid() }), RecordSource.nullable()),
};
