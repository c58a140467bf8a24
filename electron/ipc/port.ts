import { z } from 'zod';
import {
  contract,
  type Input,
  type OperationAt,
  type OperationName,
  type Output,
} from '../../shared/contract/index.ts';
import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';
import { AttachedKind } from '../../shared/domain/attached-file.ts';
import { AttachedFile } from '../../shared/contract/meeting-files.ts';
import { FileSurvey, FileToken, ImportReview, StoredFolder, StoreOrder } from '../../shared/contract/imports.ts';
import { CalendarExport } from '../../shared/contract/calendar.ts';
import { Nothing, type Answer } from '../../shared/contract/operation.ts';
import { packable } from '../../shared/contract/packing.ts';
import { DocumentChoice, ProducedDocument } from '../../shared/contract/documents.ts';
import { WorkspaceState } from '../../shared/contract/workspace.ts';
import { ApprovalId, MeetingAttachmentId, MeetingId } from '../../shared/domain/ids.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import type { LetterToSend } from '../../shared/domain/minuting/approvals.ts';
import type { ReturnedChange } from '../../shared/domain/minuting/returned-changes.ts';
import type { SheetContent } from './sheet-content.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { SourceFile } from '../../shared/reading/line.ts';
import type { ReadFile } from './read-file.ts';

const sha256 = z.string().length(64);
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file as the document process packed it. */
const StagedFile = z.strictObject({
  token: FileToken,
  name: z.string().min(1),
  sha256,
  size: z.int().min(0),
  format: z.custom<SourceFile['format']>((value) => typeof value === 'string'),
  notes: z.array(z.string()),
  lineCount: z.int().min(0),
  outline: z.custom<ReadFile['outline']>((value) => Array.isArray(value)),
  lines: z.strictObject({ sha256, bytes: Bytes }),
  draft: Bytes,
});

/**
 * What main asks of the store process beyond the contract. These carry paths and file contents, so the window must never
 * be able to name them: they are looked up in this table only, and `dispatch.ts` looks in the contract only.
 */
const privateTable = {
  'private.open': { input: z.strictObject({ path: z.string().min(1), create: z.boolean() }), output: WorkspaceState },
  'private.close': { input: Nothing, output: Nothing },
  /** Keeps what was read of a file until it is stored or the workspace is closed. */
  'private.stageImport': {
    input: StagedFile,
    output: packable(ImportReview),
  },
  /** The same, answered in short. */
  'private.surveyImport': { input: StagedFile, output: FileSurvey },
  /** What waits of a file that was read in short. Fails with `not-found`. */
  'private.reviewStaged': { input: z.strictObject({ token: FileToken }), output: packable(ImportReview) },
  /** Storing many files, one piece (a document) a request, so that others are answered in between. */
  'private.beginStoring': {
    input: z.strictObject({ orders: z.array(StoreOrder).min(1) }),
    output: z.object({ pieces: z.int() }),
  },
  'private.storePiece': { input: Nothing, output: Nothing },
  'private.finishStoring': { input: Nothing, output: StoredFolder },
  'private.takeBackStoring': { input: Nothing, output: Nothing },
  'private.forgetImports': { input: z.strictObject({ tokens: z.array(FileToken) }), output: Nothing },
  'private.attachFile': {
    input: z.strictObject({ meetingId: MeetingId, kind: AttachedKind, name: z.string().min(1), bytes: Bytes }),
    output: AttachedFile,
  },
  /** The bytes of a file of a meeting, with the name to write them under. */
  'private.readMeetingFile': {
    input: z.strictObject({ id: MeetingAttachmentId }),
    output: z.object({ name: z.string().min(1), bytes: Bytes }),
  },
  'private.composeDocument': {
    input: z.strictObject({ meetingId: MeetingId, document: DocumentChoice }),
    output: z.object({
      layout: z.custom<LayoutDocument>(),
      suggestedName: z.string().min(1),
      digest: z.string().length(64),
    }),
  },
  /** The letters that ask for agreement, each with the document that goes with it. */
  'private.composeLetters': {
    input: z.strictObject({ meetingId: MeetingId, ids: z.array(ApprovalId).min(1) }),
    output: z.array(
      z.object({
        letter: z.custom<LetterToSend>(),
        fileName: z.string().min(1),
        layout: z.custom<LayoutDocument>(),
      }),
    ),
  },
  /** Keeps what was read of a paper that came back. */
  'private.keepReturned': {
    input: z.strictObject({
      meetingId: MeetingId,
      approvalId: ApprovalId.nullable(),
      receivedOn: IsoDate,
      name: z.string().min(1),
      changes: z.custom<readonly ReturnedChange[]>((value) => Array.isArray(value)),
    }),
    output: contract['changes.read'].output,
  },
  'private.composeCalendar': {
    input: CalendarExport,
    output: z.object({
      content: z.custom<SheetContent | { readonly kind: 'layout'; readonly layout: LayoutDocument }>(),
      suggestedName: z.string().min(1),
    }),
  },
  'private.recordProduction': {
    input: z.strictObject({
      meetingId: MeetingId,
      document: DocumentChoice,
      format: ProducedDocument.shape.format,
      fileName: z.string().min(1),
      digest: z.string().length(64),
    }),
    output: Nothing,
  },
};
type PrivateTable = typeof privateTable;
export type PrivateName = keyof PrivateTable;

/** Everything that the store process answers: the contract's own operations and main's private ones. */
export type StoreRequestName = OperationAt<'store'> | PrivateName;
export type StoreInput<N extends StoreRequestName> = N extends PrivateName
  ? z.infer<PrivateTable[N]['input']>
  : N extends OperationName
    ? Input<N>
    : never;
export type StoreOutput<N extends StoreRequestName> = N extends PrivateName
  ? z.infer<PrivateTable[N]['output']>
  : N extends OperationName
    ? Output<N>
    : never;

/** A handler for each thing that the store process answers: one missing does not compile. Failures are thrown as Refusal. */
export type StoreHandlers = { readonly [N in StoreRequestName]: (input: StoreInput<N>) => StoreOutput<N> };

/** Messages from main to the store process. `id` pairs the answer with its question. */
export interface PortRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** Messages from the store process to main. */
export type PortMessage =
  { readonly id: number; readonly answer: Answer<unknown> } | { readonly event: EventName; readonly payload: unknown };

/** True for a name of the contract that the store process answers. */
export function isStoreOperation(name: string): name is OperationAt<'store'> {
  return Object.hasOwn(contract, name) && contract[name as OperationName].place === 'store';
}

/** True for a name that only main may use. */
export function isPrivateName(name: string): name is PrivateName {
  return Object.hasOwn(privateTable, name);
}

/** The schema of a request's input, or null for a name that the store process does not answer. */
export function inputSchemaOf(name: string): z.ZodType | null {
  if (isPrivateName(name)) return privateTable[name].input;
  if (isStoreOperation(name)) return contract[name].input;
  return null;
}

/** An event as it crosses the port. */
export function eventMessage<N extends EventName>(event: N, payload: EventPayload<N>): PortMessage {
  return { event, payload: events[event].parse(payload) };
}
