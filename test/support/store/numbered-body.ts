import type { Block, MinuteBody } from '../../../shared/minutes/body.ts';
import { action, bodyOf, paragraph, resolution } from './records.ts';

/** How many decisions and actions each body of {@link numberedBody} has. */
export const NUMBERED = 3;

/**
 * The words of a minute that all tell one number: prose, decisions with clauses, actions. Without ids, as the editor sends
 * new blocks, so that each saving retires the rows of the one before and makes its own.
 */
export function numberedBody(number: number): MinuteBody {
  const blocks = Array.from({ length: NUMBERED }, (_one, place): readonly Block[] => [
    paragraph(`It was said ${number}.`),
    resolution(null, 'RESOLVED that', [null, `the first be ${number}`], [null, `the second of ${place} be ${number}`]),
    action(null, `Action – P Lane to write ${number}`),
  ]);
  return bodyOf(...blocks.flat());
}
