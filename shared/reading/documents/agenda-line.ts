import { looksLikePerson } from '../attendance/person.ts';
import type { LineRange } from '../draft.ts';
import { readBareNote, readTitleNote } from '../recognisers/paper-words.ts';
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

/** What an agenda prints behind its titles, besides what is set off by a bracket or dash. */
export interface TailHabits {
  /** Names and initials without a title or office present items. */
  readonly plainNames: boolean;
  /** The cells of lost columns stand behind the titles with nothing between: `Finance report For noting Treasurer Enc 4`. */
  readonly bareCells: boolean;
}

/** How sure it is that words behind a title name who presents: by a title or office, or only by their look. */
type Presenting = 'sure' | 'possible';

const office =
  /^(?:the )?(?:(?:parish|town|deputy|vice|assistant|acting|company|county|district|borough|ward|local|finance|corporate|non-executive|executive|medical|managing) ?-?)*(?:clerk|chair(?:man|person|woman)?|convenor|convener|treasurer|secretary|mayor|provost|cathaoirleach|rfo|ceo|cfo|coo|chief executive|chief (?:nurse|officer|finance officer|operating officer)|(?:director|head)(?: of [a-zà-ɏ ]{3,30})?|manager|warden|officer|councillors?|cllrs?|president|all|leader)$/i;

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
  /\s*[([]([^()[\]]{2,60})[)\]]$|\s+[–—-]\s+([^–—()]{2,50})$|\s+(?:lead|presenter|led by|presented by):\s+(.{2,50})$|\s+(?:lead|led|presented) by (?:the )?(\p{Lu}[^.:;]{2,50})$/iu;

interface Tail {
  readonly title: string;
  readonly presenter: string | null;
  readonly starred: boolean;
  readonly notes: readonly string[];
  /** The presenter stands behind the title with nothing between. */
  readonly isBare: boolean;
}

/** Takes notes and one name off the end of a title, in whichever order they stand. */
function readTail(text: string, { plainNames, bareCells }: TailHabits): Tail {
  let title = text.trim().replace(/(?<=[)\]])\.$/, '');
  let starred = false;
  let presenter: string | null = null;
  let isBare = false;
  const notes: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    const note = bareCells ? readBareNote(title) : readTitleNote(title);
    if (note) {
      starred ||= note.note === 'paper';
      if (!/^\*+$/.test(note.printed)) notes.unshift(note.printed);
      title = title.slice(0, note.from).trimEnd();
      continue;
    }
    if (presenter !== null) break;
    const from = bareCells ? startOfOffice(title) : 0;
    if (from > 0) {
      presenter = title.slice(from);
      isBare = true;
      title = title.slice(0, from).trimEnd();
      continue;
    }
    const start = Math.max(0, title.length - 80);
    const found = behind.exec(title.slice(start));
    const led = found?.[4]?.trim();
    const name = led ?? (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
    const kind =
      led !== undefined
        ? 'sure'
        : name === undefined
          ? null
          : classify(name.replace(/^(?:lead|presenter|led by|presented by):\s+/i, ''));
    if (!found || name === undefined || kind === null || start + found.index === 0) break;
    if (kind === 'possible' && !plainNames) break;
    const named = splitPresenter(name);
    presenter = named.name;
    if (named.office !== null) notes.unshift(named.office);
    title = title.slice(0, start + found.index).trimEnd();
  }
  return { title, presenter, starred, notes, isBare };
}

/** Where an office stands bare at the end of the words; 0 where none does. */
function startOfOffice(text: string): number {
  const words = [...text.slice(-80).matchAll(/\S+/g)];
  const from = Math.max(0, text.length - 80);
  for (let place = Math.max(1, words.length - 5); place < words.length; place += 1) {
    const at = from + (words[place]?.index ?? 0);
    if (/^\p{Lu}/u.test(text.slice(at)) && office.test(text.slice(at))) return at;
  }
  return 0;
}

/**
 * The habits of an agenda by its items: plain names behind at least two of them and a third of all; bare offices behind
 * three and half of all.
 */
export function readTailHabits(texts: readonly string[]): TailHabits {
  const short = texts.filter((text) => text.length < 300);
  const bare = short.filter((text) => readTail(text, { plainNames: false, bareCells: true }).isBare);
  const bareCells = bare.length >= 3 && bare.length * 2 >= texts.length;
  const tails = short.map((text) => readTail(text, { plainNames: true, bareCells: false }));
  const named = tails.flatMap(({ presenter }) => presenter ?? []);
  // First names alone look like any other word, and so need one more.
  const least = named.some((name) => !isFirstName(name)) ? 2 : 3;
  return { plainNames: named.length >= least && named.length * 3 >= texts.length, bareCells };
}

/** `Jo Marsh, chief executive`: the name, and what stands behind it, which is no other name. */
export function splitPresenter(printed: string): { readonly name: string; readonly office: string | null } {
  const comma = printed.indexOf(', ');
  const [name, office] = [printed.slice(0, comma), printed.slice(comma + 2)];
  if (
    comma < 0 ||
    !looksLikePerson(name) ||
    !/^(?:\p{Ll}|(?:\S+ ){0,4}(?:of|Director|Officer|Executive|Manager|Chair)\b)/u.test(office)
  )
    return { name: printed, office: null };
  return office.split(', ').some(looksLikePerson) ? { name: printed, office: null } : { name, office };
}

/** Whether words alone on their line name who presents: an office, or somebody with a title. */
export function isPresenter(text: string): boolean {
  return text.length < 60 && classify(text) === 'sure';
}

/** A time in front of a title: `19:05 Minutes`, `7.30pm – Apologies`. */
const leadingTime =
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:[-–]|to) ?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?)?\s*[-–:|]?\s+(?=[a-zà-ɏ])/i;

/** Papers for information run on to their heading, each with its star: `Information Items Bus Survey* Award 2026*`. */
const informationItems = /^(information items?|items for information|for information) +([a-zà-ɏ].*\*)\s*$/i;

/** Longer words are a paragraph: nothing is taken off them but their first sentence. */
const LONGEST_TITLE = 400;

/**
 * Reads the words of one item: its title without notes and presenter, and the sub-items that bullets or lines of the same
 * words add.
 */
export function readAgendaLine(
  words: string,
  place: { readonly number: string | null; readonly lines: LineRange },
  habits: TailHabits,
): AgendaLine {
  const runOn = informationItems.exec(words);
  if (runOn?.[1] !== undefined && runOn[2] !== undefined) {
    const children = runOn[2]
      .split(/(?<=\*)\s+/)
      .map((text) => readAgendaLine(text, { number: null, lines: place.lines }, habits));
    return { ...place, title: runOn[1], presenter: null, starred: false, note: null, children };
  }
  const time = leadingTime.exec(words.slice(0, 60))?.[0] ?? '';
  const [first = '', ...others] = words.slice(time.length).split(/\s*[•●▪]\s*|(?<=\*)\s+[–-]\s+(?=\p{Lu})|\n/u);
  const tail = first.length > LONGEST_TITLE ? null : readTail(first.replace(/\s+/g, ' '), habits);
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
    note: [time.replace(/\s*[-–:|]?\s*$/, ''), ...(tail?.notes ?? [])].filter((one) => one !== '').join(' ') || null,
    children: others
      .filter((text) => text.trim() !== '')
      .map((text) => readAgendaLine(text, { number: null, lines: place.lines }, habits)),
  };
}
