import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';

/** What heads a list of the items on top of notes, or of their records behind them. */
const listLabel = /^(?:table of )?(?:contents|topics|summary of (?:action items|resolutions))\s*:?$/i;
const entryNumber = /^\(?\d{1,3}[.)]?\s+/;

/** Lists of the items, and the lines further on that they announce. */
export interface ListedHeadings {
  /** The places of the numbered lines of the lists. */
  readonly entries: ReadonlySet<number>;
  /** The places of the lines that stand as announced, in order; none where fewer than two do. */
  readonly headings: readonly number[];
}

/**
 * Notes of working groups open with `Contents` or `Topics` over numbered titles, each printed again without its number over
 * its own text: those are the headings, the list is none.
 */
export function findListedHeadings(blocks: readonly SourceBlock[]): ListedHeadings {
  const entries = new Set<number>();
  const titles = new Set<string>();
  let isListing = false;
  blocks.forEach((block, place) => {
    if (block.kind !== 'text') {
      isListing = false;
      return;
    }
    const { text } = wordsWithLabel(block);
    const number = entryNumber.exec(text);
    if (listLabel.test(block.words.text)) isListing = true;
    else if (isListing && number !== null) {
      entries.add(place);
      titles.add(text.slice(number[0].length));
    } else isListing = false;
  });
  for (const { place, title } of titles.size === 0 ? findAgendaRun(blocks) : []) {
    entries.add(place);
    titles.add(title);
  }
  if (titles.size < 2) return none;
  const headings = blocks.flatMap((block, place) =>
    block.kind === 'text' && !entries.has(place) && titles.has(block.words.text) && !listLabel.test(block.words.text)
      ? [place]
      : [],
  );
  return headings.length < 2 ? none : { entries, headings };
}

/** So many numbered lines in a row, with nothing between them, are the agenda above the notes. */
const FEWEST_LISTED = 4;

interface Listed {
  readonly place: number;
  readonly title: string;
}

/** A row of short numbered lines that count from one, of which two at least are printed again alone; empty where there is none. */
function findAgendaRun(blocks: readonly SourceBlock[]): readonly Listed[] {
  const alone = new Set(blocks.map((block) => (block.kind === 'text' ? block.words.text : '')));
  const isListed = (run: readonly Listed[]): boolean =>
    run.length >= FEWEST_LISTED && run.filter(({ title }) => alone.has(title)).length >= 2;
  let run: Listed[] = [];
  for (const [place, block] of blocks.entries()) {
    const text = block.kind === 'text' ? wordsWithLabel(block).text : '';
    const label = text.length <= 80 ? entryNumber.exec(text)?.[0] : undefined;
    const number = Number.parseInt(label?.replace('(', '') ?? '', 10);
    if (number !== run.length + 1 && isListed(run)) return run;
    if (number !== run.length + 1) run = [];
    if (label !== undefined && number === run.length + 1) run.push({ place, title: text.slice(label.length) });
  }
  return isListed(run) ? run : [];
}

const none: ListedHeadings = { entries: new Set(), headings: [] };

/** `1. Apologies ...... 2`: an entry of a page of contents, with the dots that lead to its page. */
const ledEntry =
  /(?:^|\s)(\d{1,3})[.)]?\s+(\p{Lu}[^\n]{2,140}?)\s?(?:\.{4,300}|…{2,200}|(?:\. ){4,150})\s?\d{1,4}(?=\s|$)/gu;
const leader = /(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!\. )(?:\. ){4,})\s?\d{1,4}(?=\s|$)/;

/** Whether a paragraph is an entry of a page of contents, or several of them run together: dots lead to a page. */
export function isOfContents({ text }: DraftText): boolean {
  return (
    leader.test(text) && text.length - (text.search(leader) + 4) < LONGEST_CONTENTS && /^\(?\d{1,3}[.)]?\s/.test(text)
  );
}

/** No page of contents is longer, in characters. */
const LONGEST_CONTENTS = 6000;

/**
 * The titles that a page of contents lists, by their numbers (`1. Apologies ...... 2 2. Minutes ...... 2`): where text runs
 * in behind a heading, they tell where it ends.
 */
export function readContents(blocks: readonly SourceBlock[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const words = wordsWithLabel(block);
    if (!isOfContents(words)) continue;
    for (const [, number = '', title = ''] of words.text.matchAll(ledEntry)) titles.set(number, title.trim());
  }
  return titles;
}
