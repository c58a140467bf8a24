import type { BodyId } from '../../../shared/domain/ids.ts';
import { answersFromHabits, toHabit, type DoubtAnswer, type ReadingHabit } from '../../../shared/reading/answers.ts';
import type { DraftImport } from '../../../shared/reading/draft.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listHabits, rememberHabit } from '../../store/habits.ts';
import type { Filing } from './filing.ts';
import { findBodyOf, type BodyChoice } from './settle-body.ts';

/** What the clerk said in the same import of documents of a body, by its name in small letters. */
export type HabitsByBody = ReadonlyMap<string, readonly ReadingHabit[]>;

const none: HabitsByBody = new Map();

/**
 * Answers that were given for the bodies of a draft before, and fit its doubts.
 *
 * @param learned what was said in other files of the same import; it counts before what was remembered earlier
 */
export function findRemembered(
  db: Readable,
  draft: DraftImport,
  choice: BodyChoice,
  learned: HabitsByBody = none,
): DoubtAnswer[] {
  const answered = new Map<string, DoubtAnswer[]>();
  return draft.documents.flatMap((document, place) => {
    const name = nameOf(document.body, choice);
    const body = findBodyOf(db, document, choice);
    const key = body?.id ?? name;
    let answers = answered.get(key);
    if (answers === undefined) {
      const known = body === undefined ? [] : listHabits(db, body.id).map(({ habit }) => habit);
      // Of two habits of one subject the later counts.
      answers = answersFromHabits(draft, [...known, ...(learned.get(name) ?? [])]);
      answered.set(key, answers);
    }
    return answers.filter((answer) => answer.document === place);
  });
}

/** The clerk's answers, and the remembered ones where the clerk said nothing. */
export function joinAnswers(said: readonly DoubtAnswer[], remembered: readonly DoubtAnswer[]): DoubtAnswer[] {
  const places = new Set(said.map(placeOf));
  return [...said, ...remembered.filter((answer) => !places.has(placeOf(answer)))];
}

/** What the clerk's own answers show of the habits of each body. */
export function learnHabits(
  draft: DraftImport,
  said: readonly DoubtAnswer[],
  choice: BodyChoice,
): Map<string, ReadingHabit[]> {
  const learned = new Map<string, ReadingHabit[]>();
  for (const answer of said) {
    const habit = answer.remembered === true ? null : toHabit(draft, answer);
    if (habit === null) continue;
    const name = nameOf(draft.documents[answer.document]?.body ?? null, choice);
    learned.set(name, [...(learned.get(name) ?? []), habit]);
  }
  return learned;
}

/** Remembers for a body what the clerk said to doubts of one of its documents. */
export function rememberAnswers(
  { tx, context, importId }: Filing,
  draft: DraftImport,
  said: readonly DoubtAnswer[],
  document: number,
  bodyId: BodyId,
): void {
  for (const answer of said) {
    const habit = answer.document !== document || answer.remembered === true ? null : toHabit(draft, answer);
    if (habit !== null) rememberHabit(tx, { id: context.makeId(), bodyId, habit, importId });
  }
}

function nameOf(printed: string | null, { bodyId, bodyName }: BodyChoice): string {
  return (bodyId ?? bodyName ?? printed ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function placeOf({ document, doubt }: DoubtAnswer): string {
  return `${document} ${doubt}`;
}
