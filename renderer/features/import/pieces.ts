import { applyAnswers, type DoubtAnswer } from '../../../shared/reading/answers.ts';
import type { Doubt, DraftImport } from '../../../shared/reading/draft.ts';
import { listDocument } from './list-document.ts';
import type { Piece } from './piece.ts';

/** Where a doubt stands: in the documents of the draft, and among the doubts of that document. */
export type DoubtPlace = Pick<DoubtAnswer, 'document' | 'doubt'>;

/** A doubt with the piece it is about (its place in the list). */
export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly piece: number;
  readonly at: DoubtPlace;
  /** What was said to it; null: nothing yet. */
  readonly answer: DoubtAnswer | null;
}

export interface ListedImport {
  readonly pieces: readonly Piece[];
  /** What may be wrong before what was only tidied; in the order of the draft's lines. */
  readonly doubts: readonly PlacedDoubt[];
}

/**
 * Everything that was understood of a file, as the answers have it, in the order of its lines; doubts at the smallest
 * piece that holds them. The list of doubts is the same whatever the answers are.
 */
export function listPieces(draft: DraftImport, answers: readonly DoubtAnswer[]): ListedImport {
  const bare = applyAnswers(draft, answers).documents.flatMap(listDocument);
  const index = indexLines(bare);
  const answered = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const doubts: PlacedDoubt[] = [];
  const held = new Map<number, PlacedDoubt[]>();
  draft.documents.forEach((document, documentPlace) => {
    document.doubts.forEach((doubt, doubtPlace) => {
      const piece = index.find(doubt.line, documentPlace) ?? index.top(documentPlace);
      const at = { document: documentPlace, doubt: doubtPlace };
      const placed = { doubt, piece, at, answer: answered.get(keyOf(at)) ?? null };
      doubts.push(placed);
      const about = held.get(piece);
      if (about === undefined) held.set(piece, [placed]);
      else about.push(placed);
    });
  });
  doubts.sort(
    (one, other) =>
      Number(one.doubt.weight === 'low') - Number(other.doubt.weight === 'low') || one.doubt.line - other.doubt.line,
  );
  const pieces = bare.map((piece, place) => {
    const about = held.get(place);
    if (about === undefined) return piece;
    const open = about.filter(({ answer }) => answer === null).map(({ doubt }) => doubt);
    return { ...piece, doubts: open, settled: about.length - open.length };
  });
  return { pieces, doubts };
}

function keyOf({ document, doubt }: DoubtPlace): string {
  return `${document} ${doubt}`;
}

/** The smallest piece that holds a line, in any document; null for a line that nothing was made of. */
export function findPiece(pieces: readonly Piece[], line: number): number | null {
  let best: number | null = null;
  let size = Infinity;
  pieces.forEach(({ lines: [first, last] }, place) => {
    if (line < first || line > last || last - first > size) return;
    best = place;
    size = last - first;
  });
  return best;
}

interface LineIndex {
  /** The smallest piece of a document that holds a line. */
  readonly find: (line: number, document: number) => number | null;
  /** The piece of the document itself. */
  readonly top: (document: number) => number;
}

/** Finds pieces by line without looking at each of them: a long file has thousands of pieces and of doubts. */
function indexLines(pieces: readonly Piece[]): LineIndex {
  const sizeOf = (place: number) => {
    const lines = pieces[place]?.lines;
    return lines === undefined ? 0 : lines[1] - lines[0];
  };
  const tops = new Map<number, number>();
  const byLine = new Map<number, Map<number, number>>();
  // The large first, so that what is smaller, or as small and later, is put over them.
  const bySize = pieces.map((_, place) => place).sort((one, other) => sizeOf(other) - sizeOf(one) || one - other);
  for (const place of bySize) {
    const piece = pieces[place];
    if (piece === undefined) continue;
    if (piece.kind === 'document') tops.set(piece.document, place);
    const lines = byLine.get(piece.document) ?? new Map<number, number>();
    byLine.set(piece.document, lines);
    for (let line = piece.lines[0]; line <= piece.lines[1]; line += 1) lines.set(line, place);
  }
  return {
    find: (line, document) => byLine.get(document)?.get(line) ?? null,
    top: (document) => tops.get(document) ?? 0,
  };
}
