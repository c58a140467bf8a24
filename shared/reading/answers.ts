import { z } from 'zod';
import { findRecords, isAnswerable } from './answering/find-records.ts';
import { A_DECISION, ONLY_TEXT } from './answering/reading-words.ts';
import { settleDocument, type TurnedDown } from './answering/settle.ts';
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

/** The readings of the doubt at that place; null where it is none to answer, or the one record it means is not there. */
export function findReadings(document: DraftDocument, place: number): Readings | null {
  const doubt = document.doubts[place];
  const record = findRecords(document)[place];
  if (doubt === undefined || record === undefined || record === null) return null;
  const asRead = readAs(doubt, record);
  return asRead === null ? null : { asRead, alternatives: doubt.alternatives };
}

function readAs(doubt: Doubt, record: NonNullable<ReturnType<typeof findRecords>[number]>): string | null {
  if ('presenter' in record) return record.number;
  if ('class' in record) return record.organisation ?? 'No organisation';
  if (doubt.code === 'initials-ambiguous' || doubt.code === 'owner-unknown') {
    const owners = record.kind === 'action' ? record.owners : [];
    return owners.find((owner) => owner.toLowerCase() === doubt.subject) ?? null;
  }
  return doubt.alternatives[0] === ONLY_TEXT ? A_DECISION : ONLY_TEXT;
}

/** The person or item that an answerable doubt means; null where it means neither. */
export function findRecord(document: DraftDocument, place: number): DraftAttendance | DraftItem | null {
  const record = findRecords(document)[place] ?? null;
  return record !== null && ('presenter' in record || 'class' in record) ? record : null;
}

/**
 * What a doubt has in common with others that one answer may serve, folded to small letters: its own subject, or the
 * name of the person that it is about. Null where it is alone of its kind.
 */
export function subjectOf(document: DraftDocument, place: number): string | null {
  const doubt = document.doubts[place];
  if (doubt?.subject !== undefined) return doubt.subject;
  const record = findRecord(document, place);
  return record === null || 'presenter' in record ? null : record.name.toLowerCase();
}

/**
 * The draft as the answers have it. All doubts stay, so that an answer can be changed; answers that fit nothing change
 * nothing. Of two answers to one doubt the later counts. An answer also serves the doubts that are alike (code, subject
 * and body) and offer the same reading, unless they have an answer of their own.
 */
export function applyAnswers(draft: DraftImport, answers: readonly DoubtAnswer[]): DraftImport {
  return settle(draft, spreadAnswers(draft, answers)).draft;
}

/** The draft as the answers have it, without the doubts that were answered: what is stored. */
export function settleAnswered(draft: DraftImport, answers: readonly DoubtAnswer[]): SettledDraft {
  const spread = spreadAnswers(draft, answers);
  const { draft: applied, turnedDown } = settle(draft, spread);
  const documents = applied.documents.map((document, place) => {
    const fitting = spread[place];
    if (fitting === undefined || fitting.size === 0) return document;
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
      const alternative = meaning === undefined ? undefined : findMeaning(findReadings(one, doubt), meaning);
      return alternative === undefined ? [] : [{ document, doubt, alternative, remembered: true }];
    });
  });
}

/** The place of the reading among the alternatives; null: it is what was read; undefined: it is not offered. */
function findMeaning(readings: Readings | null, meaning: string): number | null | undefined {
  if (readings === null) return undefined;
  const place = readings.alternatives.findIndex((one) => fold(one) === fold(meaning));
  if (place >= 0) return place;
  return fold(readings.asRead) === fold(meaning) ? null : undefined;
}

function fold(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** For each document the answers that fit a reading, by the place of the doubt; those to doubts that are alike included. */
function spreadAnswers(draft: DraftImport, answers: readonly DoubtAnswer[]): Map<number, number | null>[] {
  const fitting = draft.documents.map(() => new Map<number, number | null>());
  const meanings = new Map<string, string>();
  for (const { document: at, doubt, alternative } of answers) {
    const document = draft.documents[at];
    const readings = document === undefined ? null : findReadings(document, doubt);
    if (document === undefined || readings === null) continue;
    const meaning = alternative === null ? readings.asRead : readings.alternatives[alternative];
    if (meaning === undefined) continue;
    fitting[at]?.set(doubt, alternative);
    const key = keyOf(document, doubt);
    if (key !== null) meanings.set(key, meaning);
  }
  if (meanings.size === 0) return fitting;
  draft.documents.forEach((document, at) => {
    const own = fitting[at];
    document.doubts.forEach((doubt, place) => {
      if (own === undefined || own.has(place) || !isAnswerable(doubt)) return;
      const meaning = meanings.get(keyOf(document, place) ?? '');
      const alternative = meaning === undefined ? undefined : findMeaning(findReadings(document, place), meaning);
      if (alternative !== undefined) own.set(place, alternative);
    });
  });
  return fitting;
}

function keyOf(document: DraftDocument, place: number): string | null {
  const subject = subjectOf(document, place);
  return subject === null ? null : JSON.stringify([fold(document.body ?? ''), document.doubts[place]?.code, subject]);
}

function settle(draft: DraftImport, answers: readonly ReadonlyMap<number, number | null>[]): SettledDraft {
  const turnedDown: TurnedDown = new Map();
  const documents = draft.documents.map((document, place) => {
    const own = answers[place];
    return own === undefined || own.size === 0 ? document : settleDocument(document, own, turnedDown);
  });
  return { draft: { ...draft, documents }, turnedDown };
}
