import type { AgendaItemId } from '../ids.ts';

/** Something to look at. `look` is quiet; `wrong` would make a decision or a closing doubtful. */
export interface AgendaFinding {
  readonly itemId: AgendaItemId | null;
  readonly weight: 'look' | 'wrong';
  readonly words: string;
}
