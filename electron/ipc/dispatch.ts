import {
  contract,
  type Input,
  type OperationAt,
  type OperationName,
  type Output,
} from '../../shared/contract/index.ts';
import type { Answer, FailureCode } from '../../shared/contract/operation.ts';
import { pageOrigin } from './channels.ts';
import { isStoreOperation } from './port.ts';

/** A handler in main for each operation that main answers: one missing does not compile. */
export type MainHandlers = {
  readonly [N in OperationAt<'main'>]: (input: Input<N>) => Promise<Answer<Output<N>>>;
};

export interface DispatchParts {
  /** Whether the message came from the top frame of our own window. */
  readonly isOwnWindow: (sender: SenderFacts) => boolean;
  readonly handlers: MainHandlers;
  /** Asks the store process; the input has been checked. */
  readonly askStore: (name: OperationAt<'store'>, input: unknown) => Promise<Answer<unknown>>;
}

/** What is known of a message's sender. */
export interface SenderFacts {
  readonly url: string;
  readonly isTopFrame: boolean;
  readonly contentsId: number;
}

/** Tells our own page, in the top frame of a window that Minutebook opened, from every other sender. */
export function createSenderCheck(isOwnContents: (contentsId: number) => boolean): DispatchParts['isOwnWindow'] {
  return ({ url, isTopFrame, contentsId }) =>
    isTopFrame && isOwnContents(contentsId) && (url === pageOrigin || url.startsWith(`${pageOrigin}/`));
}

/** A failure as a value. */
export function fail(
  code: FailureCode,
  message: string,
): { readonly ok: false; readonly failure: { code: FailureCode; message: string } } {
  return { ok: false, failure: { code, message } };
}

function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/**
 * The one way from the window into the rest: checks the sender, the name and the shape of the input, then hands over to
 * main's handler or the store process. Answers a value in every case; no handler runs for a message that fails a check.
 */
export function createDispatcher(parts: DispatchParts) {
  return async (sender: SenderFacts, name: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!parts.isOwnWindow(sender))
      return fail('sender-refused', 'This request did not come from the Minutebook window.');
    if (!isOperationName(name)) return fail('input-refused', 'Minutebook does not know this request.');
    const parsed = parseInput(name, input);
    if (parsed === null) return refuseInput('');
    if (!parsed.success) return refuseInput(parsed.error.issues[0]?.path.join('.') ?? '');
    if (isStoreOperation(name)) return parts.askStore(name, parsed.data);
    return answerInMain(parts.handlers, name, parsed.data);
  };
}

/** What the schema says of an input; null where it is nested deeper than the schema itself can follow. */
function parseInput(name: OperationName, input: unknown) {
  try {
    return contract[name].input.safeParse(input);
  } catch {
    return null;
  }
}

function refuseInput(field: string) {
  return fail(
    'input-refused',
    `Something in this request is not as expected${field === '' ? '' : ` (${field})`}. Nothing was changed.`,
  );
}

async function answerInMain(
  handlers: MainHandlers,
  name: OperationAt<'main'>,
  input: unknown,
): Promise<Answer<unknown>> {
  // The registry ties each name to its handler and the schema has just proved the input; a union of functions cannot say so.
  const handler = handlers[name] as (input: unknown) => Promise<Answer<unknown>>;
  try {
    return await handler(input);
  } catch {
    // What was thrown may hold paths or words of a minute, so it crosses to nobody.
    return fail(
      'unexpected',
      'This did not work, and what you typed is kept. Try it again; if it happens again, restart Minutebook.',
    );
  }
}
