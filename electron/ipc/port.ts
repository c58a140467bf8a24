import { z } from 'zod';
import {
  contract,
  type Input,
  type OperationAt,
  type OperationName,
  type Output,
} from '../../shared/contract/index.ts';
import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';
import { FileToken, ImportReview } from '../../shared/contract/imports.ts';
import { Nothing, type Answer } from '../../shared/contract/operation.ts';
import { ProducedDocument } from '../../shared/contract/documents.ts';
import { WorkspaceState } from '../../shared/contract/workspace.ts';
import { MeetingId } from '../../shared/domain/ids.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { DraftImport } from '../../shared/reading/draft.ts';
import type { SourceFile } from '../../shared/reading/line.ts';

/**
 * What main asks of the store process beyond the contract. These carry paths and file contents, so the window must never
 * be able to name them: they are looked up in this table only, and `dispatch.ts` looks in the contract only.
 */
const privateTable = {
  'private.open': { input: z.strictObject({ path: z.string().min(1), create: z.boolean() }), output: WorkspaceState },
  'private.close': { input: Nothing, output: Nothing },
  /** Keeps what was read of a file until it is stored or the workspace is closed. */
  'private.stageImport': {
    input: z.strictObject({
      token: FileToken,
      name: z.string().min(1),
      sha256: z.string().length(64),
      size: z.int().min(0),
      source: z.custom<SourceFile>(),
      draft: z.custom<DraftImport>(),
    }),
    output: ImportReview,
  },
  'private.composeMinutes': {
    input: z.strictObject({ meetingId: MeetingId }),
    output: z.object({
      layout: z.custom<LayoutDocument>(),
      suggestedName: z.string().min(1),
      digest: z.string().length(64),
    }),
  },
  'private.recordProduction': {
    input: z.strictObject({
      meetingId: MeetingId,
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
