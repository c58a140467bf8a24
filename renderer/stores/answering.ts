import type { OpenDoubt } from '../../shared/contract/doubts.ts';
import { perform, showUndoable } from './perform.ts';

/**
 * Settles a doubt that an import left open: the record becomes the alternative (null: it stays as it is), with `isWithAlike`
 * those that are alike too. A doubt that cannot be answered is settled as looked at. Answers whether that was done.
 */
export async function settleDoubt(
  { id, revision, asRead, alike }: OpenDoubt,
  alternative: number | null,
  isWithAlike: boolean,
): Promise<boolean> {
  const done =
    asRead === null
      ? await perform('doubts.settle', { ids: [id] })
      : await perform('doubts.answer', { id, revision, alternative, alike: isWithAlike && alike > 0 });
  if (done !== null) showUndoable(done.settled === 1 ? 'Settled.' : `Settled, ${done.settled} at once.`);
  return done !== null;
}

/**
 * The reading that a figure key means: 1 is what was read, 2 to 9 the alternatives in their order. The place of the
 * alternative, null for what was read, undefined where the key means none.
 */
export function readingOfFigure(
  key: string,
  { asRead, alternatives }: Pick<OpenDoubt, 'asRead' | 'alternatives'>,
): number | null | undefined {
  if (asRead === null || !/^[1-9]$/.test(key)) return undefined;
  const place = Number(key) - 2;
  if (place === -1) return null;
  return place < alternatives.length ? place : undefined;
}
