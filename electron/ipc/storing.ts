import type { StoredFolder } from '../../shared/contract/imports.ts';
import type { Answer, Failure } from '../../shared/contract/operation.ts';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/**
 * Storing many files: main asks the store process for one short piece after the other, so that whatever else is asked of it
 * comes in between. One storing at a time.
 */
export function folderStoring({ store, tellProgress }: Pick<MainParts, 'store' | 'tellProgress'>) {
  let isStoring = false;
  let isCancelled = false;

  /** Stores piece after piece; null once all are stored, else why it stopped. */
  const storePieces = async (pieces: number): Promise<Failure | null> => {
    for (let done = 0; done < pieces; done += 1) {
      tellProgress('Storing', done, pieces);
      const stored = await store.ask('private.storePiece', {});
      if (!stored.ok) return stored.failure;
      if (isCancelled) return { code: 'cancelled', message: 'Storing was stopped. What it had stored was taken back.' };
    }
    tellProgress('Storing', pieces, pieces);
    return null;
  };

  /** Takes back what was stored so far; says so where it cannot be. */
  const takeBack = async (why: Failure): Promise<Answer<StoredFolder>> => {
    const undone = await store.ask('private.takeBackStoring', {});
    return { ok: false, failure: undone.ok ? why : undone.failure };
  };

  return {
    'imports.storeAll': async ({ orders }): Promise<Answer<StoredFolder>> => {
      if (isStoring) return fail('input-refused', 'Minutebook is storing files already. Wait until that is done.');
      isStoring = true;
      isCancelled = false;
      try {
        const begun = await store.ask('private.beginStoring', { orders });
        if (!begun.ok) return begun;
        const stopped = await storePieces(begun.value.pieces);
        return stopped === null ? await store.ask('private.finishStoring', {}) : await takeBack(stopped);
      } finally {
        isStoring = false;
      }
    },
    'imports.cancelStoring': () => {
      isCancelled = true;
      return Promise.resolve({ ok: true, value: {} });
    },
  } satisfies Partial<MainHandlers>;
}
