import { z } from 'zod';
import { create } from 'zustand';
import { BodyId } from '../../shared/domain/ids.ts';
import { keep, readKept } from './kept.ts';

const standings = ['open', 'overdue', 'older', 'done', 'all'] as const;

const Filters = z.object({
  actions: z.object({ bodyId: BodyId.nullable(), standing: z.enum(standings), words: z.string() }),
  decisions: z.object({ bodyId: BodyId.nullable(), words: z.string() }),
  meetings: z.object({ bodyId: BodyId.nullable() }),
  toLookAt: z.object({ bodyId: BodyId.nullable(), weight: z.enum(['high', 'all']) }),
});
export type Filters = z.infer<typeof Filters>;
export type ActionStanding = (typeof standings)[number];

const otherwise: Filters = {
  actions: { bodyId: null, standing: 'open', words: '' },
  decisions: { bodyId: null, words: '' },
  meetings: { bodyId: null },
  toLookAt: { bodyId: null, weight: 'all' },
};

interface FilterStore extends Filters {
  readonly change: <K extends keyof Filters>(list: K, change: Partial<Filters[K]>) => void;
}

/** How the lists are filtered. Filters stay, also over a restart, until they are changed. */
export const useFilterStore = create<FilterStore>()((set, get) => ({
  ...readKept('filters', Filters, otherwise),
  change: (list, change) => {
    set((store) => ({ [list]: { ...store[list], ...change } }));
    keep('filters', Filters.parse(get()));
  },
}));

/**
 * Whether every word of the filter is found in the texts, in any order and without regard to case. An empty filter
 * finds everything.
 */
export function matchesWords(words: string, texts: readonly (string | null)[]): boolean {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return true;
  const text = texts
    .filter((one) => one !== null)
    .join('\n')
    .toLowerCase();
  return sought.every((word) => text.includes(word));
}
