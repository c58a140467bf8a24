import { findAll } from './patterns.ts';

/** A time of day found in running text, `from`–`to` its place there; `time` is `hh:mm`, 24 hours. */
export interface TimeInText {
  readonly from: number;
  readonly to: number;
  readonly time: string;
}

const withHalf = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2})|-(00|15|30|45))? ?([ap])\.? ?m\b\.?/gi;
/** `6.30 – 8pm`: the half of the day is printed once, behind the end. */
const rangeBeforeHalf =
  /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))? ?(?:-|–|to|until|till) ?(?=(\d{1,2})(?:[.:]\d{2})? ?([ap])\.? ?m\b)/gi;
/** `13.00 to 15.00`: two figures that only the clock of 24 hours has. */
const rangeOfDay =
  /(?<![\d.:])([01]\d|2[0-3])\.([0-5]\d) ?(?:-|–|to|until) ?(?=(?:1[3-9]|2[0-3])\.[0-5]\d(?![\d.]|%| ?[ap]\.?m))/gi;
const onClock = /(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/g;
const hours = /(?<![\d.:])([01]\d|2[0-3])[.:]?([0-5]\d) ?(?:hours|hrs|hr|h)\b/gi;
const named = /\b(?:12 ?)?(noon|midday|midnight)\b/gi;
/** `7 o'clock in the evening`. */
const oClock = /(?<![\d.:])(\d{1,2})(?:[.:]([0-5]\d))? ?(?:o[’']?clock )?in the (morning|afternoon|evening)\b/gi;
/** `at 19.30`, `at 10.30`: figures with a point, where no half of the day is wanted. */
const pointed = /\b(?:at|commenc\w+|start\w*|time:?) (?:at )?(0\d|1\d|2[0-3])\.([0-5]\d)(?!\d|\.\d|%| ?[ap]\.?m)/gi;

/**
 * Every time of day in the text, in reading order: `9.30am`, `7 p.m.`, `19:30`, `1930 hours`, `12 noon`, `6.30–8pm`,
 * `at 19.30`. Figures from 1 to 9 that nothing puts before or after noon are no time.
 */
export function findClockTimes(text: string): TimeInText[] {
  const found: TimeInText[] = [];
  if (!/\d|noon|mid/i.test(text)) return found;
  const add = (match: RegExpExecArray, hour: number, minute: number): void => {
    if (hour > 23 || minute > 59) return;
    const from = match.index + match[0].search(/\d|noon|mid/i);
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    found.push({ from, to: match.index + match[0].trimEnd().length, time });
  };
  for (const match of findAll(text, withHalf))
    add(match, toHour(Number(match[1]), match[4]), Number(match[2] ?? match[3] ?? 0));
  for (const match of findAll(text, rangeBeforeHalf)) {
    // `11–1pm` starts before noon.
    const half = Number(match[1]) % 12 > Number(match[3]) % 12 ? 'a' : match[4];
    add(match, toHour(Number(match[1]), half), Number(match[2] ?? 0));
  }
  for (const match of findAll(text, rangeOfDay)) {
    add(match, Number(match[1]), Number(match[2]));
    const end = match.index + match[0].length;
    found.push({ from: end, to: end + 5, time: text.slice(end, end + 5).replace('.', ':') });
  }
  for (const match of findAll(text, hours)) add(match, Number(match[1]), Number(match[2]));
  for (const match of findAll(text, onClock)) add(match, Number(match[1]), Number(match[2]));
  for (const match of findAll(text, oClock))
    add(match, toHour(Number(match[1]), match[3] === 'morning' ? 'a' : 'p'), Number(match[2] ?? 0));
  for (const match of findAll(text, pointed)) add(match, Number(match[1]), Number(match[2]));
  for (const match of findAll(text, named)) add(match, match[1]?.toLowerCase() === 'midnight' ? 0 : 12, 0);
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The hour of the 24-hour clock; 24 where the figures are no hour of a half of the day. */
function toHour(hour: number, half: string | undefined): number {
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
}

/** What somebody typed where a time is asked for: the time as `hh:mm`, or that it wants am or pm to be one. */
export type TypedTime = { readonly kind: 'time'; readonly time: string } | { readonly kind: 'wants-half' };

const figures = /^(\d{1,2})(?:([.: ]?)([0-5]\d))?$/;

/**
 * Reads what was typed where nothing but a time is asked for, so that bare figures are one: `10.30`, `19 15`, `1930`, `14`.
 * From 1 to 9 they could be morning or evening and want am or pm, unless written `09.30` as on the 24-hour clock.
 * Null where the words hold no time.
 */
export function readTypedTime(words: string): TypedTime | null {
  const [, hours = '', , minutes = '00'] = figures.exec(words.trim()) ?? [];
  if (hours === '') {
    const time = findClockTimes(words)[0]?.time;
    return time === undefined ? null : { kind: 'time', time };
  }
  const hour = Number(hours);
  if (hour > 23) return null;
  if (hours.length === 1 && hour > 0) return { kind: 'wants-half' };
  return { kind: 'time', time: `${hours.padStart(2, '0')}:${minutes}` };
}

/**
 * `9.30am` for `09:30`, `2.00pm` for `14:00`, `12 noon` for `12:00`: the form that agendas and minutes print.
 * @throws RangeError when the text is no `hh:mm`.
 */
export function formatClockTime(clockTime: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clockTime);
  if (!match) throw new RangeError(`not a time of day: ${clockTime}`);
  const hour = Number(match[1]);
  const minutes = match[2] ?? '00';
  if (minutes === '00' && hour === 12) return '12 noon';
  if (minutes === '00' && hour === 0) return '12 midnight';
  return `${hour % 12 === 0 ? 12 : hour % 12}.${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
