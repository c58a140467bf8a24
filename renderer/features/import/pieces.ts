import { meetingLabel } from '../../../shared/domain/wording.ts';
import { applyAnswers, type DoubtAnswer, findReadings, type Readings } from '../../../shared/reading/answers.ts';
import type {
  DocumentKind,
  Doubt,
  DraftBlock,
  DraftDocument,
  DraftImport,
  DraftItem,
  DraftResolution,
  LineRange,
} from '../../../shared/reading/draft.ts';

/** One thing that was understood, tied to its lines. */
export interface Piece {
  readonly kind: 'document' | 'people' | 'person' | 'item' | 'resolution' | 'action' | 'table';
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

/** A doubt with the piece it is about (its place in the list). */
export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly piece: number;
  /** Its own place: in the documents of the draft, and among the doubts of that document. */
  readonly at: Pick<DoubtAnswer, 'document' | 'doubt'>;
  /** What it can be answered with; null: it is told only. */
  readonly readings: Readings | null;
  /** What the clerk said to it; null: nothing yet. */
  readonly answer: DoubtAnswer | null;
}

/** Keeps a date on one line. */
const NO_BREAK = '\u00a0';

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  minutes: 'Minutes',
  agenda: 'Agenda',
  report: 'Report',
  letter: 'Letter',
  strategy: 'Strategy',
  other: 'Another document',
};

/**
 * Everything that was understood of a file, as the answers have it, in the order of its lines; doubts at the smallest
 * piece that holds them. No answer moves a piece or a doubt to another place of its list.
 */
export function listPieces(
  draft: DraftImport,
  answers: readonly DoubtAnswer[],
): { pieces: Piece[]; doubts: PlacedDoubt[] } {
  const bare = applyAnswers(draft, answers).documents.flatMap(listDocument);
  const doubts: PlacedDoubt[] = [];
  const held = new Map<number, PlacedDoubt[]>();
  draft.documents.forEach((document, documentPlace) => {
    document.doubts.forEach((doubt, doubtPlace) => {
      const piece = findPiece(bare, doubt.line, documentPlace);
      if (piece === null) return;
      const at = { document: documentPlace, doubt: doubtPlace };
      const answer = answers.find((one) => one.document === at.document && one.doubt === at.doubt) ?? null;
      const placed = { doubt, piece, at, readings: findReadings(document, doubtPlace), answer };
      doubts.push(placed);
      held.set(piece, [...(held.get(piece) ?? []), placed]);
    });
  });
  // What may be wrong comes before what was only tidied.
  doubts.sort(
    (one, other) =>
      Number(one.doubt.weight === 'low') - Number(other.doubt.weight === 'low') || one.doubt.line - other.doubt.line,
  );
  const pieces = bare.map((piece, place) => {
    const about = held.get(place) ?? [];
    const open = about.filter(({ answer }) => answer === null).map(({ doubt }) => doubt);
    return { ...piece, doubts: open, settled: about.length - open.length };
  });
  return { pieces, doubts };
}

/** The smallest piece that holds a line, in one document or in any; null for a line that nothing was made of. */
export function findPiece(pieces: readonly Piece[], line: number, document: number | null = null): number | null {
  let best: number | null = null;
  let size = Infinity;
  pieces.forEach((piece, place) => {
    if (document !== null && piece.document !== document) return;
    const [first, last] = piece.lines;
    if (line < first || line > last || last - first > size) return;
    best = place;
    size = last - first;
  });
  return best;
}

function listDocument(document: DraftDocument, place: number): Piece[] {
  const piece = (fields: Omit<Piece, 'document' | 'doubts' | 'settled'>): Piece => ({
    ...{ ...fields, document: place, doubts: [], settled: 0 },
  });
  const people = (title: string, of: DraftDocument['present']): Piece[] =>
    of.length === 0
      ? []
      : [
          piece({
            kind: 'people',
            level: 1,
            lines: [Math.min(...of.map(({ lines }) => lines[0])), Math.max(...of.map(({ lines }) => lines[1]))],
            mark: null,
            words: title,
            detail: `${of.length} ${of.length === 1 ? 'person' : 'people'}`,
          }),
          ...of.map((one) =>
            piece({
              kind: 'person',
              level: 2,
              lines: one.lines,
              mark: null,
              words: one.printed,
              detail: joinWords([
                one.organisation,
                one.role,
                one.representing === null ? null : `for ${one.representing}`,
              ]),
            }),
          ),
        ];
  return [
    piece({
      kind: 'document',
      level: 0,
      lines: document.lines,
      mark: documentKindWords[document.kind],
      words: document.body ?? document.title ?? 'No body named',
      detail: joinWords([
        meetingLabel({ title: null, heldOn: document.date }).replaceAll(' ', NO_BREAK),
        document.venue,
        document.items.length === 0
          ? null
          : `${document.items.length} ${document.items.length === 1 ? 'item' : 'items'}`,
      ]),
    }),
    ...people('Present', document.present),
    ...people('Apologies', document.apologies),
    ...document.items.flatMap((item) => listItem(item, place)),
  ];
}

function listItem(item: DraftItem, document: number): Piece[] {
  return [
    {
      kind: 'item',
      document,
      level: 1,
      lines: item.lines,
      mark: item.number,
      words: item.title === '' ? 'No heading' : item.title,
      detail: item.repaired ?? (item.refersTo.length === 0 ? null : `refers to ${item.refersTo.join(', ')}`),
      doubts: [],
      settled: 0,
    },
    ...item.blocks.flatMap((block) => listBlock(block, document)),
    ...item.offered.flatMap((action) => listBlock(action, document)),
    ...item.children.flatMap((child) => listItem(child, document)),
  ];
}

function listBlock(block: DraftBlock, document: number): Piece[] {
  const own = { document, level: 2, lines: block.lines, doubts: [], settled: 0 } as const;
  switch (block.kind) {
    case 'resolution':
      return [
        {
          ...own,
          kind: 'resolution',
          mark: block.verb,
          words:
            block.clauses.length === 1
              ? (block.clauses[0] ?? block.text)
              : block.clauses.map((clause, place) => `${place + 1}) ${clause}`).join(' '),
          detail: describeMovers(block),
        },
      ];
    case 'action':
      return [
        {
          ...own,
          kind: 'action',
          mark: 'Action',
          words: block.text ?? 'The decision before it',
          detail: joinWords([
            block.owners.length === 0 ? 'no owner' : block.owners.join(', '),
            block.labelled ? null : 'read out of running text: stays in its paragraph',
          ]),
        },
      ];
    case 'table':
      return [
        {
          ...own,
          kind: 'table',
          mark: 'Table',
          words: block.columns.join(' | '),
          detail: `${block.rows.length} ${block.rows.length === 1 ? 'row' : 'rows'}`,
        },
      ];
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
    case 'list':
      return [];
  }
}

function describeMovers({ proposer, seconder }: DraftResolution): string | null {
  return joinWords([
    proposer === null ? null : `proposed by ${proposer}`,
    seconder === null ? null : `seconded by ${seconder}`,
  ]);
}

function joinWords(words: readonly (string | null)[]): string | null {
  const said = words.filter((word) => word !== null && word !== '');
  return said.length === 0 ? null : said.join(', ');
}
