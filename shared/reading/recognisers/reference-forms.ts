import type { NumberStyle } from '../../domain/body.ts';
import { findReferences, normaliseMinuteNumber, type ReferenceInText } from '../../minutes/references.ts';
import { readNumber } from './number-styles.ts';

/** `(21/26 refers)`, `see 21/26`, `see also 21/26`. */
const refers = /\(([\d/-]{4,12}) refers?\b|\bsee (?:also )?(\d{1,4}\/\d{2,4})(?![\d/])/gi;

/**
 * References to minutes in a legacy document: those of the minute body's own grammar, `(21/26 refers)`, and a number of
 * the document's style that opens a paragraph before a colon (`41/2026: Performance`, under Matters Arising).
 */
export function findLegacyReferences(text: string, style: NumberStyle | null): ReferenceInText[] {
  const found = findReferences(text);
  for (const match of text.matchAll(refers)) {
    const printed = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].indexOf(printed);
    const to = from + printed.length;
    if (printed.includes('/') && !found.some((one) => one.from < to && from < one.to)) {
      found.push({ from, to, printed, number: normaliseMinuteNumber(printed) });
    }
  }
  const opening = readOpening(text, style);
  if (opening && !found.some((one) => one.from === 0)) found.push(opening);
  return found.sort((one, other) => one.from - other.from);
}

function readOpening(text: string, style: NumberStyle | null): ReferenceInText | null {
  if (style !== 'n/yy' && style !== 'n/yyyy') return null;
  const number = readNumber(text, 'n/yyyy') ?? readNumber(text, 'n/yy');
  if (number === null || number.damaged || text[number.printed.length] !== ':') return null;
  return { from: 0, to: number.printed.length, printed: number.printed, number: number.number };
}
