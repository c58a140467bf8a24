import { looksLikePerson } from '../attendance/person.ts';
import type { LineRange } from '../draft.ts';
import { readTitleNote } from '../recognisers/paper-words.ts';
import { splitTitleFromName } from '../../text/names.ts';

/** An item of an agenda before its followers are known. */
export interface AgendaLine {
  readonly number: string | null;
  readonly title: string;
  readonly presenter: string | null;
  readonly starred: boolean;
  /** What was printed behind the title: paper, pages, time, purpose; null where nothing was. */
  readonly note: string | null;
  readonly lines: LineRange;
  readonly children: readonly AgendaLine[];
}

/** How sure it is that words behind a title name who presents: by a title or office, or only by their look. */
type Presenting = 'sure' | 'possible';

const office =
  /^(?:the )?(?:(?:parish|town|deputy|vice|assistant|acting|company|county|district|borough|ward|local|finance|corporate|non-executive|executive|medical|managing) ?-?)*(?:clerk|chair(?:man|person|woman)?|convenor|convener|treasurer|secretary|mayor|provost|cathaoirleach|rfo|ceo|cfo|coo|chief executive|chief (?:nurse|officer|finance officer|operating officer)|director(?: of [\p{L} ]{3,30})?|manager|warden|officer|councillors?|cllrs?|president|all|leader)$/iu;

function classify(words: string): Presenting | null {
  const parts = words.split(/\s*(?:,|\/|&|\band\b)\s*/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 4) return null;
  const each = parts.map((part): Presenting | null => {
    if (office.test(part)) return 'sure';
    const { title } = splitTitleFromName(part);
    if (looksLikePerson(part)) return title === null ? 'possible' : 'sure';
    return /^\p{Lu}{2,3}$/u.test(part) || isFirstName(part) ? 'possible' : null;
  });
  if (each.includes(null)) return null;
  return each.includes('sure') ? 'sure' : 'possible';
}

/** A word alone can be a first name where it is no word of agendas: `Bo`, `@ada`. */
function isFirstName(word: string): boolean {
  if (/^@[\w-]{2,30}$/.test(word)) return true;
  return (
    /^\p{Lu}\p{Ll}{1,10}$/u.test(word) &&
    !/(?:s|ing|tion|sion|ment|ance|ence|ity|ure|[aeo]ry|age|al|ive)$/.test(word) &&
    !/^(?:Update|Report|Budget|Review|Precept|Policy|Website|Draft|Verbal|Oral|None|Next|New|Land|Park|Road|Street|Bank|Audit|Grant|Plan|North|South|East|West|Phase|Part|Monday|Tuesday|Friday|Sunday|April|June|July|March|May)$/.test(
      word,
    )
  );
}

const behind =
  /\s*[([]([^()[\]]{2,60})[)\]]$|\s+[–—-]\s+([^–—()]{2,50})$|\s+(?:lead|presenter|led by|presented by):\s+(.{2,50})$/iu;

interface Tail {
  readonly title: string;
  readonly presenter: string | null;
  readonly starred: boolean;
  readonly notes: readonly string[];
}

/** Takes notes and one name off the end of a title, in whichever order they stand. */
function readTail(text: string, plainNames: boolean): Tail {
  let title = text.trim().replace(/(?<=[)\]])\.$/, '');
  let starred = false;
  let presenter: string | null = null;
  const notes: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    const note = readTitleNote(title);
    if (note) {
      starred ||= note.note === 'paper';
      if (!/^\*+$/.test(note.printed)) notes.unshift(note.printed);
      title = title.slice(0, note.from).trimEnd();
      continue;
    }
    if (presenter !== null) break;
    const start = Math.max(0, title.length - 80);
    const found = behind.exec(title.slice(start));
    const name = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
    const kind = name === undefined ? null : classify(name.replace(/^(?:lead|presenter|led by|presented by):\s+/i, ''));
    if (!found || name === undefined || kind === null || start + found.index === 0) break;
    if (kind === 'possible' && !plainNames) break;
    presenter = name;
    title = title.slice(0, start + found.index).trimEnd();
  }
  return { title, presenter, starred, notes };
}

/** Whether an agenda has the habit of printing plain names behind its titles: at least two, on a third of its items. */
export function namesPresenters(texts: readonly string[]): boolean {
  const tails = texts.flatMap((text) => (text.length < 300 ? [readTail(text, true)] : []));
  const named = tails.flatMap(({ presenter }) => presenter ?? []);
  // First names alone look like any other word, and so need one more.
  const least = named.some((name) => !isFirstName(name)) ? 2 : 3;
  return named.length >= least && named.length * 3 >= texts.length;
}

/** Papers for information run on to their heading, each with its star: `Information Items Bus Survey* Award 2026*`. */
const informationItems = /^(information items?|items for information|for information) +(\p{Lu}.*\*)\s*$/iu;

/** Longer words are a paragraph: nothing is taken off them but their first sentence. */
const LONGEST_TITLE = 400;

/**
 * Reads the words of one item: its title without notes and presenter, and the sub-items that bullets or lines of the same
 * words add.
 */
export function readAgendaLine(
  words: string,
  place: { readonly number: string | null; readonly lines: LineRange },
  plainNames: boolean,
): AgendaLine {
  const runOn = informationItems.exec(words);
  if (runOn?.[1] !== undefined && runOn[2] !== undefined) {
    const children = runOn[2]
      .split(/(?<=\*)\s+/)
      .map((text) => readAgendaLine(text, { number: null, lines: place.lines }, plainNames));
    return { ...place, title: runOn[1], presenter: null, starred: false, note: null, children };
  }
  const [first = '', ...others] = words.split(/\s*[•●▪]\s*|(?<=\*)\s+[–-]\s+(?=\p{Lu})|\n/u);
  const tail = first.length > LONGEST_TITLE ? null : readTail(first.replace(/\s+/g, ' '), plainNames);
  const title = (tail?.title ?? first.replace(/\s+/g, ' '))
    // A full stop between the day and its month is the source's slip.
    .replace(
      /(\b\d{1,2})\.(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/,
      '$1 ',
    )
    .replace(/\.$/, '')
    .trim();
  return {
    ...place,
    title,
    presenter: tail?.presenter ?? null,
    starred: tail?.starred ?? false,
    note: tail === null || tail.notes.length === 0 ? null : tail.notes.join(' '),
    children: others
      .filter((text) => text.trim() !== '')
      .map((text) => readAgendaLine(text, { number: null, lines: place.lines }, plainNames)),
  };
}
