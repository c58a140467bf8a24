import type { ClockTime } from '../../domain/calendar.ts';
import { findClockTimes } from '../../text/times.ts';
import { toClockTimeOrNull } from '../calendar.ts';

/** When somebody came after the start and left before the end. */
export interface PresenceTimes {
  readonly arrivedAt: ClockTime | null;
  readonly leftAt: ClockTime | null;
}

const came = /\b(?:arriv\w*|join\w*|came|entered|from|late)\b[^\d]*$/i;
const went = /\b(?:left|leaving|leaves|depart\w*|until|till|to|retired|withdrew)\b[^\d]*$/i;
/** Somebody who went out and came back was there from start to end. */
const outside = /\bexcept\b|\bnot present (?:for|from|during|between)\b|\babsent\b/i;

/** The clock times that the note beside a name gives (`arrived 7.10pm`, `from 6.35pm and until 9.46pm`); null where it gives none. */
export function readPresenceTimes(note: string): PresenceTimes {
  const told = note.slice(0, 300).split(outside)[0] ?? '';
  let arrivedAt: string | null = null;
  let leftAt: string | null = null;
  let from = 0;
  for (const time of findClockTimes(told)) {
    const before = told.slice(from, time.from);
    if (came.test(before)) arrivedAt ??= time.time;
    else if (went.test(before)) leftAt ??= time.time;
    from = time.to;
  }
  return { arrivedAt: toClockTimeOrNull(arrivedAt), leftAt: toClockTimeOrNull(leftAt) };
}
