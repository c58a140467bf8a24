import { Refusal } from '../../../electron/store/refusal.ts';

/** The refusal that work ends with; fails where it is not refused, or fails otherwise. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (failure) {
    if (failure instanceof Refusal) return failure;
    throw failure;
  }
  throw new Error('it was not refused');
}

/** The code of the refusal that work ends with. */
export function codeOf(work: () => unknown): string {
  return refusalOf(work).code;
}

/** The sentence of the refusal that work ends with. */
export function wordsOf(work: () => unknown): string {
  return refusalOf(work).message;
}
