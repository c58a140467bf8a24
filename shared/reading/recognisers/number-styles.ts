import { readDamagedDigits } from '../../text/look-alikes.ts';
import { fitsAny } from '../../text/patterns.ts';
import type { NumberStyle } from '../../domain/body.ts';

/** A number found at the start of a paragraph. */
export interface PrintedNumber {
  /** The name of the form it was read by: forms of one style are told apart (`7.` and `7)`). */
  readonly form: string;
  readonly style: NumberStyle;
  /** As printed, without the colon, full stop or bracket after it: `S2/10`. */
  readonly printed: string;
  /** The number of the agenda that stands in front: `1.` of `1. C48/23`; null where none does. */
  readonly beside: string | null;
  /** As it should be read: `52/10`. */
  readonly number: string;
  /** What orders the numbers of a style: the part that seldom changes (year, chapter), then the one that counts. */
  readonly order: readonly [number, number];
  /** Where in `number` the digits stand that count, with their leading noughts. */
  readonly counts: readonly [from: number, to: number];
  /** A number put between two others (`41A/26`). */
  readonly lettered: boolean;
  /** Characters that number, punctuation and blanks take. */
  readonly length: number;
  /** Letters had to be read as digits. */
  readonly damaged: boolean;
}

export interface NumberForm {
  /** Unique among the forms. */
  readonly name: string;
  readonly style: NumberStyle;
  /** Groups: `core` the number, in it `minor` the part that counts and perhaps `major` the part that seldom changes. */
  readonly pattern: RegExp;
  /** Every number of the form holds one of these; looked for first, since it costs little. None where it has only digits. */
  readonly separators: readonly string[];
  /** It names a year or a body, so that no list, figure or date is numbered so. */
  readonly telling: boolean;
  /** How much a sequence must weigh to be believed. */
  readonly least: number;
  /** The value of a number that is no digits. */
  readonly toValue?: (printed: string) => number | null;
}

/** Words that announce a number: `Minute No. 45`, `Agenda item 3:`, `Motion #12`. */
const announced = String.raw`(?:(?:Agenda|AGENDA) (?:[Ii]tems?|ITEMS?)|Items?|ITEMS?|Minute|MINUTE|Min|MIN|Motion|MOTION|Topic|TOPIC|Ref|REF|No)\b\.?(?: (?:No|NO|Number|Ref)\b\.?)?:? ?#?`;
/** The number of the agenda in front of that of the minutes: `1. C048/23 Apologies`. */
const beside = String.raw`(?:\d{1,2}[.)]?\s+)?`;
/** Ends a number: punctuation and blanks before the words, or the end of the line. */
const end = String.raw`(?:(?=[\s.:)|–—-]|$)[.:)]?(?:\s*\||\s+[–—-](?=\s))?(?:\s+|$)|:(?=\p{Lu}))`;
const maybeDamaged = String.raw`[\dA-Za-z|!$бЗ]{1,4}`;
const maybeDamagedYear = String.raw`\d[\dA-Za-z|!$]|[A-Za-z|!$]\d`;
/** Letters of a committee or council, perhaps with the number of its meeting: `CAB/`, `TC/FGP.`, `F01:`, `PC `. */
const prefix = String.raw`(?:[A-Z][A-Za-z]{0,4}\d{1,3}[:/.-]|[A-Z][A-Za-z]{0,6}(?:[/.-][A-Z][A-Za-z]{0,6})?[ :/.-]?)`;

function telling(name: string, style: NumberStyle, separators: string, core: string): NumberForm {
  const pattern = new RegExp(`^(?:${announced}\\s*)?${beside}(?<core>${core})${end}`, 'du');
  return { name, style, pattern, separators: separators.split(''), telling: true, least: 1.4 };
}

function weak(name: string, style: NumberStyle, least: number, pattern: RegExp): NumberForm {
  return { name, style, pattern, separators: [], telling: false, least };
}

/**
 * How minutes are numbered, most telling first: where two forms fit a document equally, the earlier wins. A further habit
 * is one more line here, and its style in `NumberStyle` where a body may go on numbering so.
 */
export const numberForms: readonly NumberForm[] = [
  telling('51/2026', 'n/yyyy', '/', String.raw`(?<minor>${maybeDamaged}) ?\/ ?(?<major>\d{4})`),
  telling('26/05/7', 'yy/mm/n', '/', String.raw`(?<major>\d{2}\/(?:0\d|1[0-2]))\/(?<minor>\d{1,3})`),
  telling(
    '2025/26-103',
    'yyyy/yy-n',
    '/',
    String.raw`(?<major>(?:(?:19|20)?\d{2}\/\d{2})) ?[\-–\/] ?(?<minor>[\dA-Za-z]{1,4})`,
  ),
  telling('38/26', 'n/yy', '/', String.raw`(?<minor>${maybeDamaged}) ?\/ ?(?<major>${maybeDamagedYear})`),
  // `3-2526/8`: the third item of the eighth meeting of 2025/26.
  telling('3-2526/8', 'n/yyyy', '-', String.raw`(?<minor>\d{1,3})-(?<major>\d{4}\/\d{1,2})`),
  telling('101.16/17', 'n/yy', '/', String.raw`(?<minor>\d{1,4})\.(?<major>\d{2}\/\d{2})`),
  telling('26/103', 'yy/n', '/', String.raw`(?<major>\d{2}) ?\/ ?(?<minor>\d{1,4})`),
  telling('2026/103', 'yyyy/n', '/-', String.raw`(?<major>(?:19|20)\d{2}) ?[\/\-] ?(?<minor>\d{1,4})`),
  telling(
    'CAB/12/26',
    'prefix-n/yy',
    '/:.-',
    String.raw`${prefix}(?<minor>\d{1,4})[\/:.\-](?<major>\d{2,4}(?:[\/\-]\d{2})?)`,
  ),
  // `F01:04/26`: the first number counts, behind it month and year.
  telling('F01:04/26', 'prefix-n/yy', ':', String.raw`[A-Z]{1,3}(?<minor>\d{1,3}):(?<major>\d{2}\/\d{2})`),
  telling(
    'TB/26/031',
    'prefix-yy/n',
    '/:.-',
    String.raw`${prefix}(?<major>\d{4}[\/\-]\d{2}|\d{2}[\/\-]\d{2}(?=[\/\-])|\d{4}|\d{2}) ?[\/:.\-] ?(?<minor>\d{1,4})`,
  ),
  weak(
    'Item 3',
    'n',
    1.8,
    new RegExp(
      `^${announced}\\s*(?<core>(?:\\d{1,3} ?(?:&|and|-|–) ?)?(?<minor>\\d{1,4}))\\s*(?:$|[.:)|](?!\\d)|[–—-](?=\\s)|(?=\\p{Lu}))(?:\\s*[–—|-](?=\\s))?\\s*`,
      'du',
    ),
  ),
  weak(
    'CAB 45',
    'prefix-n',
    4,
    /^(?!(?:PART|PAGE|SECTION|APPENDIX|ANNEX|ITEM|AGENDA|WARD|ROOM|PHASE|LOT|PLOT|UNIT|NI|KPI)\b)(?<core>[A-Z]{1,7}(?:[ /.-]|(?=\d\d))(?<minor>\d{1,4}))(?=[\s.:)]|$)[.:)]?(?:\s+[–—-](?=\s))?(?:\s+|$)/du,
  ),
  weak(
    '4.2',
    'n.n',
    4,
    new RegExp(`^(?:${announced}\\s*)?(?<core>(?<major>\\d{1,4})\\.(?<minor>\\d{1,3}))${end}`, 'du'),
  ),
  weak('59.15', 'n/yy', 2.9, new RegExp(`^(?<core>(?<minor>\\d{1,4})\\.(?<major>[012]\\d))${end}`, 'du')),
  // `1. 3. MINUTES`: lists of web pages that begin again put a first number before each.
  weak(
    '7.',
    'n.',
    2.5,
    /^(?:1\.\s+(?=\d{1,2}\.\s))?(?<core>(?<minor>\d{1,5}))(?:[.:](?!\d)| \.(?=\p{Lu}{3}))(?:\s*\|(?=\s))?\s*/du,
  ),
  weak('7)', 'n.', 3.2, /^\(?(?<core>(?<minor>\d{1,3}))\)(?:\s+|$)/du),
  weak(
    '7',
    'n',
    4,
    /^(?<core>(?<minor>\d{1,5}))(?!\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:\s*[–—|-](?=\s))?(?:\s+(?=[\p{Lu}“"‘'(]|\d+\p{Lu})|$|(?=\p{Lu}{3}))/du,
  ),
  {
    ...weak('IV.', 'n.', 3.2, /^(?<core>(?<minor>[IVX]{1,5}))(?:[.):–-]\s+|\s+(?=\p{Lu}\p{L}))/du),
    toValue: romanValue,
  },
  { ...weak('C.', 'n.', 4.5, /^(?<core>(?<minor>[A-Z]))[.)]\s+(?=\S{3})/du), toValue: letterValue },
];

/** `(a)`: read only where nothing else numbers the items, since clauses are lettered so. */
export const letteredForm: NumberForm = {
  ...weak('(a)', 'n.', 3, /^\((?<core>(?<minor>[a-z]))\)\s+(?=\S{3})/du),
  toValue: letterValue,
};

/** No number is read from further behind the start of the words. */
const LONGEST_START = 60;

const fitsSomeForm = fitsAny([...numberForms, letteredForm].map(({ pattern }) => pattern));

/** Whether the words may start with a number of any form; asked once before each form is. */
export function mayOpenWithNumber(text: string): boolean {
  return fitsSomeForm(text.slice(0, LONGEST_START));
}

/** The number of one style at the start of the words; null where there is none. Damaged digits are read and marked. */
export function readNumber(text: string, style: NumberStyle): PrintedNumber | null {
  for (const form of numberForms) {
    const read = form.style === style ? readForm(text, form) : null;
    if (read !== null) return read;
  }
  return null;
}

/** The number of one form at the start of the words; null where there is none. */
export function readForm(text: string, form: NumberForm): PrintedNumber | null {
  const start = text.slice(0, LONGEST_START);
  if (form.separators.length > 0 && !form.separators.some((one) => start.includes(one))) return null;
  const match = form.pattern.exec(start);
  const place = match?.indices?.groups;
  const { core = '', minor = '', major = '' } = match?.groups ?? {};
  const [coreFrom] = place?.['core'] ?? [0];
  const [minorFrom, minorTo] = place?.['minor'] ?? [0, 0];
  if (!match || minor === '') return null;
  // `41B/26` stands between two others; `4B/26` is a misread 48.
  const lettered = /^(?:\d+[ACEFHa-fh]|\d{2,}B)$/.test(minor);
  const read = readDigits(minor, lettered, form);
  const year = /^[\d/-]*$/.test(major) ? major : readDamagedDigits(major);
  if (read === null || year === null) return null;
  const sound = (part: string): string => closeUp(year === major ? part : part.replace(major, year));
  const before = sound(core.slice(0, minorFrom - coreFrom));
  const after = sound(core.slice(minorTo - coreFrom));
  return {
    form: form.name,
    style: form.style,
    printed: core,
    beside: /\d{1,2}[.)]?(?=\s+$)/.exec(match[0].slice(0, coreFrom))?.[0] ?? null,
    number: before + read.digits + after,
    order: [toMajor(year), read.value],
    counts: [before.length, before.length + read.digits.length],
    lettered,
    length: match[0].length,
    damaged: read.digits !== minor || year !== major,
  };
}

/** The number that follows or comes before a known one by some steps, in the same style and print: 009/24 + 1 → 010/24. */
export function stepNumber(from: PrintedNumber, steps: number): string {
  const [start, stop] = from.counts;
  const width = from.number.slice(start, stop).startsWith('0') ? stop - start : 0;
  const stepped = String(from.order[1] + steps).padStart(width, '0');
  return from.number.slice(0, start) + stepped + from.number.slice(stop);
}

function readDigits(
  minor: string,
  lettered: boolean,
  { toValue }: NumberForm,
): { readonly digits: string; readonly value: number } | null {
  if (toValue) {
    const value = toValue(minor);
    return value === null ? null : { digits: minor, value };
  }
  const digits = lettered ? minor : readDamagedDigits(minor);
  return digits === null ? null : { digits, value: Number.parseInt(digits, 10) };
}

function closeUp(text: string): string {
  return text.replace(/ *([/–-]) */g, '$1');
}

function toMajor(text: string): number {
  const parts = text.split(/[/-]/).map(Number);
  const [first = 0, second = 0] = parts;
  if (parts.length > 1) return first * 100 + second;
  return text.length === 2 ? first + (first < 70 ? 2000 : 1900) : first;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of a Roman number up to 39; null where the letters are none (`IIX`). */
export function romanValue(printed: string): number | null {
  const capitals = printed.toUpperCase();
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(capitals) || capitals === '') return null;
  let value = 0;
  for (let place = 0; place < capitals.length; place += 1) {
    const own = romanDigits[capitals[place] ?? ''] ?? 0;
    value += own < (romanDigits[capitals[place + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value;
}

/** A → 1, b → 2. */
export function letterValue(printed: string): number | null {
  return /^[a-z]$/i.test(printed) ? printed.toLowerCase().charCodeAt(0) - 96 : null;
}
