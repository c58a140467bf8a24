import type { Input, Output } from '../../../shared/contract/index.ts';
import { describeHabit } from '../../../shared/reading/habit-words.ts';
import { mutate } from '../../store/change-set.ts';
import { getHabit, listHabits, removeHabit } from '../../store/habits.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `habits.list`. */
export function listRemembered({ workspace }: ServiceContext, input: Input<'habits.list'>): Output<'habits.list'> {
  return listHabits(workspace, input.bodyId).map(({ id, revision, habit, rememberedAt }) => ({
    ...{ id, revision, words: describeHabit(habit), rememberedAt },
  }));
}

/** Answers `habits.forget`. @throws Refusal `moved-on`, `not-found` */
export function forgetRemembered(context: ServiceContext, input: Input<'habits.forget'>): Output<'habits.forget'> {
  const known = getHabit(context.workspace, input.id);
  const label = known === undefined ? 'Forgetting an answer' : `Forgetting that ${describeHabit(known.habit)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    removeHabit(tx, input.id, input.revision);
    return {};
  });
}
