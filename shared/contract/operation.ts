import { z } from 'zod';

/**
 * How one operation of the contract is described: what goes in, what comes out, and which process answers.
 * `store` is forwarded to the store process after sender and schema have been checked; `main` is answered by main itself
 * (system dialogs, windows).
 */
export interface Operation<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly place: 'store' | 'main';
  readonly input: In;
  readonly output: Out;
}

/** Describes an operation answered by the store process. */
export function storeOperation<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) {
  return { place: 'store', input, output } as const satisfies Operation<In, Out>;
}

/** Describes an operation answered by main. */
export function mainOperation<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) {
  return { place: 'main', input, output } as const satisfies Operation<In, Out>;
}

/** An operation that asks for nothing. */
export const Nothing = z.strictObject({});

/**
 * Failures that an operation can answer with. They cross process borders as values; `message` is a sentence for the
 * clerk saying what happened and what to do, without paths or names of our own code.
 */
export const FailureCode = z.enum([
  'input-refused',
  'sender-refused',
  'not-found',
  'moved-on',
  'locked',
  'read-only',
  'workspace-locked',
  'workspace-newer',
  'workspace-unreadable',
  'no-workspace',
  'nothing-to-undo',
  'file-refused',
  'file-unreadable',
  'cancelled',
  'write-failed',
  'unexpected',
]);
export type FailureCode = z.infer<typeof FailureCode>;

export const Failure = z.strictObject({ code: FailureCode, message: z.string().min(1) });
export type Failure = z.infer<typeof Failure>;

/** An answer as it crosses a process border. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
