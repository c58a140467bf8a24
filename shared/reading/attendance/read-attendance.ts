import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftAttendance } from '../draft.ts';
import {
  chairedBy,
  officeLabel,
  presided,
  takenBy,
  wasPresent,
  type AttendanceSection,
} from '../recognisers/attendance-words.ts';
import { toTitleCase } from '../recognisers/body-words.ts';
import { toRole } from '../recognisers/post-words.ts';
import { mendLabels } from './mended/hanging-labels.ts';
import { readCheckedBoxes } from './checked-boxes.ts';
import { turnLeadingInitials } from './mended/leading-initials.ts';
import type { ReadAttendance } from './attendance.ts';
import { isAttendanceTable, readAttendanceTable } from './attendance-table.ts';
import { isSamePerson } from './give-chair.ts';
import { noOrganisations, type KnownOrganisations } from './known-organisations.ts';
import { mayBeNames, tellsSomebody } from './may-be-names.ts';
import { closeOrganisation, mergeTwice } from './merge-twice.ts';
import { readNameList, sharedTitle } from './names.ts';
import { isCertainName, isCount, looksLikePerson } from './person.ts';
import { readApologies } from './read-apologies.ts';
import { readGathered, type Waiting } from './read-gathered.ts';
import { partRunTogether } from './run-together.ts';
import { dropListNumbers } from './mended/numbered-names.ts';
import { joinLabelsAlone } from './mended/labels-alone.ts';
import { partLinkedNames } from './mended/linked-names.ts';
import { joinStackedCells } from './mended/stacked-cells.ts';
import { keepStarred, tellsByStars } from './starred.ts';
import { cutStatements, readLabel } from './statements.ts';
import { partTwoLabels } from './mended/two-labels.ts';
import { isBareList, isInitialledLine, isPlaceBlock, isTitledLine, readPlaceLine } from './unlabelled.ts';

const asMember = { presence: 'present', class: 'member' } as const;
const noteBelow =
  /^(?:absent (?:from|until)|left (?:the meeting )?(?:at|during|after)|arrived|joined|via electronic|until|from) \b.{3,60}$/;
/** `APOLOGIES: were received from Councillors A Vale and B Marsh` */
const whoseApologies =
  /^(?:(?:was|were|have been|had been) )?(?:received|submitted|given|tendered|intimated|noted) (?:from|by|on behalf of|for):? /i;
const isCertainOrFull = (text: string): boolean => text.length < 80 && looksLikePerson(text.split(',')[0] ?? '');
/** Blocks without anything of the attendance after which its labels are no longer believed. */
const MOST_BETWEEN = 14;

/**
 * Reads the attendance out of the blocks before the first item, in any of its usual forms: under labels, in sentences, in
 * tables and columns.
 *
 * @param known organisations that stand whole elsewhere in the file.
 * @param start the label that already stands before the blocks: the title of an item that holds the attendance.
 * @param isHead they are the lines before the first item, where names without a label are those present.
 */
export function readAttendance(
  blocks: readonly SourceBlock[],
  known: KnownOrganisations = noOrganisations,
  start: AttendanceSection | null = null,
  isHead = false,
): ReadAttendance {
  const checked = readCheckedBoxes(blocks, (some, who) =>
    readAttendance(some, known, who === 'all' ? start : { ...asMember, presence: 'absent' }, isHead),
  );
  if (checked !== null) return checked;
  const gathering = new Gathering(known, start, tellsByStars(blocks), isHead);
  const mended = partTwoLabels(
    mendLabels(
      joinStackedCells(
        joinLabelsAlone(dropListNumbers(blocks.map((block) => partLinkedNames(turnLeadingInitials(block))))),
      ),
    ),
  );
  let last: number | null = null;
  mended.forEach((block, place) => {
    if (last !== null && place - last > MOST_BETWEEN && !isLabelInCapitals(block)) return;
    if (gathering.take(block, place, mended[place + 1])) last = place;
  });
  return gathering.close();
}

/** `IN ATTENDANCE:` alone on its line is believed however many lines of offices stand before it. */
function isLabelInCapitals(block: SourceBlock): boolean {
  if (block.kind !== 'text' || block.words.text.length > 40 || !/^[^\p{Ll}]+:$/u.test(block.words.text)) return false;
  return readLabel(block.words.text, true)?.rest === '';
}

/** What is gathered block by block while a document's attendance is read. */
class Gathering {
  private readonly found = {
    present: [] as DraftAttendance[],
    apologies: [] as DraftAttendance[],
    absent: [] as DraftAttendance[],
  };
  private readonly officers: DraftAttendance[] = [];
  private readonly used = new Set<number>();
  private readonly doubts: Doubt[] = [];
  private waiting: Waiting[] = [];
  private shared: string | null = null;
  /** The lines of this section each name a place and its people. */
  private byPlaces = false;
  /** The block whose last sentence named those excused. */
  private excusedIn: TextBlock | null = null;
  private readonly known: KnownOrganisations;
  private readonly isHead: boolean;
  /** Only those with a star came. */
  private readonly starred: boolean;
  private section: AttendanceSection | null;
  private readonly start: AttendanceSection | null;

  constructor(known: KnownOrganisations, start: AttendanceSection | null, starred: boolean, isHead: boolean) {
    this.isHead = isHead;
    this.known = known;
    this.starred = starred;
    this.section = start;
    this.start = start;
  }

  /** Takes what a block tells of the attendance; false where it tells nothing. */
  take(block: SourceBlock, place: number, next: SourceBlock | undefined): boolean {
    if (block.kind === 'table') return this.takeTable(block, place);
    // What was put into another block is read there.
    if (block.words.text === '') return true;
    let told = false;
    const statements = cutStatements(block.words.text);
    for (const [at, statement] of statements.entries()) {
      if (this.excusedIn === block) this.goOnExcused(statement);
      else if (this.isHead) this.openUnlabelled(statement, statements[at + 1] ?? '', next);
      if (this.takePlace(statement, block, next) || this.takeStatement(statement, block, place, next)) told = true;
    }
    if (told) this.used.add(place);
    return told;
  }

  close(): ReadAttendance {
    this.flush();
    for (const officer of this.officers) this.addOfficer(officer);
    const present = mergeTwice(this.found.present).map(closeOrganisation);
    return { ...this.found, present, used: this.used, doubts: this.doubts };
  }

  private takeTable(block: Extract<SourceBlock, { kind: 'table' }>, place: number): boolean {
    if (this.section === null && !isAttendanceTable(block)) return false;
    const table = readAttendanceTable(block, this.section ?? asMember);
    if (table.present.length + table.apologies.length === 0) return false;
    this.flush();
    this.found.present.push(...table.present);
    this.found.apologies.push(...table.apologies);
    this.found.absent.push(...table.absent);
    this.section = table.last;
    this.used.add(place);
    return true;
  }

  /** `Apologies were received from A Vale. B Marsh, C Dean`: a full stop for a comma. */
  private goOnExcused(statement: string): void {
    if (this.section === null && isBareList(statement, '', undefined)) this.open({ presence: 'apologies' });
  }

  /** Names under no label are those present, where nobody else is. */
  private openUnlabelled(text: string, rest: string, next: SourceBlock | undefined): void {
    if (this.section !== null || this.found.present.length > 0) return;
    const titledLines =
      (isTitledLine(text) && next?.kind === 'text' && isTitledLine(next.words.text)) ||
      (isInitialledLine(text) && next?.kind === 'text' && isInitialledLine(next.words.text));
    if (titledLines || isBareList(text, rest, next) || (readPlaceLine(text) !== null && isPlaceBlock(next)))
      this.open(asMember);
  }

  /** `Ashby - Mr A Vale, Mrs B Marsh`: people with the place they come from. */
  private takePlace(text: string, block: TextBlock, next: SourceBlock | undefined): boolean {
    const line = this.section === null ? null : readPlaceLine(text);
    if (line === null || !(this.byPlaces || isPlaceBlock(next))) return false;
    const { section } = this;
    this.flush();
    this.byPlaces = true;
    const cls = section?.presence === 'present' ? section.class : 'member';
    const excused = section?.presence !== 'present';
    const people = readNameList(line.names, { class: cls, lines: block.lines, excused }, this.shared);
    this.found[section?.presence ?? 'present'].push(
      ...people.map((one) => ({ ...one, organisation: one.organisation ?? line.place })),
    );
    return true;
  }

  private takeStatement(text: string, block: TextBlock, place: number, next: SourceBlock | undefined): boolean {
    return (
      this.takeSentence(text, block) ||
      this.takeLabel(text, block, place, next) ||
      this.takeOffice(text, block) ||
      this.takeNames(text, block, place, next)
    );
  }

  /** A sentence that names those excused, those who came, or the chair. */
  private takeSentence(text: string, block: TextBlock): boolean {
    if (!/apolog|regrets|chair|presid|present|attend|joined|taken by/i.test(text)) return false;
    const excused = readApologies(text, block, this.section?.presence === 'apologies');
    if (excused !== null) {
      this.open(null);
      this.found.apologies.push(...excused);
      this.excusedIn = block;
      return true;
    }
    const taker = takenBy.exec(text)?.[1];
    if (taker !== undefined && looksLikePerson(taker)) {
      this.officers.push(...readNameList(taker, { class: 'in-attendance', lines: block.lines }));
      return true;
    }
    const presiding = presided.exec(text);
    const chair = chairedBy.exec(text)?.[1] ?? presiding?.[1] ?? presiding?.[2];
    if (chair !== undefined) {
      const named = readNameList(chair, { class: 'member', lines: block.lines }).slice(0, 1);
      this.officers.push(...named.map((one) => ({ ...one, role: one.role ?? 'Chair' })));
      return named.length > 0;
    }
    const there = wasPresent.exec(text)?.[1];
    if (there === undefined || text.length > 400 || readLabel(text, false) !== null) return false;
    if (isCount(there)) return true;
    const cls = this.found.present.length > 0 || this.waiting.length > 0 ? 'in-attendance' : 'member';
    const people = readNameList(there, { class: cls, lines: block.lines }).filter(
      ({ printed, role, title }) => role !== null || title !== null || looksLikePerson(printed),
    );
    if (people.length === 0 || /\b(?:not|no|welcomed|thanked|reported|noted)\b/i.test(there)) return false;
    this.flush();
    this.found.present.push(...people);
    return true;
  }

  private takeLabel(text: string, block: TextBlock, place: number, next: SourceBlock | undefined): boolean {
    const label = readLabel(text, this.section !== null || this.opensByGroup(text, next));
    if (label === null) return false;
    const named = label.rest !== '';
    // `Attendance at meetings was discussed.`
    if (named && this.section === null && /[.!?]$/.test(text) && text.length > 60 && !tellsSomebody(label.rest))
      return false;
    // `Present: Trustees: A Vale, B Marsh`
    const inner = readLabel(label.rest, true);
    const within = inner?.section.presence === label.section.presence && inner.rest !== '' ? inner : label;
    this.open(label.section, sharedTitle(within.label) ?? sharedTitle(label.label));
    const names =
      this.starred && label.section.presence === 'present'
        ? keepStarred(within.rest)
        : within.rest.replace(whoseApologies, '');
    if (names !== '' && !/^(?:none|nil|no|n\/a|apologies)\b/i.test(names))
      this.waiting.push({ block: afterLabel(block, text, names), place, listed: true, shared: this.shared });
    return true;
  }

  /** `Members: …` with names behind it is the attendance where nothing else was before it. */
  private opensByGroup(text: string, next: SourceBlock | undefined): boolean {
    if (this.found.present.length > 0) return false;
    if (/^(?:(?:board|committee|council|voting) )?(?:members|councillors|cllrs|trustees|governors)$/i.test(text)) {
      if (next?.kind !== 'text') return false;
      const [name = ''] = next.words.text.split(/[,;]/);
      // A list of forenames: `Carol`, `Deb`.
      return isCertainName(name.trim()) || (next.bullet !== null && /^\p{Lu}\p{Ll}+$/u.test(next.words.text.trim()));
    }
    const label = /^(?:[a-zà-ɏ]+ ){0,2}(?:members|councillors|cllrs|trustees|directors|governors)\s*:\s*\*?/i.exec(
      text,
    );
    return (
      label !== null && looksLikePerson(partRunTogether(text.slice(label[0].length)).split(/[,;(]/)[0]?.trim() ?? '')
    );
  }

  /** `Chair: Jo Marsh`, `Minutes taken by: A Dale`, or the office alone above the name. */
  private takeOffice(text: string, block: TextBlock): boolean {
    const office = officeLabel.exec(text);
    const words = office?.[1];
    if (office && words !== undefined && text.length <= 160) {
      const names = text.slice(office[0].length);
      const cls = /chair|conven|presid|mayor|cathaoirleach|provost|leader|bosun/i.test(words)
        ? 'member'
        : 'in-attendance';
      // A letterhead names the clerk with an address, and does not say that the clerk came.
      if (/,\s*\d+\s|\d{4}|@|www\.|\b(?:road|row|street|lane|avenue|close|drive|house)\b/i.test(names)) return false;
      // `MINUTE TAKER: Ms A Vale`
      const role = /^\P{Ll}{6,}$/u.test(toRole(words)) ? toTitleCase(toRole(words)) : toRole(words);
      const named = readNameList(names, { class: cls, lines: block.lines }).filter(({ printed }) =>
        looksLikePerson(printed),
      );
      if (named.length === 0 || named.length > 2) return false;
      this.officers.push(
        ...named.map((one) => ({
          ...one,
          role: one.role ?? role,
        })),
      );
      return true;
    }
    const alone =
      /^(?:(?:vice|deputy)[- ])?(?:chair(?:man|person|woman)?|convener|convenor|presiding|cathaoirleach|in the chair)\s*:?$/i.exec(
        text,
      );
    if (!alone) return false;
    this.open({ presence: 'present', class: 'member', role: toRole(text) });
    return true;
  }

  private takeNames(text: string, block: TextBlock, place: number, next: SourceBlock | undefined): boolean {
    if (this.section === null) return false;
    if ((isCount(text) && !tellsSomebody(text)) || /^(?:none|nil|n\/a)\.?$/i.test(text)) return true;
    if (/\bin the chair\.?$/i.test(text) && this.isKnown(text)) return false;
    if (this.takeNoteBelow(text)) return true;
    if (!mayBeNames(text, block, next)) {
      // A heading in a second language under the title of an item that holds the attendance.
      if (this.isAtStart() && text.length < 80 && !/[.:;!?]$/.test(text)) return false;
      this.open(null);
      return false;
    }
    this.waiting.push({
      block: text === block.words.text ? block : afterLabel(block, text, text),
      place,
      listed: false,
      shared: this.shared,
    });
    return true;
  }

  /** Whether the one whom a line puts in the chair stands in the list above it. */
  private isKnown(text: string): boolean {
    const [named] = readNameList(text, { class: 'member', lines: [1, 1] });
    const surname = named?.name.split(' ').at(-1)?.toLowerCase() ?? '';
    return (
      surname !== '' &&
      (this.waiting.some(({ block }) => block.words.text.toLowerCase().includes(surname)) ||
        this.found.present.some(({ name }) => name.toLowerCase().endsWith(surname)))
    );
  }

  /** `left the meeting at 4.39pm` on a line of its own belongs to the name above it. */
  private takeNoteBelow(text: string): boolean {
    const last = this.waiting.at(-1);
    if (last === undefined || !noteBelow.test(text) || !isCertainOrFull(last.block.words.text)) return false;
    const words = { text: `${last.block.words.text} (${text})`, marks: [] };
    const lines = [last.block.lines[0], last.block.lines[1] + 1] as const;
    const [line] = last.block.source;
    const source = line && last.block.source.length === 1 ? [{ ...line, text: words.text }] : [];
    this.waiting[this.waiting.length - 1] = { ...last, block: { ...last.block, words, source, lines } };
    return true;
  }

  private isAtStart(): boolean {
    const { present, apologies, absent } = this.found;
    return this.start !== null && this.waiting.length + present.length + apologies.length + absent.length === 0;
  }

  private open(section: AttendanceSection | null, shared: string | null = null): void {
    this.flush();
    this.section = section;
    this.byPlaces = false;
    this.shared = shared;
  }

  private flush(): void {
    const section: AttendanceSection = this.section ?? asMember;
    if (this.waiting.length > 0) {
      const { people, unread } = readGathered(this.waiting, section, this.known, this.doubts);
      const role = section.presence === 'present' ? section.role : undefined;
      this.found[section.presence].push(
        ...people.map((one) => (role === undefined ? one : { ...one, role: one.role ?? role })),
      );
      for (const place of unread) this.used.delete(place);
    }
    this.waiting = [];
  }

  /** Who is named with an office apart from the lists holds it there; who stands in no list was there all the same. */
  private addOfficer(officer: DraftAttendance): void {
    const { present } = this.found;
    const fits = present.filter(({ name }) => isSamePerson(name, officer.name));
    const [only] = fits;
    if (fits.length !== 1 || !only) {
      present.unshift(officer);
      return;
    }
    present[present.indexOf(only)] = {
      ...only,
      role: only.role ?? officer.role,
      lines: [Math.min(only.lines[0], officer.lines[0]), Math.max(only.lines[1], officer.lines[1])],
    };
  }
}

/** What stands behind a label: names one after another, or, where wide blanks cut them, the first line of columns. */
function afterLabel(block: TextBlock, statement: string, rest: string): TextBlock {
  const [line] = block.source;
  const words = { text: rest, marks: [] };
  const at = statement === block.words.text && line ? line.text.lastIndexOf(rest.slice(0, 12)) : -1;
  const raw = line && at >= 0 ? line.text.slice(at) : '';
  if (!line || at < 0 || block.source.length > 1 || !/\S {3,}\S/.test(raw.trim()))
    return { ...block, words, source: [] };
  return { ...block, words, source: [{ ...line, text: raw, indent: line.indent + at * 6 }] };
}
