import type { Input, Output } from '../../../shared/contract/index.ts';
import { ReadingHabit } from '../../../shared/reading/answers.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import { getDoubt, listAlike, settleDoubt, type StoredDoubt } from '../../store/doubts.ts';
import { rememberHabit } from '../../store/habits.ts';
import { settleProvenance } from '../../store/imports.ts';
import { movedOn, notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { changeRecord } from './change-record.ts';

/** More alike ones than this are no question of one answer: they are answered in several goes. */
const MOST_ALIKE = 2000;

/**
 * Answers `doubts.answer`. Of doubts that are alike, those whose record has changed since, or that do not offer the same
 * reading, stay open.
 *
 * @throws Refusal `not-found`, `moved-on`, `input-refused` for a reading that the doubt does not offer
 */
export function answerDoubt(context: ServiceContext, input: Input<'doubts.answer'>): Output<'doubts.answer'> {
  const { workspace } = context;
  const label = input.alike ? 'Answer to doubts that are alike' : 'Answer to a doubt';
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const doubt = getDoubt(tx, input.id);
    if (doubt === undefined) throw notFound('doubt');
    if (doubt.isSettled || doubt.revision !== input.revision) throw movedOn('doubt');
    const meaning = meaningOf(doubt, input.alternative);
    if (!settle(tx, context, doubt, input.alternative)) throw movedOn(wordFor(doubt));
    let settled = 1;
    for (const other of input.alike ? listAlike(tx, doubt, MOST_ALIKE) : []) {
      const alternative = meaning === null ? null : placeOf(other, meaning);
      if (alternative !== undefined && settle(tx, context, other, alternative)) settled += 1;
    }
    remember(tx, context, doubt, meaning);
    return { settled };
  });
}

/** The reading that was chosen, in words; null where the doubt is told only and what was read stands. */
function meaningOf(doubt: StoredDoubt, alternative: number | null): string | null {
  if (alternative === null) return doubt.asRead;
  const words = doubt.alternatives[alternative];
  if (words === undefined || doubt.asRead === null) {
    throw new Refusal('input-refused', 'This doubt has no such reading to choose. Nothing was changed.');
  }
  return words;
}

/** The place of a reading among the alternatives; null: it is what was read; undefined: it is not offered. */
function placeOf({ asRead, alternatives }: StoredDoubt, meaning: string): number | null | undefined {
  const place = alternatives.findIndex((one) => fold(one) === fold(meaning));
  if (place >= 0) return place;
  return asRead !== null && fold(asRead) === fold(meaning) ? null : undefined;
}

/** Makes the record what was chosen and settles the doubt; false, with nothing changed, where the record has moved on. */
function settle(tx: Tx, context: ServiceContext, doubt: StoredDoubt, alternative: number | null): boolean {
  const taken = alternative === null ? null : (doubt.alternatives[alternative] ?? null);
  if (!changeRecord(tx, context.makeId, doubt, taken)) return false;
  const { recordKind, recordId, asRead } = doubt;
  if (recordId !== null && (recordKind === 'attendance' || doubt.code === 'number-repaired')) {
    const readings = [...(asRead === null ? [] : [asRead]), ...doubt.alternatives];
    const turnedDown = readings.filter((one) => one !== (taken ?? asRead));
    settleProvenance(tx, recordId, turnedDown);
  }
  settleDoubt(tx, doubt.id, null);
  return true;
}

function remember(tx: Tx, context: ServiceContext, doubt: StoredDoubt, meaning: string | null): void {
  const habit = ReadingHabit.safeParse({ code: doubt.code, subject: doubt.subject, meaning });
  if (doubt.bodyId === null || !habit.success) return;
  rememberHabit(tx, { id: context.makeId(), bodyId: doubt.bodyId, habit: habit.data, importId: null });
}

function wordFor({ recordKind }: StoredDoubt): string {
  return recordKind === 'attendance' ? 'attendance' : recordKind === 'meeting' ? 'meeting' : 'minute';
}

function fold(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
