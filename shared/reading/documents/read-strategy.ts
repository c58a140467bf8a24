import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { DraftDocument, LineRange } from '../draft.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';
import { numberingOf } from '../recognisers/report-words.ts';
import { textOf } from './nearby.ts';
import { readProse } from './read-prose.ts';

/** Reads a strategy, plan or agreement: its title, the line below it, its chapters. Its whole text is kept as blocks. [ST1] */
export function readStrategy(blocks: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const at = blocks.findIndex((block) => /^(?:table of )?contents$/i.test(textOf(block)));
  const head = blocks
    .slice(0, Math.max(at, 0))
    .map(textOf)
    .filter((text) => text !== '');
  // Whose plan it is may stand above its title.
  const first = head.findIndex((text) => !looksLikeBodyName(text) || names.test(text));
  const [title = null, second] = head.slice(Math.max(first, 0));
  const prose = readProse('strategy', blocks, lines);
  const strapline = second !== undefined && second.length < 140 && !/^\d/.test(second) ? second : null;
  return {
    ...prose,
    title: title !== null && title.length < 160 ? title : prose.title,
    strategy: { strapline, contents: chaptersOf(blocks.slice(at + 1)) },
  };
}

const names = /\b(?:strategy|plan|agreement|policy|framework|programme|vision|charter)\b/i;
const LONGEST_CONTENTS = 80;

/** The entries of the page of contents: until the first of them stands there again as a heading, or a paragraph starts. */
function chaptersOf(blocks: readonly SourceBlock[]): string[] {
  const chapters: string[] = [];
  const seen = new Set<string>();
  for (const block of blocks.slice(0, LONGEST_CONTENTS)) {
    const rows = block.kind === 'text' ? [wordsWithLabel(block).text] : block.rows.map(({ cells }) => cells.join(' '));
    for (const text of rows) {
      const chapter = text
        .slice(numberingOf(text).length)
        .replace(/[\s.…_]*\d{1,3}$/, (page) => (/^[\s.…_]+\d/.test(page) && /[.…_]|\s{2}/.test(page) ? '' : page))
        .trim();
      const folded = chapter.toLowerCase();
      if (chapter.length > 110 || /[.;]$/.test(chapter) || seen.has(folded)) return chapters;
      if (chapter === '') continue;
      seen.add(folded);
      chapters.push(chapter);
    }
  }
  return chapters;
}
