import type { Doubt, LineRange } from '../../../shared/reading/draft.ts';

/** One thing that was understood, tied to its lines. */
export interface Piece {
  readonly kind:
    | 'document'
    | 'people'
    | 'person'
    | 'item'
    | 'resolution'
    | 'action'
    | 'offered'
    | 'table'
    | 'part'
    | 'recommendation';
  /** Place of its document in the draft. */
  readonly document: number;
  /** 0 for a document, 1 for what stands in it, 2 for what stands in an item. */
  readonly level: 0 | 1 | 2;
  readonly lines: LineRange;
  /** In front, apart: a minute's number, the word of a decision. */
  readonly mark: string | null;
  readonly words: string;
  /** Quiet, behind: what was repaired, whose organisation, how many. */
  readonly detail: string | null;
  /** Open doubts about it and about nothing smaller. */
  readonly doubts: readonly Doubt[];
  /** How many doubts about it were answered. */
  readonly settled: number;
}
