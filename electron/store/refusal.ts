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

/**
 * The failure value of anything thrown. A file that turns out damaged only where it is read, or cannot be read at present,
 * is told as such; what else is not a `Refusal` becomes `unexpected`, in words without its details.
 */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Refusal) return { code: thrown.code, message: thrown.message };
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return {
      code: 'workspace-unreadable',
      message: 'A part of this workspace file is damaged and cannot be read. Open a backup of it instead.',
    };
  }
  if (/^SQLITE_IOERR/.test(code)) {
    return {
      code: 'workspace-unreadable',
      message: 'The workspace file cannot be read at present. Check that its disk is still there, then try again.',
    };
  }
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
