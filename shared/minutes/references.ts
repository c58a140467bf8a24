import { findAll } from '../text/patterns.ts';

/** A reference to another minute that running text makes in words: `min 21/26`, `(min no 24/26 refers)`. */
export interface ReferenceInText {
  /** The words that name the minute, without brackets and "refers": `min no 24/26`. */
  readonly printed: string;
  /** The minute's number in normal form: no blanks, the dash of a year a hyphen. */
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** `21/26`, `51/2026`, `41A/26`, `CAB/23/45`, `26/05/7`, `2025/26-14`: numbers with a year, so that no quantity is one. */
const yearNumber = String.raw`(?:[A-Z]{2,5}/)?\d{1,4}[A-Z]?/\d{1,4}(?:[/–-]\d{1,4})?(?![\d/])`;
const word = String.raw`\b[Mm]in(?:ute)?s?\b\.?(?:\s*(?:[Nn]o|[Nn]umber|[Rr]ef)s?\b\.?)?:?\s+`;
const named = new RegExp(String.raw`(${word}|\b[Mm]in(?:ute)?s?\.?\s+[Nn]o\.\s*)(${yearNumber})`, 'g');
/** A bare running number counts only after "minute no" or "minute number". */
const bare = /\b[Mm]in(?:ute)?\.?\s+(?:[Nn]o\b\.?|[Nn]umber\b)\s*(\d{1,4}[A-Z]?)(?![\w/])/g;
const more = new RegExp(String.raw`(?:\s*,\s*|\s*,?\s+(?:and|&|to)\s+|\s*&\s*)(${yearNumber})`, 'y');

/**
 * Every reference to a minute in the text, in reading order. A list after one word gives one reference a number:
 * `minutes 21/26, 22/26 and 24/26`. Rule [F1] of SPEC.md.
 */
export function findReferences(text: string): ReferenceInText[] {
  const found: ReferenceInText[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of findAll(text, named)) {
    let to = match.index + match[0].length;
    found.push({ printed: match[0], number: normaliseMinuteNumber(match[2] ?? ''), from: match.index, to });
    for (let next = matchMore(text, to); next !== null; next = matchMore(text, to)) {
      found.push(next);
      to = next.to;
    }
  }
  for (const match of findAll(text, bare)) {
    const to = match.index + match[0].length;
    found.push({ printed: match[0], number: match[1] ?? '', from: match.index, to });
  }
  return found.sort((one, other) => one.from - other.from);
}

/** A minute number without blanks and with plain hyphens: ` 21 / 26` is `21/26`. */
export function normaliseMinuteNumber(printed: string): string {
  return printed.replace(/\s+/g, '').replace(/[‐‑–—]/g, '-');
}

function matchMore(text: string, from: number): ReferenceInText | null {
  more.lastIndex = from;
  const match = more.exec(text);
  const printed = match?.[1];
  if (match === null || printed === undefined) return null;
  const to = from + match[0].length;
  return { printed, number: normaliseMinuteNumber(printed), from: to - printed.length, to };
}
