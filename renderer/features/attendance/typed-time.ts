import { ClockTime } from '../../../shared/domain/calendar.ts';
import { readTypedTime } from '../../../shared/text/times.ts';

/** A time as somebody typed it: read, or nothing, or what to write instead. */
export interface ReadTime {
  readonly at: ClockTime | null;
  readonly trouble: string | null;
}

/** Reads a typed time of day; empty words are no time. */
export function readTime(words: string): ReadTime {
  if (words.trim() === '') return { at: null, trouble: null };
  const read = readTypedTime(words);
  if (read?.kind === 'time') return { at: ClockTime.parse(read.time), trouble: null };
  return {
    at: null,
    trouble:
      read === null
        ? 'Write the time like 7.20pm, 10.30am or 19:20.'
        : 'Say whether that is morning or afternoon: add am or pm.',
  };
}
