import { z } from 'zod';
import type { Doubt, DraftAttendance, DraftDocument, DraftImport, DraftItem } from './draft.ts';

/**
 * What the clerk says to a doubt: places in `draft.documents`, in its `doubts` and in that doubt's `alternatives`, from
 * 0. `alternative` null says that what was read is right.
 */
export interface DoubtAnswer {
  readonly document: number;
  readonly doubt: number;
  readonly alternative: number | null;
  /** True where it was not given now but remembered of an earlier file of the body. */
  readonly remembered?: true | undefined;
}

/** The readings of one doubt, for the clerk to choose between. */
export interface Readings {
  readonly asRead: string;
  /** In the order of the doubt's alternatives. */
  readonly alternatives: readonly string[];
}

/** A draft as it is stored once doubts were answered. */
export interface SettledDraft {
  readonly draft: DraftImport;
  /** The records of `draft` (the very objects) that an answer made sure of, each with the readings it turned down. */
  readonly turnedDown: ReadonlyMap<DraftAttendance | DraftItem, readonly string[]>;
}

/** Whether a doubt is of a kind that has readings to choose between; the others are told only. */
export function isAnswerable({ code, alternatives }: Doubt): boolean {
  return (code === 'attendance-columns' || code === 'number-repaired') && alternatives.length > 0;
}

/** The readings of the doubt at that place; null where it is none to answer, or the one record it means is not there. */
export function findReadings(document: DraftDocument, place: number): Readings | null {
  const doubt = document.doubts[place];
  const record = findRecord(document, place);
  if (doubt === undefined || record === null) return null;
  const asRead = isItem(record) ? record.number : (record.organisation ?? 'No organisation');
  return asRead === null ? null : { asRead, alternatives: doubt.alternatives };
}

/**
 * What a doubt has in common with others that one answer may serve, folded to small letters: its own subject, or the
 * name of the person that it is about. Null where it is alone of its kind.
 */
export function subjectOf(document: DraftDocument, place: number): string | null {
  const doubt = document.doubts[place];
  if (doubt?.subject !== undefined) return doubt.subject;
  const record = findRecord(document, place);
  return record === null || isItem(record) ? null : record.name.toLowerCase();
}

/**
 * The draft as the answers have it. All doubts stay, so that an answer can be changed; answers that fit nothing change
 * nothing. Of two answers to one doubt the later counts.
 */
export function applyAnswers(draft: DraftImport, answers: readonly DoubtAnswer[]): DraftImport {
  return settle(draft, answers).draft;
}

/** The draft as the answers have it, without the doubts that were answered: what is stored. */
export function settleAnswered(draft: DraftImport, answers: readonly DoubtAnswer[]): SettledDraft {
  const { draft: applied, turnedDown } = settle(draft, answers);
  const documents = applied.documents.map((document, place) => {
    const fitting = answersOf(draft, place, answers);
    return { ...document, doubts: document.doubts.filter((_, doubt) => !fitting.has(doubt)) };
  });
  return { draft: { ...applied, documents }, turnedDown };
}

/** Doubts that come again from meeting to meeting, so that an answer to one is worth keeping. */
const habitCodes = [
  'attendance-columns',
  'initials-ambiguous',
  'owner-unknown',
  'action-unlabelled',
  'decision-unlabelled',
] as const satisfies readonly Doubt['code'][];

/**
 * What a clerk said of one body's documents, to be said of its later ones too: `SG` is Sally Goodall, A Vale stands under
 * Larkmoor Homes. Plain JSON; a body has at most one habit for a code and subject, and the later one counts.
 */
export const ReadingHabit = z.strictObject({
  code: z.enum(habitCodes),
  /** {@link subjectOf} the doubt that was answered. */
  subject: z.string().min(1),
  /** The reading that was chosen, in the words of {@link Readings}. */
  meaning: z.string().min(1),
});
export type ReadingHabit = z.infer<typeof ReadingHabit>;

/** The habit that an answer shows; null for a doubt that is alone of its kind, and for an answer that fits nothing. */
export function toHabit(draft: DraftImport, answer: DoubtAnswer): ReadingHabit | null {
  const document = draft.documents[answer.document];
  const doubt = document?.doubts[answer.doubt];
  if (document === undefined || doubt === undefined) return null;
  const readings = findReadings(document, answer.doubt);
  const subject = subjectOf(document, answer.doubt);
  if (readings === null || subject === null) return null;
  const meaning = answer.alternative === null ? readings.asRead : readings.alternatives[answer.alternative];
  const code = habitCodes.find((one) => one === doubt.code);
  return meaning === undefined || code === undefined ? null : { code, subject, meaning };
}

/**
 * Answers to the doubts of a draft that habits know, each marked as remembered. A habit never chooses a reading that the
 * doubt does not offer.
 *
 * @param bodyName the body whose habits they are: only its documents are answered; absent: all of the file.
 */
export function answersFromHabits(
  draft: DraftImport,
  habits: readonly ReadingHabit[],
  bodyName?: string,
): DoubtAnswer[] {
  const known = new Map(habits.map((habit) => [`${habit.code} ${habit.subject}`, habit.meaning]));
  if (known.size === 0) return [];
  return draft.documents.flatMap((one, document) => {
    if (bodyName !== undefined && fold(one.body ?? '') !== fold(bodyName)) return [];
    return one.doubts.flatMap(({ code }, doubt): DoubtAnswer[] => {
      const subject = subjectOf(one, doubt);
      const meaning = subject === null ? undefined : known.get(`${code} ${subject}`);
      const readings = meaning === undefined ? null : findReadings(one, doubt);
      const alternative = readings === null || meaning === undefined ? undefined : findMeaning(readings, meaning);
      return alternative === undefined ? [] : [{ document, doubt, alternative, remembered: true }];
    });
  });
}

/** The place of the reading among the alternatives; null: it is what was read; undefined: it is not offered. */
function findMeaning({ asRead, alternatives }: Readings, meaning: string): number | null | undefined {
  const place = alternatives.findIndex((one) => fold(one) === fold(meaning));
  if (place >= 0) return place;
  return fold(asRead) === fold(meaning) ? null : undefined;
}

function fold(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function settle(draft: DraftImport, answers: readonly DoubtAnswer[]): SettledDraft {
  const turnedDown = new Map<DraftAttendance | DraftItem, readonly string[]>();
  const documents = draft.documents.map((document, place): DraftDocument => {
    const chosen = new Map<DraftAttendance | DraftItem, { doubt: Doubt; taken: string | null }>();
    for (const [at, alternative] of answersOf(draft, place, answers)) {
      const doubt = document.doubts[at];
      const record = findRecord(document, at);
      if (doubt === undefined || record === null) continue;
      chosen.set(record, { doubt, taken: alternative === null ? null : (doubt.alternatives[alternative] ?? null) });
    }
    if (chosen.size === 0) return document;

    const changeRow = (row: DraftAttendance): DraftAttendance => {
      const answer = chosen.get(row);
      if (answer === undefined) return row;
      const changed = answer.taken === null ? row : takeOrganisation(row, answer.taken);
      turnedDown.set(changed, changed.alternatives);
      return changed;
    };
    const changeItem = (item: DraftItem): DraftItem => {
      const answer = chosen.get(item);
      const children = item.children.map(changeItem);
      if (answer === undefined) return { ...item, children };
      const { doubt, taken } = answer;
      const changed = { ...(taken === null ? item : takeNumber(item, doubt, taken)), children };
      turnedDown.set(changed, without([item.number, ...doubt.alternatives], changed.number));
      return changed;
    };
    return {
      ...document,
      present: document.present.map(changeRow),
      apologies: document.apologies.map(changeRow),
      items: document.items.map(changeItem),
    };
  });
  return { draft: { ...draft, documents }, turnedDown };
}

/** The answers to doubts of one document that fit a reading, by the place of the doubt. */
function answersOf(draft: DraftImport, place: number, answers: readonly DoubtAnswer[]): Map<number, number | null> {
  const fitting = new Map<number, number | null>();
  const document = draft.documents[place];
  if (document === undefined) return fitting;
  for (const { doubt, alternative, ...one } of answers) {
    if (one.document !== place) continue;
    const readings = findReadings(document, doubt);
    if (readings === null || (alternative !== null && readings.alternatives[alternative] === undefined)) continue;
    fitting.set(doubt, alternative);
  }
  return fitting;
}

function takeOrganisation(row: DraftAttendance, organisation: string): DraftAttendance {
  return { ...row, organisation, alternatives: without([row.organisation, ...row.alternatives], organisation) };
}

/** The number as printed; of what was repaired, the item still says all but the number's own reason. */
function takeNumber(item: DraftItem, doubt: Doubt, number: string): DraftItem {
  const repaired = item.repaired?.replace(doubt.message, '').replaceAll(/\s+/g, ' ').trim() ?? '';
  return { ...item, number, repaired: repaired === '' ? null : repaired };
}

function without(readings: readonly (string | null)[], taken: string | null): string[] {
  return readings.flatMap((reading) => (reading === null || reading === taken ? [] : [reading]));
}

/** The record of that document that an answerable doubt means, null where it is not one: its line says which, and among several on one line their order. */
export function findRecord(document: DraftDocument, place: number): DraftAttendance | DraftItem | null {
  const doubt = document.doubts[place];
  if (doubt === undefined || !isAnswerable(doubt)) return null;
  const isAlike = (other: Doubt): boolean =>
    other.code === doubt.code && other.line === doubt.line && isAnswerable(other);
  const records =
    doubt.code === 'attendance-columns'
      ? [...document.present, ...document.apologies].filter(
          ({ lines, alternatives }) => lines[1] === doubt.line && alternatives.length > 0,
        )
      : flatten(document.items).filter(
          ({ lines, printed }) => lines[0] === doubt.line && printed !== null && doubt.alternatives.includes(printed),
        );
  const rank = document.doubts.slice(0, place).filter(isAlike).length;
  // Counts that differ leave the pairing open: then no choice is better than a wrong one.
  return records.length === document.doubts.filter(isAlike).length ? (records[rank] ?? null) : null;
}

function isItem(record: DraftAttendance | DraftItem): record is DraftItem {
  return 'blocks' in record;
}

function flatten(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}
