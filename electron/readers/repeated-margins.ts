import type { SourceLine } from '../../shared/reading/line.ts';
import { foldMargin } from '../../shared/reading/blocks/margins.ts';

/** Lines at the top and at the bottom of a page that are looked at. */
const DEEPEST = 3;
const saysPage =
  /^[\s([|–—-]*(?:(?:page|pg\.?|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*of\s*\d{1,4})[\s)\]|–—-]*$/i;
const aloneNumber = /^[([|–—-]*\s*(\d{1,4})\s*[)\]|–—-]*$/;

/** A line on a page, of a text or of a PDF. */
export interface PagedLine {
  readonly text: string;
  readonly page: number | null;
}

/** The same lines, those of running heads and feet marked as such (see `findRepeatedMargins`). */
export function markRepeatedMargins(lines: readonly SourceLine[]): readonly SourceLine[] {
  const regions = findRepeatedMargins(lines);
  if (regions.size === 0) return lines;
  return lines.map((line) => {
    const region = regions.get(line);
    return region === undefined ? line : { ...line, region };
  });
}

/**
 * Finds the lines that stand at the top or the bottom of page after page and differ in numbers only, and page numbers
 * that stand alone there. What stands at the top of the first page is none of them: it is how documents begin, and
 * running heads repeat it.
 *
 * @param lines in order; lines without a page are none of them either
 */
export function findRepeatedMargins<Line extends PagedLine>(
  lines: readonly Line[],
): ReadonlyMap<Line, 'header' | 'footer'> {
  const pages = groupByPage(lines);
  const regions = new Map<Line, 'header' | 'footer'>();
  if (pages.length < 2) return regions;
  for (const region of ['header', 'footer'] as const) {
    const seen = new Map<string, number>();
    for (const page of pages) {
      for (const alike of new Set(edgeOf(page, region).map(foldLine))) seen.set(alike, (seen.get(alike) ?? 0) + 1);
    }
    const numbers = countOffsets(pages, region);
    const isPageNumber = (line: Line): boolean =>
      saysPage.test(line.text) || (numbers.get(offsetOf(line) ?? Number.NaN) ?? 0) > 1;
    const often = (line: Line): boolean => {
      const alike = foldLine(line);
      const times = seen.get(alike) ?? 0;
      return times >= Math.max(2, pages.length / 3) && (pages.length > 3 || /#|\S+( \S+){3}/.test(alike));
    };
    pages.forEach((page, place) => {
      // From the edge inwards, as far as lines repeat: what stands behind a line of the page's own is its own too.
      for (const line of edgeOf(page, region)) {
        const isNumber = isPageNumber(line);
        if (!often(line) && !isNumber) break;
        if (region === 'header' && place === 0 && !isNumber) break;
        if (!regions.has(line)) regions.set(line, region);
      }
    });
  }
  return regions;
}

function groupByPage<Line extends PagedLine>(lines: readonly Line[]): Line[][] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.page === null) continue;
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()];
}

/** The lines at one edge of a page, the outermost first; never so many that a short page has none left. */
function edgeOf<Line extends PagedLine>(page: readonly Line[], region: 'header' | 'footer'): readonly Line[] {
  const depth = Math.min(DEEPEST, page.length - 1);
  return region === 'header' ? page.slice(0, depth) : page.slice(page.length - depth).reverse();
}

/** How often a number alone at this edge counts on with the pages: by how far it is ahead of its page. */
function countOffsets(pages: readonly (readonly PagedLine[])[], region: 'header' | 'footer'): Map<number, number> {
  const counted = new Map<number, number>();
  for (const page of pages) {
    for (const offset of new Set(edgeOf(page, region).map(offsetOf))) {
      if (offset !== null) counted.set(offset, (counted.get(offset) ?? 0) + 1);
    }
  }
  return counted;
}

function offsetOf(line: PagedLine): number | null {
  const printed = aloneNumber.exec(line.text.trim())?.[1];
  return printed === undefined || line.page === null ? null : Number(printed) - line.page;
}

function foldLine(line: PagedLine): string {
  return foldMargin(line.text);
}
