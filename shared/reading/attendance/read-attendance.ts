import { findDates } from '../../text/dates.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftAttendance } from '../draft.ts';
import {
  apologiesSentence,
  attendanceLabels,
  roleWords,
  type AttendanceSection,
} from '../recognisers/attendance-words.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { isAttendanceTable, readAttendanceTable } from './attendance-table.ts';
import { placeInColumns, type AttendanceRow } from './columns.ts';
import { cutEntries } from './entries.ts';
import { noOrganisations, type KnownOrganisations } from './known-organisations.ts';
import { readNameList, toAttendance } from './names.ts';

/** Who was there and who was excused, with the blocks that told it. */
export interface ReadAttendance {
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
  /** Places of the blocks whose words are wholly told by the attendance. */
  readonly used: ReadonlySet<number>;
  readonly doubts: readonly Doubt[];
}

/**
 * Reads the attendance out of the blocks before the first item, in any of its usual forms.
 *
 * @param known organisations that stand whole elsewhere in the file.
 */
export function readAttendance(
  blocks: readonly SourceBlock[],
  known: KnownOrganisations = noOrganisations,
): ReadAttendance {
  const present: DraftAttendance[] = [];
  const apologies: DraftAttendance[] = [];
  const used = new Set<number>();
  const doubts: Doubt[] = [];
  let section: AttendanceSection | null = null;
  let waiting: TextBlock[] = [];
  const into = (): DraftAttendance[] => (section?.presence === 'apologies' ? apologies : present);
  const flush = (): void => {
    if (section !== null && section.presence !== 'absent')
      into().push(...readGathered(waiting, section, known, doubts));
    waiting = [];
  };
  blocks.forEach((block, place) => {
    if (block.kind === 'table') {
      if (section === null && !isAttendanceTable(block)) return;
      const table = readAttendanceTable(block, section ?? undefined);
      if (table.present.length + table.apologies.length === 0) return;
      present.push(...table.present);
      apologies.push(...table.apologies);
      used.add(place);
      return;
    }
    const { text } = block.words;
    const excused = readApologies(text, block);
    if (excused !== null) {
      flush();
      section = null;
      apologies.push(...excused);
      used.add(place);
      return;
    }
    const label = attendanceLabels.find(({ pattern }) => pattern.test(text));
    if (label) {
      flush();
      section = label.section;
      used.add(place);
      const rest = text.replace(label.pattern, '').replace(/^\s*[:.–-]+\s*/, '');
      if (rest !== '' && section.presence !== 'absent') waiting.push(afterLabel(block, label.pattern, rest));
      return;
    }
    if (section !== null && mayBeNames(block)) {
      waiting.push(block);
      used.add(place);
    } else if (section !== null) {
      flush();
      section = null;
    }
  });
  flush();
  return { present, apologies, used, doubts };
}

/** What stands behind a label: names one after another, or, where wide blanks cut them, the first line of columns. */
function afterLabel(block: TextBlock, label: RegExp, rest: string): TextBlock {
  const [line] = block.source;
  const words = { text: rest, marks: [] };
  const raw = line?.text.replace(label, '').replace(/^\s*[:.–-]+/, '') ?? '';
  if (!line || block.source.length > 1 || !/\S {3,}\S/.test(raw.trim())) return { ...block, words, source: [] };
  const offset = line.text.length - raw.trimStart().length;
  return { ...block, words, source: [{ ...line, text: raw.trimStart(), indent: line.indent + offset * 6 }] };
}

/** Those whom a sentence excuses; null where the words are no such sentence. */
export function readApologies(text: string, block: Pick<TextBlock, 'lines'>): DraftAttendance[] | null {
  if (!/^.{0,60}\bapolog/is.test(text)) return null;
  const match = apologiesSentence.exec(text);
  const all = match?.[1];
  if (match === null || all === undefined || /^(?:none|no one|nobody|nil)\b/i.test(all)) return null;
  const names = all.slice(0, endsOfSentences(all)[0] ?? all.length).replace(/\.$/, '');
  const people = readNameList(names, { class: 'member', lines: block.lines });
  return people.length > 0 ? people : null;
}

const verb =
  /\b(?:was|were|is|are|be|been|has|have|had|will|would|opened|welcomed|declared|reported|noted|resolved|agreed|thanked|took)\b/i;

const betweenNames = /^(?:and|of|the|for|in|de|van|von|der|la|le)$/;

/** Whether a block under a label can be more names: no sentence, nothing long. */
function mayBeNames({ words: { text } }: TextBlock): boolean {
  if (/^(?:none|nil)\.?$/i.test(text)) return true;
  if (text.length > 600 || verb.test(text) || !/\p{Lu}/u.test(text) || /^\d{1,4}[/.]\d/.test(text)) return false;
  if (findDates(text).length > 0) return false;
  const small = text.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !betweenNames.test(word));
  if (small.length >= 3 && !/[,;(]/.test(text)) return false;
  return (
    !/^(?:minutes|agenda|date|time|venue|item|open session|the meeting)\b/i.test(text) &&
    !/[.!?]\s+\p{Lu}\p{L}+ \p{Ll}/u.test(text)
  );
}

function readGathered(
  blocks: readonly TextBlock[],
  section: Extract<AttendanceSection, { presence: 'present' | 'apologies' }>,
  known: KnownOrganisations,
  doubts: Doubt[],
): DraftAttendance[] {
  if (blocks.length === 0) return [];
  const cls = section.presence === 'present' ? section.class : 'member';
  const lists = blocks.filter(isNameList).flatMap((block) => readListBlock(block, cls));
  const single = blocks.filter((block) => !isNameList(block));
  return [...lists, ...readSingleEntries(single, cls, known, doubts)];
}

/** Entries that stand on lines of their own, in one column or two. */
function readSingleEntries(
  blocks: readonly TextBlock[],
  cls: DraftAttendance['class'],
  known: KnownOrganisations,
  doubts: Doubt[],
): DraftAttendance[] {
  const rows = blocks.flatMap((block) => toRows(block, known));
  const { people, columns } = placeInColumns(rows, known);
  if (people.length === 0) return blocks.flatMap((block) => readListBlock(block, cls));
  if (columns === 2) doubts.push(...columnDoubts(rows, people));
  return people.map(({ text, line, organisation, organisationLine, alternative }) => ({
    ...readEntry(text, cls, line),
    organisation,
    lines: [Math.min(line, organisationLine ?? line), line],
    alternatives: alternative === null ? [] : [alternative],
  }));
}

/** A person's entry, with an office or whom they stand in for in brackets. */
function readEntry(text: string, cls: DraftAttendance['class'], line: number): DraftAttendance {
  const [person] = readNameList(text, { class: cls, lines: [line, line] });
  return person ?? toAttendance(text, { class: cls, lines: [line, line] });
}

function readListBlock({ words, lines }: TextBlock, cls: DraftAttendance['class']): DraftAttendance[] {
  if (/^(?:none|nil)\.?$/i.test(words.text)) return [];
  const office = /^([^:,;()]{3,40}):\s*(.+)$/.exec(words.text);
  const place = { class: cls, lines } as const;
  if (office?.[1] !== undefined && office[2] !== undefined && roleWords.test(office[1])) {
    const role = office[1];
    return readNameList(office[2], place).map((person) => ({ ...person, role: person.role ?? role }));
  }
  return readNameList(words.text, place);
}

/** Names written one after another, with commas between; what stood behind a label is one, however short. */
function isNameList(block: TextBlock): boolean {
  const office = /^([^:,;()]{3,40}):/.exec(block.words.text)?.[1];
  if (office !== undefined && roleWords.test(office)) return true;
  return block.source.length === 0 || /[,;]/.test(block.words.text.replace(/\([^()]*\)/g, ''));
}

function toRows(block: TextBlock, known: KnownOrganisations): AttendanceRow[] {
  const lines =
    block.source.length > 0 ? block.source : [{ text: block.words.text, number: block.lines[0], indent: 0 }];
  return lines.map(({ text, number, indent }, place) => ({
    line: number,
    afterGap: place === 0 && block.afterGap,
    entries: cutEntries(text, indent / 6, known),
  }));
}

function columnDoubts(rows: readonly AttendanceRow[], people: ReturnType<typeof placeInColumns>['people']): Doubt[] {
  return [
    {
      code: 'attendance-columns',
      message:
        'The attendance was printed in two columns and is read row by row; each name was put under its organisation by the order of the columns.',
      line: rows[0]?.line ?? 1,
      weight: 'low',
      alternatives: [],
    },
    ...people.flatMap(({ text, line, organisation, alternative }): Doubt[] =>
      alternative === null
        ? []
        : [
            {
              code: 'attendance-columns',
              message: `${text} may stand in either column: under ${organisation ?? 'no organisation'} or under ${alternative}.`,
              line,
              weight: 'high',
              alternatives: [alternative],
            },
          ],
    ),
  ];
}
