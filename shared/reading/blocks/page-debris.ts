import { findDates } from '../../text/dates.ts';
import type { LineRegion, SourceLine } from '../line.ts';
import { foldMargin } from './margins.ts';

/** The number of a page, alone on its line: `Page 3 of 7`, `- 3 -`, `3 | Page`. */
const pageNumber =
  /^(?:[-–—|\s]*(?:page|pg\.?|p\.) ?[|:]? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?[-–—|\s]*|[-–—] ?\d{1,4} ?[-–—]|\d{1,4} ?\| ?p ?a ?g ?e)$/i;
const lastPage = /(\d{1,4}) ?(?:of|\/) ?(\d{1,4})/;
/** The line that each page is signed on: `Chairman's signature …… Date ……`, `Initials ____`. */
const signature =
  /^(?:signed|signature|initial(?:s|led)?|(?:the )?(?:vice[- ])?chair(?:man|person|woman)?[’']?s?(?: of the meeting)?[’']?s? ?(?:signature|initials))\b[^.!?]{0,60}(?:[._…‥]{4,}|:? ?$)/i;
/** So near the number of a page stands what is printed at the head or foot of each. */
const NEAR = 2;
/** The signature of the whole minutes stands so near their end, and is none of a page. */
const CLOSING = 4;
/** So many lines at the start of a file are its own title. */
const OPENING = 4;

/**
 * Finds what converters leave of the heads and feet of pages in the running text: numbers of pages, the line each page is
 * signed on, and the title that is repeated beside them. Such lines are marked as head or foot; all others stay as they are.
 * A title behind the last page (`Page 3 of 3`) is that of another document.
 */
export function markPageDebris(lines: readonly SourceLine[]): readonly SourceLine[] {
  const regions = new Map<number, LineRegion>();
  const pages = lines.flatMap((line, place) => (isRunning(line) && pageNumber.test(printed(line)) ? [place] : []));
  for (const place of pages) regions.set(place, 'footer');
  for (const place of findSignatures(lines)) regions.set(place, 'footer');
  const seen = countAlike(lines);
  for (const page of pages) {
    for (const place of nearby(lines, page)) {
      const line = lines[place];
      if (line && !regions.has(place) && place >= OPENING && repeatsTitle(line, seen)) regions.set(place, 'header');
    }
  }
  if (regions.size === 0) return lines;
  return lines.map((line, place) => {
    const region = place === 0 || place === lines.length - 1 ? undefined : regions.get(place);
    return region === undefined ? line : { ...line, region };
  });
}

/** The words with a dash that was taken for a bullet. */
const printed = ({ bullet, text }: SourceLine): string => (bullet === null ? text : `${bullet} ${text}`).trim();

const isRunning = ({ cells, region, text }: SourceLine): boolean =>
  cells === null && region === 'body' && text.length <= 120;

/** Lines that pages are signed on, where text goes on behind them. */
function findSignatures(lines: readonly SourceLine[]): number[] {
  return lines.flatMap((line, place) =>
    place < lines.length - CLOSING && isRunning(line) && signature.test(line.text.trim()) ? [place] : [],
  );
}

/** Places so near a page number that its head and foot stand there; behind the last page only those before it. */
function nearby(lines: readonly SourceLine[], page: number): number[] {
  const [, number, of] = lastPage.exec(lines[page]?.text ?? '') ?? [];
  const after = number !== undefined && number === of ? [] : [1, 2];
  return [...Array.from({ length: NEAR }, (_, step) => -step - 1), ...after].map((step) => page + step);
}

function countAlike(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const line of lines) {
    if (!isRunning(line)) continue;
    const alike = foldMargin(line.text);
    seen.set(alike, (seen.get(alike) ?? 0) + 1);
  }
  return seen;
}

/** Whether a line is printed again and again, and is no sentence: the name of the body, the title with its day. */
function repeatsTitle(line: SourceLine, seen: ReadonlyMap<string, number>): boolean {
  if (!isRunning(line) || line.bullet !== null || /[.!?;:]$/.test(line.text) || /^\d+[.)/]/.test(line.text))
    return false;
  const often = seen.get(foldMargin(line.text)) ?? 0;
  const titled = /\b(?:minutes?|council|board|committee|meeting|trust|draft|forum)\b/i.test(line.text);
  return often >= 2 && (titled || findDates(line.text).length > 0);
}
