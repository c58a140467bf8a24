import type { Failure, FailureCode } from '../../shared/contract/operation.ts';

/**
 * The one way in which store and services say no. `message` is the sentence the clerk reads: what happened and what to
 * do, without paths or names of our own code. The port turns it into a failure value with `asFailure`; anything else
 * that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The failure value of anything thrown; what is not a `Refusal` becomes `unexpected`, in words without its details. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Refusal) return { code: thrown.code, message: thrown.message };
  return {
    code: 'unexpected',
    message: 'This did not work, and nothing was changed. Try it again; if it happens again, restart Minutebook.',
  };
}

/** The refusal for a record that is not there (any more): "This meeting is no longer there." */
export function notFound(what: string): Refusal {
  return new Refusal('not-found', `This ${what} is no longer there. It may have been removed or undone.`);
}

/** The refusal for a record that changed since it was read. */
export function movedOn(what: string): Refusal {
  return new Refusal('moved-on', `This ${what} was changed in the meantime. Look at it again, then make your change.`);
}
