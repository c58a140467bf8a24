import type { NumberStyle } from './body.ts';
import type { IsoDate } from './calendar.ts';
import { calendarYear, type NumberYear, yearOfNumbers } from './minuting/number-year.ts';

/** A minute number taken apart. Numbers of one sequence count on from each other; sequences never meet. */
export interface MinuteNumber {
  /** What all numbers of a sequence share: the year, the month, the section, the prefix; empty where they share nothing. */
  readonly sequence: string;
  /** The running number, from 1. */
  readonly ordinal: number;
  /** The letter of a number that was put between two others (`41A/26`); empty for most. */
  readonly letter: string;
}

const count = String.raw`(\d{1,5})([A-Za-z]?)`;
const patterns: Readonly<Record<NumberStyle, RegExp>> = {
  'n/yy': new RegExp(`^${count}/(\\d{2})$`),
  'n/yyyy': new RegExp(`^${count}/(\\d{4})$`),
  'yy/n': new RegExp(`^(\\d{2})/${count}$`),
  'yyyy/n': new RegExp(`^(\\d{4})/${count}$`),
  'n.': new RegExp(`^${count}\\.?$`),
  n: new RegExp(`^${count}$`),
  'n.n': new RegExp(`^(\\d{1,4})\\.${count}$`),
  'yy/mm/n': new RegExp(`^(\\d{2}/(?:0\\d|1[0-2]))/${count}$`),
  'yyyy/yy-n': new RegExp(`^(\\d{4}/\\d{2})-${count}$`),
  'prefix-n/yy': new RegExp(`^([A-Za-z]{1,5})[ /.-]?${count}/(\\d{2,4})$`),
  'prefix-yy/n': new RegExp(`^([A-Za-z]{1,7})[ /.-]?(\\d{2,4})[/.-]${count}$`),
  'prefix-n': new RegExp(`^([A-Za-z]{1,7})[ /.-]?${count}$`),
};

/** Takes a number of the given style apart; null where it is not of that style. Rule [N1]. */
export function parseMinuteNumber(number: string, style: NumberStyle): MinuteNumber | null {
  const match = patterns[style].exec(number.trim());
  if (match === null) return null;
  const groups = match.slice(1);
  switch (style) {
    case 'n/yy':
    case 'n/yyyy':
    case 'n.':
    case 'n': {
      const [ordinal, letter, sequence] = groups;
      return compose(sequence, ordinal, letter);
    }
    case 'yy/n':
    case 'yyyy/n':
    case 'n.n':
    case 'yy/mm/n':
    case 'yyyy/yy-n': {
      const [sequence, ordinal, letter] = groups;
      return compose(sequence, ordinal, letter);
    }
    case 'prefix-n/yy': {
      const [prefix = '', ordinal, letter, year = ''] = groups;
      return compose(`${prefix.toUpperCase()}/${year}`, ordinal, letter);
    }
    case 'prefix-yy/n': {
      const [prefix = '', year = '', ordinal, letter] = groups;
      return compose(`${prefix.toUpperCase()}/${year}`, ordinal, letter);
    }
    case 'prefix-n': {
      const [prefix = '', ordinal, letter] = groups;
      return compose(prefix.toUpperCase(), ordinal, letter);
    }
  }
}

function compose(sequence = '', ordinal = '', letter = ''): MinuteNumber {
  return { sequence, ordinal: Number(ordinal), letter: letter.toUpperCase() };
}

/** Writes a number in its style: `38/26`, `51/2026`, `4.`, `2025/26-103`, `CAB/12/26`. Rule [N1]. */
export function formatMinuteNumber(number: MinuteNumber, style: NumberStyle): string {
  const counted = `${number.ordinal}${number.letter}`;
  switch (style) {
    case 'n/yy':
    case 'n/yyyy':
      return `${counted}/${number.sequence}`;
    case 'n.':
      return `${counted}.`;
    case 'n':
      return counted;
    case 'n.n':
      return `${number.sequence}.${counted}`;
    case 'yy/n':
    case 'yyyy/n':
    case 'yy/mm/n':
    case 'prefix-yy/n':
    case 'prefix-n':
      return `${number.sequence}/${counted}`;
    case 'yyyy/yy-n':
      return `${number.sequence}-${counted}`;
    case 'prefix-n/yy': {
      const [prefix = '', year = ''] = number.sequence.split('/');
      return `${prefix}/${counted}/${year}`;
    }
  }
}

/** Orders two numbers of one style as they would be printed: by sequence, by running number, 41 before 41A. */
export function compareMinuteNumbers(one: MinuteNumber, other: MinuteNumber): number {
  if (one.sequence !== other.sequence) return one.sequence < other.sequence ? -1 : 1;
  if (one.ordinal !== other.ordinal) return one.ordinal - other.ordinal;
  if (one.letter === other.letter) return 0;
  return one.letter < other.letter ? -1 : 1;
}

/** A minute as numbering sees it. A frozen number stays what it is; a null one that is frozen has none and gets none. */
export interface NumberedMinute<Id> {
  readonly id: Id;
  readonly meetingId: string;
  readonly heldOn: IsoDate | null;
  readonly number: string | null;
  readonly frozen: boolean;
  /** In which of the two documents it stands; left out: the open one. */
  readonly part?: 'open' | 'closed';
  /** The number that its agenda item was printed with, where the body's minutes take that; null: none. */
  readonly agendaNumber?: string | null;
}

/** How a body numbers. */
export interface Numbering {
  readonly style: NumberStyle | null;
  /** Letters in front, for the style that has them: `CAB`. */
  readonly prefix: string;
  /** When its numbers begin again; left out: each calendar year. */
  readonly year?: NumberYear;
  /** The number that a year, or a sequence that runs on for ever, begins with; left out: 1. */
  readonly first?: number;
  /** Whether the minutes of the closed part have a sequence of their own: `C3/26`. */
  readonly closedApart?: boolean;
}

/**
 * The numbers of the minutes that are not frozen yet, in the order in which they were recorded. Rules [N2]–[N7], [N9]–[N12].
 *
 * @param minutes all of a body that share a sequence with those to number, by the day of their meeting, then by position
 * @returns a number for each minute that is not frozen; null where the body has no style, or the day of the meeting is
 *   not known and the style needs it
 */
export function deriveNumbers<Id>(
  minutes: readonly NumberedMinute<Id>[],
  numbering: Numbering,
): Map<Id, string | null> {
  const derived = new Map<Id, string | null>();
  const { style } = numbering;
  if (style === null) {
    for (const minute of minutes) if (!minute.frozen) derived.set(minute.id, null);
    return derived;
  }
  const taken = new Set<string>();
  const key = (place: NumberPlace): string => `${place.scope} ${place.number.sequence} ${place.number.ordinal}`;
  for (const minute of minutes) {
    const place = minute.frozen ? placeNumber(minute, numbering) : null;
    if (place !== null) taken.add(key(place));
  }
  const printed = takePrinted(minutes, numbering, taken, key);
  const last = new Map<string, number>();
  const sections = startSections(style);
  const begins = countsFromFirst(style) ? (numbering.first ?? 1) : 1;
  for (const minute of minutes) {
    const known = minute.frozen ? placeNumber(minute, numbering) : (printed.get(minute.id) ?? null);
    if (known !== null) {
      last.set(`${known.scope} ${known.number.sequence}`, known.number.ordinal);
      sections.see(minute.meetingId, known.number.sequence);
      if (!minute.frozen) derived.set(minute.id, printNumber(minute, known.number, numbering));
    }
    if (minute.frozen || known !== null) continue;
    const sequence =
      style === 'n.n'
        ? sections.next(minute.meetingId)
        : sequenceOf(style, minute.heldOn, numbering.prefix, numbering.year);
    if (sequence === null) {
      derived.set(minute.id, null);
      continue;
    }
    const scope = scopeOf(minute, numbering);
    const start = isApart(minute, numbering) ? 1 : begins;
    let ordinal = (last.get(`${scope} ${sequence}`) ?? start - 1) + 1;
    while (taken.has(key({ scope, number: { sequence, ordinal, letter: '' } }))) ordinal += 1;
    const number = { sequence, ordinal, letter: '' };
    taken.add(key({ scope, number }));
    last.set(`${scope} ${sequence}`, ordinal);
    derived.set(minute.id, printNumber(minute, number, numbering));
  }
  return derived;
}

/** A number taken apart, with what keeps it apart from the same number elsewhere: its meeting, or the closed part. */
export interface NumberPlace {
  readonly scope: string;
  readonly number: MinuteNumber;
}

/** The number of a minute taken apart; null where it has none of its body's style. */
export function placeNumber(
  minute: Pick<NumberedMinute<unknown>, 'meetingId' | 'number' | 'part'>,
  numbering: Numbering,
): NumberPlace | null {
  const { style } = numbering;
  if (style === null || minute.number === null) return null;
  const apart = isApart(minute, numbering);
  if (apart && !closedMark.test(minute.number)) return null;
  const number = parseMinuteNumber(apart ? minute.number.replace(closedMark, '') : minute.number, style);
  return number === null ? null : { scope: scopeOf(minute, numbering), number };
}

/** Writes the number of a minute: with a `C` in front where the closed part has a sequence of its own. Rule [N11]. */
export function printNumber(
  minute: Pick<NumberedMinute<unknown>, 'part'>,
  number: MinuteNumber,
  numbering: Numbering,
): string {
  const printed = numbering.style === null ? '' : formatMinuteNumber(number, numbering.style);
  if (!isApart(minute, numbering)) return printed;
  return /^\d/.test(printed) ? `C${printed}` : `C/${printed}`;
}

const closedMark = /^C\/?/;

function isApart({ part }: Pick<NumberedMinute<unknown>, 'part'>, { closedApart }: Numbering): boolean {
  return closedApart === true && part === 'closed';
}

function scopeOf(minute: Pick<NumberedMinute<unknown>, 'meetingId' | 'part'>, numbering: Numbering): string {
  return (numbering.style === 'n.' ? minute.meetingId : '') + (isApart(minute, numbering) ? ' closed' : '');
}

/** Minutes that take the number printed on the agenda, the first of each item alone and none that is taken. Rule [N12]. */
function takePrinted<Id>(
  minutes: readonly NumberedMinute<Id>[],
  numbering: Numbering,
  taken: Set<string>,
  key: (place: NumberPlace) => string,
): Map<Id, NumberPlace> {
  const printed = new Map<Id, NumberPlace>();
  const exact = new Set<string>();
  for (const minute of minutes) {
    const place = minute.frozen ? placeNumber(minute, numbering) : null;
    if (place !== null) exact.add(`${key(place)} ${place.number.letter}`);
  }
  for (const minute of minutes) {
    const { agendaNumber } = minute;
    if (minute.frozen || agendaNumber === undefined || agendaNumber === null) continue;
    const place = placeNumber({ ...minute, number: agendaNumber }, { ...numbering, closedApart: false });
    if (place === null || exact.has(`${key(place)} ${place.number.letter}`)) continue;
    exact.add(`${key(place)} ${place.number.letter}`);
    taken.add(key(place));
    printed.set(minute.id, place);
  }
  return printed;
}

/** Styles whose sequences are long enough to begin elsewhere than with 1: those of a year, and those that run on. */
function countsFromFirst(style: NumberStyle): boolean {
  return style !== 'n.' && style !== 'n.n' && style !== 'yy/mm/n';
}

/**
 * The sequence that a meeting's minutes belong to by its day. `yyyy/yy-n` names two years, so its year is never that of the
 * calendar.
 *
 * @returns null where the style needs a day and there is none, and for `n.n`, whose sections follow from the meetings
 */
export function sequenceOf(
  style: NumberStyle,
  heldOn: IsoDate | null,
  prefix: string,
  numberYear: NumberYear = calendarYear,
): string | null {
  if (style === 'n' || style === 'n.') return '';
  if (style === 'prefix-n') return prefix;
  if (style === 'n.n' || heldOn === null) return null;
  const year = yearOfNumbers(heldOn, numberYear);
  const short = (of: number): string => String(of % 100).padStart(2, '0');
  switch (style) {
    case 'n/yy':
    case 'yy/n':
      return short(year);
    case 'n/yyyy':
    case 'yyyy/n':
      return String(year).padStart(4, '0');
    case 'yy/mm/n':
      return `${heldOn.slice(2, 4)}/${heldOn.slice(5, 7)}`;
    case 'yyyy/yy-n': {
      const ofTwo = numberYear.kind === 'calendar' ? { ...numberYear, kind: 'municipal' as const } : numberYear;
      const first = yearOfNumbers(heldOn, ofTwo);
      return `${first}/${short(first + 1)}`;
    }
    case 'prefix-n/yy':
    case 'prefix-yy/n':
      return `${prefix}/${short(year)}`;
  }
}

const prefixedStyles = ['prefix-n/yy', 'prefix-yy/n', 'prefix-n'] as const satisfies readonly NumberStyle[];

/**
 * The letters in front of a body's numbers: those of the last number that it printed, else its short name where that is
 * letters, else the capitals of its name.
 *
 * @param printed numbers of the body, the latest first
 */
export function choosePrefix(
  body: { readonly name: string; readonly shortName: string | null },
  printed: readonly string[],
): string {
  for (const number of printed) {
    for (const style of prefixedStyles) {
      const parsed = parseMinuteNumber(number, style);
      if (parsed !== null) return parsed.sequence.split('/')[0] ?? '';
    }
  }
  if (body.shortName !== null && /^[A-Za-z]{1,5}$/.test(body.shortName)) return body.shortName.toUpperCase();
  const capitals = body.name.replace(/[^A-Z]/g, '').slice(0, 5);
  return capitals === '' ? 'M' : capitals;
}

/** The sections of `n.n`: one a meeting, counted on from the meeting before. Rule [N7]. */
function startSections(style: NumberStyle) {
  const byMeeting = new Map<string, string>();
  let latest = 0;
  return {
    see: (meetingId: string, sequence: string): void => {
      if (style !== 'n.n') return;
      byMeeting.set(meetingId, sequence);
      latest = Number(sequence);
    },
    next: (meetingId: string): string => {
      const known = byMeeting.get(meetingId);
      if (known !== undefined) return known;
      latest += 1;
      byMeeting.set(meetingId, String(latest));
      return String(latest);
    },
  };
}
