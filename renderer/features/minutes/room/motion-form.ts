import type { MotionRoom } from '../../../../shared/contract/room/motions.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { type MinuteId, type MotionId, PersonId, type ResolutionId } from '../../../../shared/domain/ids.ts';
import { checkMotion, countsOf, type MotionFacts, wordMotion } from '../../../../shared/domain/minuting/motions.ts';
import type { Motion, NamedVote } from '../../../../shared/domain/minuting/records.ts';
import type { Block } from '../../../../shared/minutes/body.ts';
import { nothingPicked, type Pickable, type Picked } from '../../../ui/controls/pick-field.tsx';
import { toParagraph, toResolution } from './put-words.ts';

/** What stands in the fields of the dialog. */
export interface MotionForm {
  readonly amends: MotionId | null;
  readonly words: string;
  readonly mover: Picked;
  readonly seconder: Picked;
  readonly method: Motion['method'];
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly abstained: string;
  /** How each voted, by name; those left out did not vote. */
  readonly named: readonly NamedVote[];
  readonly casting: 'none' | 'for' | 'against';
  readonly outcome: Motion['outcome'];
}

/** The fields of a new motion, or of one that is changed. */
export function beginMotionForm(
  motion: Motion | null,
  amends: MotionId | null,
  people: readonly Pickable[],
): MotionForm {
  if (motion === null) {
    return {
      ...{ amends, words: '', mover: nothingPicked, seconder: nothingPicked, method: 'show-of-hands', named: [] },
      ...{ votesFor: '', votesAgainst: '', abstained: '', casting: 'none', outcome: 'carried' },
    };
  }
  const pick = (words: string | null): Picked =>
    words === null ? nothingPicked : { words, key: people.find((one) => one.words === words)?.key ?? null };
  const said = (count: number | null) => (count === null ? '' : String(count));
  return {
    ...{ amends: motion.parentId, words: motion.words, method: motion.method, named: motion.named },
    ...{ mover: pick(motion.mover), seconder: pick(motion.seconder), outcome: motion.outcome },
    ...{ votesFor: said(motion.votesFor), votesAgainst: said(motion.votesAgainst), abstained: said(motion.abstained) },
    casting: motion.casting ?? 'none',
  };
}

/** Those in the room as a field offers them, those who may vote first. */
export function listMovers({ voters, present }: Pick<MotionRoom, 'voters' | 'present'>): Pickable[] {
  const voting = new Set(voters.map(({ name }) => name));
  const others = present.filter(({ name }) => !voting.has(name));
  return [
    ...voters.map(({ name }, at) => ({ key: `voter ${at}`, words: name })),
    ...others.map(({ name }, at) => ({ key: `other ${at}`, words: name, detail: 'may not vote on this item' })),
  ];
}

/** A field of figures: how many, null for none, `wrong` for what is no number. */
export function readCount(words: string): number | null | 'wrong' {
  const said = words.trim();
  if (said === '') return null;
  return /^\d{1,5}$/.test(said) ? Number(said) : 'wrong';
}

/** What stands in the fields, as it is stored; a number that is none counts as not said. */
export function readMotionForm(form: MotionForm, room: MotionRoom): MotionFacts {
  const count = (words: string) => {
    const read = readCount(words);
    return read === 'wrong' ? null : read;
  };
  const nameOf = ({ words }: Picked) => (words.trim() === '' ? null : words.trim());
  const idOf = (picked: Picked): PersonId | null => {
    const found = room.present.find(({ name }) => name === nameOf(picked))?.personId ?? null;
    return found === null ? null : PersonId.parse(found);
  };
  const isPut = form.outcome !== 'withdrawn' && form.outcome !== 'lapsed';
  const method = isPut ? form.method : 'not-put';
  const isCounted = method === 'show-of-hands' || method === 'ballot';
  const named = isPut ? form.named.filter(({ onRequest }) => (method === 'named' ? !onRequest : onRequest)) : [];
  const counted = countsOf({
    ...{ method, named },
    votesFor: isCounted ? count(form.votesFor) : null,
    votesAgainst: isCounted ? count(form.votesAgainst) : null,
    abstained: isCounted ? count(form.abstained) : null,
  });
  return {
    ...{
      parentId: form.amends,
      words: form.words.trim(),
      method,
      ...counted,
      named: [...named],
      outcome: form.outcome,
    },
    ...{ mover: nameOf(form.mover), moverId: idOf(form.mover) },
    ...{ seconder: nameOf(form.seconder), seconderId: idOf(form.seconder) },
    casting: isPut && form.casting !== 'none' ? form.casting : null,
    castingBy: isPut && form.casting !== 'none' ? room.chair : null,
  };
}

/** What keeps the form from being stored; null where nothing does. */
export function findMotionTrouble(form: MotionForm): string | null {
  if ([form.votesFor, form.votesAgainst, form.abstained].some((words) => readCount(words) === 'wrong')) {
    return 'Write the votes in figures, or leave the field empty.';
  }
  return form.words.trim() === '' && form.mover.words.trim() === '' ? 'Write what was moved, or who moved it.' : null;
}

/** What speaks against it, in sentences. */
export function remarksOn(form: MotionForm, room: MotionRoom): string[] {
  return checkMotion(readMotionForm(form, room), room);
}

/** What the store is asked to keep. */
export function toMotionInput(
  facts: MotionFacts,
  of: { readonly motion: Motion | null; readonly minuteId: MinuteId; readonly resolutionId: ResolutionId | null },
): Input<'motions.save'> {
  const { motion, minuteId, resolutionId } = of;
  return {
    ...facts,
    ...{ id: motion?.id ?? null, revision: motion?.revision ?? null, minuteId },
    resolutionId: resolutionId ?? motion?.resolutionId ?? null,
  };
}

/** The words of a motion as blocks of its minute. */
export function toMotionBlocks(
  facts: MotionFacts,
  words: { readonly decisionWord: string; readonly chairWord: string },
  resolutionId: string | null,
): Block[] {
  const text = wordMotion(facts, words);
  return [
    ...text.before.map(toParagraph),
    ...(text.resolution === null ? [] : [toResolution(text.resolution, resolutionId)]),
    ...text.after.map(toParagraph),
  ];
}
