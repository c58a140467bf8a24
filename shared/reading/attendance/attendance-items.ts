import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import type { DraftAttendance, DraftBlock, DraftItem, DraftText, LineRange } from '../draft.ts';
import type { AttendanceSection } from '../recognisers/attendance-words.ts';
import type { KnownOrganisations } from './known-organisations.ts';
import { joinStackedCells } from './mended/stacked-cells.ts';
import { readNameList } from './names.ts';
import { isCertainName, looksLikePerson } from './person.ts';
import { readApologies } from './read-apologies.ts';
import { readAttendance } from './read-attendance.ts';
import { readLabel } from './statements.ts';

/** Who was there and who was excused, as items of the minutes tell it. */
export interface ItemAttendance {
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
  readonly absent: readonly DraftAttendance[];
}

const asMember = { presence: 'present', class: 'member' } as const;
const titles: readonly { readonly title: RegExp; readonly start: AttendanceSection | null }[] = [
  {
    title:
      /\b(?:present|attend\w*|sederunt|roll)\b.*\bapolog|\bapolog.*\b(?:present|attend\w*|sederunt|roll)\b|\b(?:and|&) roll$/i,
    start: asMember,
  },
  {
    title: /^(?:also )?in attendance\b|^(?:officers|others) (?:present|in attendance)/i,
    start: { presence: 'present', class: 'in-attendance' },
  },
  {
    title:
      /^(?:(?:members|councillors|those|committee|board|record of) )?(?:present|attendance|attending|in attendance|attendees)\b|^sederunt\b|\broll call\b|\bcall(?:ing)? (?:of )?the roll\b|^(?:intros?|introductions?) (?:and|&) attend|^(?:welcome|introductions?),? (?:and|&) (?:attendance|present)/i,
    start: asMember,
  },
  { title: /^(?:board|committee|council|voting|steering committee) members$/i, start: asMember },
  { title: /\bapolog|\babsen(?:ce|t|ces)\b|leave of absence|\bnot present$/i, start: { presence: 'apologies' } },
];

/**
 * Reads the attendance out of items that are about it (`1. Present`, `Apologies for absence`), after what the lines before
 * the first item told. Whoever is known already is not told again.
 */
export function readAttendanceItems(
  items: readonly DraftItem[],
  known: ItemAttendance,
  organisations: KnownOrganisations,
): ItemAttendance {
  const found = {
    present: [] as DraftAttendance[],
    apologies: [] as DraftAttendance[],
    absent: [] as DraftAttendance[],
  };
  for (const [place, item] of items.slice(0, 12).entries()) {
    const about = titles.find(({ title }) => title.test(item.title));
    if (!about) {
      if (place < FIRST_ITEMS && known.apologies.length + found.apologies.length === 0)
        found.apologies.push(...item.blocks.flatMap(readExcusedInPassing));
      if (place < FIRST_ITEMS && known.present.length + found.present.length === 0) {
        const { present, apologies, absent } = readBelowLabel(item, organisations);
        found.present.push(...present);
        found.apologies.push(...apologies);
        found.absent.push(...absent);
      }
      continue;
    }
    const { start } = about;
    const blocks = item.blocks.flatMap(toSourceBlocks);
    if (start?.presence === 'apologies') found.apologies.push(...readExcusedIn(item, blocks));
    else {
      const read = readAttendance(blocks, organisations, start);
      found.present.push(...read.present);
      found.apologies.push(...read.apologies);
      found.absent.push(...read.absent);
    }
  }
  const excused = withoutKnown(found.apologies, known.apologies);
  const everyone = [...known.apologies, ...excused];
  return {
    present: withoutKnown(found.present, [...known.present, ...everyone]),
    apologies: excused,
    absent: withoutKnown(found.absent, known.absent),
  };
}

/** So many items at most come before the apologies, where they are a paragraph of an item with another title. */
const FIRST_ITEMS = 3;

/** `Apologies for absence: Apologies were received from A Vale` among the paragraphs of an introduction. */
function readExcusedInPassing(block: DraftBlock): readonly DraftAttendance[] {
  if (block.kind !== 'paragraph' || !/^(?:an )?apolog(?:y|ies)\b/i.test(block.words.text)) return [];
  return readAttendance([textBlock(block.words, block.lines)]).apologies;
}

/** Those under a label alone on its line (`Participants`) inside the first items, where no line before them named anybody. */
function readBelowLabel({ blocks }: DraftItem, organisations: KnownOrganisations): ItemAttendance {
  const source = blocks.flatMap(toSourceBlocks);
  const at = source.findIndex(
    (block) => block.kind === 'text' && block.words.text.length < 40 && readLabel(block.words.text, false)?.rest === '',
  );
  return at < 0 ? { present: [], apologies: [], absent: [] } : readAttendance(source.slice(at), organisations);
}

function withoutKnown(people: readonly DraftAttendance[], known: readonly DraftAttendance[]): DraftAttendance[] {
  const names = new Set(known.map(({ name }) => name));
  const surnames = new Set(known.map(({ name }) => surnameOf(name)));
  return people.filter(({ name }) => {
    // A surname alone is whoever has that surname already.
    const again = names.has(name) || (!/\s/.test(name) && surnames.has(surnameOf(name)));
    names.add(name);
    surnames.add(surnameOf(name));
    return !again;
  });
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** Those whom an item about apologies names: in a sentence, or as names alone. */
function readExcusedIn({ title }: DraftItem, blocks: readonly SourceBlock[]): DraftAttendance[] {
  const inTitle =
    /\bapolog[^:–—]{0,40}(?:[:–—]|\bfrom\b| - )\s*(.{3,200})$/i.exec(title)?.[1] ?? namesBehind.exec(title)?.[1];
  const place = (lines: LineRange) => ({ class: 'member', lines, excused: true }) as const;
  const people =
    inTitle === undefined
      ? []
      : readNameList(inTitle, place(blocks[0]?.lines ?? [1, 1])).filter(({ printed }) => looksLikePerson(printed));
  let isOfSubstitutes = false;
  for (const block of joinStackedCells(blocks)) {
    if (block.kind === 'table' || block.words.text === '') continue;
    const { text } = block.words;
    // `The following would be substituting:` over `Cllr A for Cllr B`: those named first are none of the excused.
    isOfSubstitutes =
      /\bsubstitut\p{L}*:?$/iu.test(text) || (isOfSubstitutes && /^[^.]{3,60} for [^.]{3,60}\.?$/.test(text));
    if (isOfSubstitutes || /^(?:audio|video) recording\b/i.test(text)) continue;
    // A heading in a second language right below the title: `Leisgeulan`.
    if (/^\p{Lu}\p{Ll}+$/u.test(text) && blocks.length > 1) continue;
    const told = readAttendance([block]);
    people.push(...told.apologies);
    if (told.used.size > 0) continue;
    people.push(...readExcused(text, block.lines));
  }
  return people;
}

/** `Apologies Ann Vale (AV)`, with nothing between. */
const namesBehind = /^Apologies(?: for [Aa]bsence)? ((?:\p{Lu}[\p{L}.’'-]* ){1,3}\(\p{Lu}{2,4}\).{0,150})$/u;

const received =
  /^(?:these |they )?(?:were |was |had been |have been )?(?:duly )?(?:received|submitted|given|tendered|accepted|noted|recorded|sent|intimated)(?: and (?:accepted|noted|approved))?:? (?:from|on behalf of|by|for)\b/i;
const remark =
  /(?<=[.;)] ?|\s[–-] )(?:(?:all |these |the |both )?(?:apologies|reasons?|absences?)(?: (?:for absence|given))?(?: (?:was|were))? (?:accepted|noted|approved|received).*|(?:accepted|noted|approved)\.?)$/i;
const verb =
  /\b(?:is|are|be|had|has|have|will|would|asked|welcomed|reported|proposed|seconded|moved|resolved|agreed|no|none|there)\b/i;

/** Those excused under a heading that already says so: `Received from Cllr Vale (unwell)`, or names alone. */
function readExcused(text: string, lines: LineRange): readonly DraftAttendance[] {
  if (received.test(text))
    return (
      readApologies(`Apologies received ${text.replace(/^.*?\b(?=(?:from|on behalf of|by|for)\b)/i, '')}`, { lines }) ??
      []
    );
  const place = { class: 'member', lines, excused: true } as const;
  const bare = text
    .replace(/^(?:from|apologies|received)\s*[:–-]?\s*/i, '')
    .replace(remark, '')
    .trim();
  // `Cllr Vale – it was agreed that he could sign in June.`
  const [, excused = '', reason = ''] = /^([^–—]{3,60}?)\s[–—-]\s(\p{Ll}.*)$/u.exec(bare) ?? [];
  if (excused !== '' && isCertainName(excused)) {
    // A sentence is told by the paragraph itself, which stays.
    const short = verb.test(reason) ? null : reason.replace(/\.$/, '');
    return readNameList(excused, place).map((one) => ({ ...one, reason: one.reason ?? short }));
  }
  if (bare.length > 500 || verb.test(bare.replace(/\([^()]*\)/g, ''))) return [];
  const names = readNameList(
    bare.replace(/ (?:(?:was|were) (?:received|accepted|noted|absent)|did not attend)\.?$/i, ''),
    place,
  );
  return names.filter(({ printed, title, name }) => looksLikePerson(printed) || title !== null || !name.includes(' '));
}

/** The paragraphs of an item as they stood before its body was read. */
function toSourceBlocks(block: DraftBlock): SourceBlock[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
      return [textBlock(block.words, block.lines)];
    case 'list':
      return block.entries.map((words) => ({ ...textBlock(words, block.lines), bullet: '•' }));
    case 'resolution':
      return [textBlock({ text: `${block.opening} ${block.text}`.trim(), marks: [] }, block.lines)];
    case 'table': {
      const rows = block.columns.some((cell) => cell !== '') ? [block.columns, ...block.rows] : block.rows;
      return [{ kind: 'table', lines: block.lines, rows: rows.map((cells) => ({ line: block.lines[0], cells })) }];
    }
    case 'action':
      return [];
  }
}

function textBlock(words: DraftText, lines: LineRange): TextBlock {
  const source = [
    {
      number: lines[0],
      text: words.text,
      cells: null,
      table: null,
      marks: words.marks,
      indent: 0,
      bullet: null,
      style: null,
      page: null,
      region: 'body' as const,
    },
  ];
  return { kind: 'text', lines, words, bullet: null, indent: 0, style: null, afterGap: false, apart: true, source };
}
