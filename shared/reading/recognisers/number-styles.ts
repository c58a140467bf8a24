import { readDamagedDigits } from '../../text/look-alikes.ts';
import type { NumberStyle } from '../../domain/body.ts';

/** A number found at the start of a paragraph. */
export interface PrintedNumber {
  readonly style: NumberStyle;
  /** As printed, without the colon or full stop after it: `S2/10`. */
  readonly printed: string;
  /** As it should be read: `52/10`. */
  readonly number: string;
  /** What orders the numbers of a style: the part that seldom changes (year, chapter), then the one that counts. */
  readonly order: readonly [number, number];
  /** Characters that number, punctuation and blanks take. */
  readonly length: number;
  /** Letters had to be read as digits. */
  readonly damaged: boolean;
}

interface NumberForm {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
  /** Which groups of the pattern hold the part that seldom changes (null: none) and the one that counts. */
  readonly major: number | null;
  readonly minor: number;
}

/** Ends a number: punctuation and blanks before the words, or the end of the line. */
const end = String.raw`(?=[\s.:)–-]|$)[.:)]?(?:\s+[–-](?=\s))?(?:\s+|$)`;
const form = (style: NumberStyle, pattern: string, major: number | null, minor: number): NumberForm => ({
  style,
  pattern: new RegExp(`^(?:(?:Minute|Min)\\.? (?:No\\.? ?)?)?${pattern}${end}`),
  major,
  minor,
});

/**
 * How minutes are numbered, most telling first: where two forms fit a document equally, the earlier wins. A further habit
 * is one more line here, and its name in `NumberStyle`.
 */
export const numberForms: readonly NumberForm[] = [
  form('n/yyyy', String.raw`([\dA-Za-z|!$]{1,4}) ?\/ ?(\d{4})`, 2, 1),
  form('yyyy/yy-n', String.raw`((?:19|20)?\d{2}\/\d{2}) ?[-–/] ?([\dA-Za-z]{1,4})`, 1, 2),
  form('yy/mm/n', String.raw`(\d{2}\/(?:0\d|1[0-2]))\/(\d{1,3})`, 1, 2),
  form('n/yy', String.raw`([\dA-Za-z|!$]{1,4}) ?\/ ?(\d{2})`, 2, 1),
  form('prefix-n/yy', String.raw`(?:[A-Z][A-Za-z]{0,4}[ :/.-]?)(\d{1,4})[/:-](\d{2,4}(?:[/-]\d{2})?)`, 1, 2),
  form('n.n', String.raw`(\d{1,3})\.(\d{1,3})`, 1, 2),
  { style: 'n.', pattern: /^(\d{1,4})[.:](?!\d)\s*/, major: null, minor: 1 },
  {
    style: 'n',
    pattern: /^(?:(?:ITEM|Item) )?(\d{1,4})(?:\s+[–-](?=\s))?(?:\s+(?=[\p{Lu}“"‘'(])|$)/u,
    major: null,
    minor: 1,
  },
];

/** The number of one style at the start of the words; null where there is none. Damaged digits are read and marked. */
export function readNumber(text: string, style: NumberStyle): PrintedNumber | null {
  const known = numberForms.find((one) => one.style === style);
  const match = known?.pattern.exec(text.slice(0, 60));
  if (!known || !match) return null;
  const printedMinor = match[known.minor] ?? '';
  const minor = readDamagedDigits(printedMinor);
  if (minor === null) return null;
  const damaged = minor !== printedMinor;
  const major = known.major === null ? '' : (match[known.major] ?? '');
  const printed = match[0].replace(/[\s.:)–-]+$/, '').replace(/^(?:Minute|Min|Item|ITEM)\.? (?:No\.? ?)?/, '');
  const place = printed.lastIndexOf(printedMinor, known.major !== null && known.minor < known.major ? 0 : undefined);
  const number = damaged ? printed.slice(0, place) + minor + printed.slice(place + printedMinor.length) : printed;
  return {
    style,
    printed,
    number: number.replace(/ *([/–-]) */g, '$1'),
    order: [toMajor(major), Number(minor)],
    length: match[0].length,
    damaged,
  };
}

/** The number that follows or comes before a known one by some steps, in the same style and print: 42/10 − 1 → 41/10. */
export function stepNumber(from: PrintedNumber, steps: number): string {
  const minor = String(from.order[1]);
  const stepped = String(from.order[1] + steps);
  const countsFirst = from.style === 'n/yy' || from.style === 'n/yyyy' || from.style === 'n.' || from.style === 'n';
  const place = countsFirst ? from.number.indexOf(minor) : from.number.lastIndexOf(minor);
  return from.number.slice(0, place) + stepped + from.number.slice(place + minor.length);
}

function toMajor(text: string): number {
  const parts = text.split(/[/-]/).map(Number);
  const [first = 0, second = 0] = parts;
  if (parts.length > 1) return first * 100 + second;
  return text.length === 2 ? first + (first < 70 ? 2000 : 1900) : first;
}
