import { applyAnswers, type DoubtAnswer } from '../../../shared/reading/answers.ts';
import type { Doubt, DraftDocument, DraftImport } from '../../../shared/reading/draft.ts';
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
  const bare: Piece[] = [];
  const byDocument = applyAnswers(draft, answers).documents.map((document, place) => {
    const { pieces: own, atLine } = listOnce(document, place);
    const from = bare.length;
    for (const piece of own) bare.push(piece);
    return { from, atLine };
  });
  const answered = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const doubts: PlacedDoubt[] = [];
  const held = new Map<number, PlacedDoubt[]>();
  draft.documents.forEach((document, documentPlace) => {
    document.doubts.forEach((doubt, doubtPlace) => {
      const own = byDocument[documentPlace];
      const piece = own === undefined ? 0 : own.from + (own.atLine.get(doubt.line) ?? 0);
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

interface ListedDocument {
  readonly place: number;
  /** The first is the document itself. */
  readonly pieces: readonly Piece[];
  /** The smallest piece that holds a line, by the number of the line. */
  readonly atLine: ReadonlyMap<number, number>;
}

/** Documents are never changed, only put in the place of others: an answer lists one document of a long file again. */
const listed = new WeakMap<DraftDocument, ListedDocument>();

function listOnce(document: DraftDocument, place: number): ListedDocument {
  const known = listed.get(document);
  if (known?.place === place) return known;
  const pieces = listDocument(document, place);
  const made = { place, pieces, atLine: indexLines(pieces) };
  listed.set(document, made);
  return made;
}

/** Finds pieces by line without looking at each of them: a long file has thousands of pieces and of doubts. */
function indexLines(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const sizeOf = (place: number) => {
    const lines = pieces[place]?.lines;
    return lines === undefined ? 0 : lines[1] - lines[0];
  };
  const atLine = new Map<number, number>();
  // The large first, so that what is smaller, or as small and later, is put over them.
  const bySize = pieces.map((_, place) => place).sort((one, other) => sizeOf(other) - sizeOf(one) || one - other);
  for (const place of bySize) {
    const lines = pieces[place]?.lines;
    if (lines === undefined) continue;
    for (let line = lines[0]; line <= lines[1]; line += 1) atLine.set(line, place);
  }
  return atLine;
}

/** Lines of a file that is listed at one go, without holding up the window. */
const SHORT = 2000;

/** Whether a file is short enough to be listed at one go. */
export function isShort({ documents }: DraftImport): boolean {
  return documents.reduce((sum, { lines }) => sum + lines[1] - lines[0], 0) < SHORT;
}

/** Lists a long file a part at a time, letting the window go on between the parts; `listPieces` then has little to do. */
export async function listAhead({ documents }: DraftImport, pause: () => Promise<void>): Promise<void> {
  let lines = 0;
  for (const [place, document] of documents.entries()) {
    listOnce(document, place);
    lines += document.lines[1] - document.lines[0];
    if (lines < SHORT) continue;
    lines = 0;
    await pause();
  }
}
