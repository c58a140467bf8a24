import type { Doubt } from '../draft.ts';
import type { LineRegion, SourceLine } from '../line.ts';

/** The running text of a file, and the words that stand beside it: each told once, at its first line. */
export interface RunningText {
  readonly body: readonly SourceLine[];
  readonly doubts: readonly Doubt[];
}

const names: Partial<Record<LineRegion, string>> = {
  header: 'A page header',
  footer: 'A page footer',
  comment: 'A comment',
};

/**
 * Takes page headers, page footers and comments out of the running text, and tells their words [R1]. Footnotes and text
 * boxes stay: they are words of the document that stand elsewhere on the page.
 *
 * @param numbersToo whether numbers of pages are told as well: they were found in the running text, and not by the format.
 */
export function takeOutMargins(lines: readonly SourceLine[], numbersToo = false): RunningText {
  if (lines.every(({ region }) => names[region] === undefined)) return { body: lines, doubts: [] };
  const told = new Map<string, { readonly line: SourceLine; times: number }>();
  for (const line of lines) {
    if (names[line.region] === undefined) continue;
    const alike = `${line.region} ${foldMargin(line.text)}`;
    const known = told.get(alike);
    if (known) known.times += 1;
    else told.set(alike, { line, times: 1 });
  }
  const doubts = [...told].flatMap(([alike, { line, times }]) =>
    pageNumber.test(alike) && !numbersToo ? [] : [tell(line, times)],
  );
  return { body: lines.filter(({ region }) => names[region] === undefined), doubts };
}

/** Folded lines of headers and footers that say no more than the number of the page. */
const pageNumber = /^(?:header|footer) (?:(?:page|pg\.?|p\.) ?)?#(?: ?(?:of|\/) ?#)?$/;

function tell(line: SourceLine, times: number): Doubt {
  const often = times > 1 ? ` (${times} times)` : '';
  const words = line.text.replace(/\s+/g, ' ').trim();
  return {
    code: 'reader-note',
    message: `${names[line.region] ?? ''}${often} was left out of the running text: “${words}”.`,
    line: line.number,
    weight: 'low',
    alternatives: [],
  };
}

/** A line of a header or footer without what changes from page to page: numbers, and blanks between words. */
export function foldMargin(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[\s|–—-]+/g, ' ')
    .trim();
}
