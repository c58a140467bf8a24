import type { NumberStyle } from '../../domain/body.ts';
import { findReferences, normaliseMinuteNumber, type ReferenceInText } from '../../minutes/references.ts';
import { findAll } from '../../text/patterns.ts';
import { readNumber } from './number-styles.ts';

/** `(21/26 refers)`, `see 21/26`, `see also 21/26`. */
const refers = /\(([\d/-]{4,12}) refers?\b|\bsee (?:also )?(\d{1,4}\/\d{2,4})(?![\d/])/gi;
/** `items 5 and 6 of the minutes of 3 May`. */
const itemsOf =
  /\b[Ii]tems? (\d{1,3})(?:(?:,| and| &) (\d{1,3}))?(?:(?:,| and| &) (\d{1,3}))?(?= of (?:the |those )?(?:\p{L}+ ){0,2}(?:minutes|meeting)\b)/gu;
/** A running number after the word: `Minute 1421`, `minute ref 117`. */
const running = /\b[Mm]in(?:ute)?s?\.?(?: (?:[Nn]o|[Nn]umber|[Rr]ef)\.?)? (\d{2,4})\b(?![/.]\d)/g;

/** What is known of the minute that refers. */
export interface Referring {
  readonly style: NumberStyle | null;
  /** Its own number: others of its shape are references wherever they stand. Absent or null: it has none. */
  readonly own?: string | null;
}

/**
 * References to minutes in a legacy document: those of the minute body's own grammar, `(21/26 refers)`, numbers of the
 * shape of the minute's own (`Cou/198/07-08`, `C066/24`), and a number of the document's style that opens a paragraph
 * before a colon (`41/2026: Performance`, under Matters Arising) or is lower than the minute's own.
 */
export function findLegacyReferences(text: string, { style, own = null }: Referring): ReferenceInText[] {
  if (!/\d/.test(text)) return [];
  const found = findReferences(text);
  const add = (printed: string, from: number, number = normaliseMinuteNumber(printed)): void => {
    const to = from + printed.length;
    const clash = found.findIndex((one) => one.from < to && from < one.to);
    if (clash < 0) found.push({ from, to, printed, number });
    // The grammar of the body stops at the letters of a prefix; the shape of the document's own numbers is the whole.
    else if ((found[clash]?.number.length ?? 0) < number.length) {
      const wide = found[clash];
      const start = Math.min(from, wide?.from ?? from);
      found[clash] = { from: start, to, printed: text.slice(start, to), number };
    }
  };
  for (const match of findAll(text, refers)) {
    const printed = match[1] ?? match[2] ?? '';
    if (printed.includes('/')) add(printed, match.index + match[0].indexOf(printed));
  }
  for (const match of findAll(text, itemsOf)) {
    for (const printed of match.slice(1).filter(Boolean)) {
      add(printed, match.index + match[0].indexOf(printed));
    }
  }
  const { anywhere } = shapesOf(own);
  if (anywhere !== null) {
    for (const match of findAll(text, anywhere)) add(match[0], match.index);
  } else if (own !== null && /^\d{2,4}$/.test(own)) {
    for (const match of findAll(text, running)) {
      const printed = match[1] ?? '';
      if (Number(printed) < Number(own)) add(match[0], match.index, printed);
    }
  }
  const opening = readOpening(text, style) ?? readEarlier(text, { style, own });
  if (opening && !found.some((one) => one.from < opening.to)) found.push(opening);
  return found.sort((one, other) => one.from - other.from);
}

interface Shapes {
  readonly own: string | null;
  /** Numbers of its shape, wherever they stand; null for one of figures, which dates look like too. */
  readonly anywhere: RegExp | null;
  /** One of figures at the start of a paragraph; null for any other. */
  readonly opening: RegExp | null;
}

/** The shapes made last: they are asked for with every paragraph of a minute. */
let shapes: Shapes = { own: null, anywhere: null, opening: null };

function shapesOf(own: string | null): Shapes {
  if (shapes.own !== own) {
    shapes = { own, anywhere: own === null ? null : shapeOf(own), opening: own === null ? null : openingOf(own) };
  }
  return shapes;
}

/** A pattern for numbers of the shape of one that has letters in it; null for one of figures, which dates look like too. */
function shapeOf(own: string): RegExp | null {
  const letters = /^\p{L}+/u.exec(own)?.[0] ?? '';
  if (letters.length === 0 || !/\d/.test(own) || own.length > 24) return null;
  const pattern = own
    .split(/(\d+)/)
    .map((part) => (/^\d/.test(part) ? String.raw`\d{1,4}` : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join('');
  return new RegExp(String.raw`(?<![\p{L}\d/])${pattern}(?![\d/]|\.\d)`, 'gu');
}

/** A pattern for numbers of the shape of one of figures before the words that they head; null for one with letters. */
function openingOf(own: string): RegExp | null {
  if (!/^\d+(?:[/.-]\d+)+$/.test(own)) return null;
  const shape = own.replace(/[.]/g, String.raw`\.`).replace(/\d+/g, String.raw`\d{1,4}`);
  return new RegExp(`^${shape}(?=[ :–—-]+\\p{L}|\\s*[–—-])`, 'u');
}

/** A number of figures that opens a paragraph and comes before the minute's own: `24/05/9 Bench – …` under 24/06/4. */
function readEarlier(text: string, { style, own = null }: Referring): ReferenceInText | null {
  const printed = shapesOf(own).opening?.exec(text)?.[0];
  return own === null || printed === undefined || !isBefore(printed, own, style)
    ? null
    : { from: 0, to: printed.length, printed, number: printed };
}

/** Whether a number comes before another: by its year, which stands last in `n/yy` and first elsewhere, then by the rest. */
function isBefore(one: string, other: string, style: NumberStyle | null): boolean {
  const parts = (number: string): number[] => {
    const values = number.split(/[/.-]/).map(Number);
    return style === 'n/yy' || style === 'n/yyyy' ? values.reverse() : values;
  };
  const [ones, others] = [parts(one), parts(other)];
  const place = ones.findIndex((value, at) => value !== others[at]);
  return place >= 0 && (ones[place] ?? 0) < (others[place] ?? 0);
}

function readOpening(text: string, style: NumberStyle | null): ReferenceInText | null {
  if (style !== 'n/yy' && style !== 'n/yyyy') return null;
  const number = readNumber(text, 'n/yyyy') ?? readNumber(text, 'n/yy');
  if (number === null || number.damaged || text[number.printed.length] !== ':') return null;
  return { from: 0, to: number.printed.length, printed: number.printed, number: number.number };
}
