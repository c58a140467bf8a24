import type { NumberStyle } from './body.ts';
import type { IsoDate } from './calendar.ts';

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
}

/** How a body numbers. */
export interface Numbering {
  readonly style: NumberStyle | null;
  /** Letters in front, for the style that has them: `CAB`. */
  readonly prefix: string;
}

/**
 * The numbers of the minutes that are not frozen yet, in the order in which they were recorded. Rules [N2]–[N7].
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
  const scopeOf = (minute: NumberedMinute<Id>): string => (style === 'n.' ? minute.meetingId : '');
  const key = (scope: string, sequence: string, ordinal: number): string => `${scope} ${sequence} ${ordinal}`;
  for (const minute of minutes) {
    const parsed = minute.frozen ? parseNullable(minute.number, style) : null;
    if (parsed !== null) taken.add(key(scopeOf(minute), parsed.sequence, parsed.ordinal));
  }
  const last = new Map<string, number>();
  const sections = startSections(style);
  for (const minute of minutes) {
    const scope = scopeOf(minute);
    if (minute.frozen) {
      const parsed = parseNullable(minute.number, style);
      if (parsed === null) continue;
      last.set(`${scope} ${parsed.sequence}`, parsed.ordinal);
      sections.see(minute.meetingId, parsed.sequence);
      continue;
    }
    const sequence =
      style === 'n.n' ? sections.next(minute.meetingId) : sequenceOf(style, minute.heldOn, numbering.prefix);
    if (sequence === null) {
      derived.set(minute.id, null);
      continue;
    }
    let ordinal = (last.get(`${scope} ${sequence}`) ?? 0) + 1;
    while (taken.has(key(scope, sequence, ordinal))) ordinal += 1;
    taken.add(key(scope, sequence, ordinal));
    last.set(`${scope} ${sequence}`, ordinal);
    derived.set(minute.id, formatMinuteNumber({ sequence, ordinal, letter: '' }, style));
  }
  return derived;
}

/**
 * The sequence that a meeting's minutes belong to by its day. The municipal year begins in May, when councils hold their
 * annual meeting (Local Government Act 1972 Sch 12 para 1).
 *
 * @returns null where the style needs a day and there is none, and for `n.n`, whose sections follow from the meetings
 */
export function sequenceOf(style: NumberStyle, heldOn: IsoDate | null, prefix: string): string | null {
  if (style === 'n' || style === 'n.') return '';
  if (style === 'prefix-n') return prefix;
  if (style === 'n.n' || heldOn === null) return null;
  const year = Number(heldOn.slice(0, 4));
  const month = heldOn.slice(5, 7);
  const short = (of: number): string => String(of % 100).padStart(2, '0');
  switch (style) {
    case 'n/yy':
    case 'yy/n':
      return short(year);
    case 'n/yyyy':
    case 'yyyy/n':
      return heldOn.slice(0, 4);
    case 'yy/mm/n':
      return `${short(year)}/${month}`;
    case 'yyyy/yy-n': {
      const first = month < '05' ? year - 1 : year;
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

function parseNullable(number: string | null, style: NumberStyle): MinuteNumber | null {
  return number === null ? null : parseMinuteNumber(number, style);
}
