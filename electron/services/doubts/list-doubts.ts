import type { Input, Output } from '../../../shared/contract/index.ts';
import { mutate } from '../../store/change-set.ts';
import { countOpenDoubts, getDoubt, listDoubtPage, settleDoubt } from '../../store/doubts.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `doubts.list`. */
export function listDoubts({ workspace }: ServiceContext, input: Input<'doubts.list'>): Output<'doubts.list'> {
  const { offset, limit, ...filter } = input;
  return { doubts: listDoubtPage(workspace, filter, { offset, limit }), ...countOpenDoubts(workspace, filter) };
}

/** Answers `doubts.settle`: what is settled already, or not there any more, is passed over. */
export function settleDoubts(context: ServiceContext, { ids }: Input<'doubts.settle'>): Output<'doubts.settle'> {
  const label = ids.length === 1 ? 'Settling a doubt' : `Settling ${ids.length} doubts`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    let settled = 0;
    for (const id of new Set(ids)) {
      const doubt = getDoubt(tx, id);
      if (doubt === undefined || doubt.isSettled) continue;
      settleDoubt(tx, id, doubt.revision);
      settled += 1;
    }
    return { settled };
  });
}
