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
  const steps = listInSteps(draft, answers);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * The same, with a rest between its steps: a long file is listed without holding up the window.
 *
 * @param rest answers whether the list is still wanted; where it is not, the answer is null.
 */
export async function listPiecesSlowly(
  draft: DraftImport,
  answers: readonly DoubtAnswer[],
  rest: () => Promise<boolean>,
): Promise<ListedImport | null> {
  const steps = listInSteps(draft, answers);
  while (await rest()) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
  return null;
}

/** Lists a document of the file at each step. */
function* listInSteps(draft: DraftImport, answers: readonly DoubtAnswer[]): Generator<undefined, ListedImport> {
  const settled = applyAnswers(draft, answers);
  yield;
  const answered = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const pieces: Piece[] = [];
  const doubts: PlacedDoubt[] = [];
  for (const [place, document] of settled.documents.entries()) {
    const { pieces: own, atLine } = listOnce(document, place);
    const from = pieces.length;
    for (const piece of own) pieces.push(piece);
    const held = new Map<number, PlacedDoubt[]>();
    for (const [doubtPlace, doubt] of (draft.documents[place]?.doubts ?? []).entries()) {
      const piece = from + (atLine.get(doubt.line) ?? 0);
      const at = { document: place, doubt: doubtPlace };
      const placed = { doubt, piece, at, answer: answered.get(keyOf(at)) ?? null };
      doubts.push(placed);
      const about = held.get(piece);
      if (about === undefined) held.set(piece, [placed]);
      else about.push(placed);
    }
    for (const [piece, about] of held) {
      const bare = pieces[piece];
      if (bare === undefined) continue;
      const open = about.filter(({ answer }) => answer === null).map(({ doubt }) => doubt);
      pieces[piece] = { ...bare, doubts: open, settled: about.length - open.length };
    }
    yield;
  }
  doubts.sort(
    (one, other) =>
      Number(one.doubt.weight === 'low') - Number(other.doubt.weight === 'low') || one.doubt.line - other.doubt.line,
  );
  return { pieces, doubts };
}

/** Whether two places are of one doubt. */
export function isSamePlace(one: DoubtPlace, other: DoubtPlace): boolean {
  return one.document === other.document && one.doubt === other.doubt;
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
