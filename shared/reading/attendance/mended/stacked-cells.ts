import { splitTitleFromName } from '../../../text/names.ts';
import type { SourceBlock, TextBlock } from '../../blocks/block.ts';
import { looksLikeOrganisation } from '../../recognisers/organisation-words.ts';
import { isPost } from '../../recognisers/post-words.ts';
import { plainWords } from '../../words.ts';
import { isCertainName, looksLikePerson } from '../person.ts';
import { readLabel } from '../statements.ts';

/** So many names with their office below them show that a table was copied cell by cell. */
const FEWEST = 3;
/** The heads of such a table, which name nobody. */
const columnHead = /^(?:names?|roles?|members?|organisations?|representing|position|title|designation)$/i;
/** The head of a column that tells what somebody is. */
const roleHead = /^(?:roles?|position|designation)$/i;
/** What only describes whoever stands above: how a seat is filled, or who the person is for the body. */
const describes = /^(?:nominated|appointed|elected|co-opted|representing|person|member)\b/i;

/**
 * Puts the cells of a table together that a copy printed one under the other: `Ann Vale` over `Head of Service`, `Cllr B
 * Marsh` over `- Elm Council`, and a title alone (`Councillor`) over the names that have it. The blocks keep their places.
 */
export function joinStackedCells(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const joined = [...blocks];
  const set = (place: number, block: TextBlock, text: string): void => {
    joined[place] = { ...block, words: plainWords(text), source: [] };
  };
  giveTitlesAlone(joined, set);
  joined.forEach((block, place) => {
    const next = joined[place + 1];
    if (!isText(block) || !isText(next) || !isDash(next.bullet) || isDash(block.bullet)) return;
    if (!isNameAlone(block.words.text) || looksLikePerson(next.words.text.split(/[,(]/)[0] ?? '')) return;
    set(place, block, `${block.words.text} – ${next.words.text}`);
    set(place + 1, next, '');
  });
  for (const run of findRuns(joined)) {
    for (const place of run) {
      const [block, below] = [joined[place], joined[place + 1]];
      if (!isText(block) || !isText(below)) continue;
      set(place, block, describe(block.words.text, below.words.text));
      set(place + 1, below, '');
    }
  }
  return joined;
}

const isText = (block: SourceBlock | undefined): block is TextBlock => block?.kind === 'text';
const isDash = (bullet: string | null): boolean => bullet !== null && /^[-–—]$/.test(bullet);

/** `Councillor` alone above names without a title gives it to each of them, up to another line. */
function giveTitlesAlone(
  blocks: readonly SourceBlock[],
  set: (place: number, block: TextBlock, text: string) => void,
): void {
  let title: string | null = null;
  blocks.forEach((block, place) => {
    if (!isText(block)) return;
    const { text } = block.words;
    if (isTitleAlone(text) && isText(blocks[place + 1])) {
      title = text;
      set(place, block, '');
    } else if (title === null || isDash(block.bullet) || text === '') return;
    else if (isNameAlone(text) && splitTitleFromName(text).title === null) set(place, block, `${title} ${text}`);
    else title = null;
  });
}

function isTitleAlone(text: string): boolean {
  return /^(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?$/.test(text);
}

/** One name, with or without a note in brackets. */
function isNameAlone(text: string): boolean {
  const name = text.replace(/ ?\([^()]*\)$/, '');
  return text.length <= 70 && !/[,;:]/.test(name) && looksLikePerson(name) && !isPost(name);
}

/** What can stand below a name and tell who that is, and is nobody else. */
function isDescription(text: string): boolean {
  if (text.length > 110 || text === '' || /[:;.]$/.test(text) || readLabel(text, true) !== null) return false;
  if (describes.test(text)) return true;
  return isPost(text) || (looksLikeOrganisation(text) && !isCertainName(text));
}

const tellsOffice = (block: SourceBlock | undefined): boolean =>
  isText(block) && (isPost(block.words.text) || describes.test(block.words.text));

/** How a seat is filled is a note beside the name; an office or organisation stands behind it. */
function describe(name: string, words: string): string {
  if (!describes.test(words) || isPost(words)) return `${name} – ${words}`;
  const note = words.replace(/ ?\(([^()]*)\)/g, ', $1');
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${note})` : `${name} (${note})`;
}

/** `Audit Scotland` below the last name of such a list, and over what begins something else. */
function isLastCell({ words: { text } }: TextBlock, next: SourceBlock | undefined): boolean {
  const ends = next === undefined || (isText(next) && !isDescription(next.words.text) && !isNameAlone(next.words.text));
  return ends && text.length <= 60 && !/[:;.,]/.test(text) && !isCertainName(text) && readLabel(text, true) === null;
}

/** The places of names, each with its description below, in rows of at least three pairs that no description opens. */
function findRuns(blocks: readonly SourceBlock[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  let place = 0;
  // Heads of the columns, or a first long run, make shorter ones believed.
  let least = blocks.some((block) => isText(block) && roleHead.test(block.words.text)) ? 1 : FEWEST;
  const close = (): void => {
    const before = blocks[(run[0] ?? 0) - 1];
    const opens = !isText(before) || !isDescription(before.words.text) || columnHead.test(before.words.text);
    if (run.length >= least && opens) {
      runs.push(run);
      least = 1;
    }
    run = [];
  };
  while (place < blocks.length) {
    const [block, below] = [blocks[place], blocks[place + 1]];
    if (
      isText(block) &&
      isText(below) &&
      block.bullet === null &&
      isNameAlone(block.words.text) &&
      (isDescription(below.words.text) || (run.length >= least && isLastCell(below, blocks[place + 2])))
    ) {
      run.push(place);
      place += 2;
    } else {
      close();
      place += 1;
    }
  }
  close();
  // Names under their organisations also alternate with what is nobody; offices stand only below a name.
  return runs.some((one) => one.filter((at) => tellsOffice(blocks[at + 1])).length * 2 >= one.length) ? runs : [];
}
