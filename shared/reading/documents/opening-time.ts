import { findClockTimes } from '../../text/times.ts';
import type { SourceBlock } from '../blocks/block.ts';

const opened =
  /\b(?:meeting|chair(?:man|person|woman)?|mayor|convener|president|cathaoirleach)\b[^.;]{0,60}?\b(?:start(?:ed)?|commenced?|opened|began|called to order|convened)\b(?! (?:to|for) the public)[^.;]{0,40}?\bat\b|\b(?:opened|started|commenced|began) the meeting (?:open )?at\b|^quorum (?:was )?reached at\b|^the meeting (?:commences|opens|starts|begins) at\b/i;

/** When the meeting began, as its text tells (`The meeting started at 6.30 pm`), for minutes whose head does not; null where it does not. */
export function findOpeningTime(blocks: readonly SourceBlock[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'text' || block.words.text.length > 3000) continue;
    const match = opened.exec(block.words.text);
    if (match === null) continue;
    const from = match.index + match[0].length - 2;
    const [time] = findClockTimes(block.words.text.slice(from, from + 30));
    if (time && time.from <= 4) return time.time;
  }
  return null;
}
