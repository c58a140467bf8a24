import type { DocumentKind, DraftDocument } from '../../../shared/reading/draft.ts';

/** What the order of storing needs to know of a document. */
export type DocumentOutline = Pick<DraftDocument, 'kind' | 'date' | 'body'>;

/** One document of one file: what is stored in one go. */
export interface Piece<Token> {
  readonly token: Token;
  /** Place in `draft.documents`. */
  readonly document: number;
}

/** Agendas make the meeting that minutes and papers of the same day find. */
const kindOrder: Readonly<Record<DocumentKind, number>> = {
  agenda: 0,
  minutes: 1,
  report: 2,
  letter: 2,
  strategy: 2,
  other: 2,
};

/**
 * The chosen documents of several files in the order in which they are stored: by day, the earliest first, so that an
 * action is there before the minutes that report on it; papers on the day of the agenda in the same file. Documents
 * without a day come last. Places that a file does not hold are left out.
 */
export function orderPieces<Token>(
  chosen: readonly {
    readonly token: Token;
    readonly outline: readonly DocumentOutline[];
    readonly documents: readonly number[];
  }[],
): Piece<Token>[] {
  const pieces = chosen.flatMap(({ token, outline, documents }, order) => {
    const agendaDay = outline.find(({ kind, date }) => kind === 'agenda' && date !== null)?.date ?? null;
    return [...new Set(documents)].flatMap((document) => {
      const one = outline[document];
      if (one === undefined) return [];
      const kind = kindOrder[one.kind];
      const day = (kind === 2 ? agendaDay : null) ?? one.date ?? '9999-12-31';
      return [{ piece: { token, document }, day, kind, order, document }];
    });
  });
  return pieces
    .sort(
      (one, other) =>
        compare(one.day, other.day) ||
        one.kind - other.kind ||
        one.order - other.order ||
        one.document - other.document,
    )
    .map(({ piece }) => piece);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
