import { meetingLabel } from '../../../shared/domain/wording.ts';
import type {
  DocumentKind,
  DraftAction,
  DraftBlock,
  DraftDocument,
  DraftItem,
  DraftReport,
  DraftResolution,
  LineRange,
} from '../../../shared/reading/draft.ts';
import type { Piece } from './piece.ts';

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

/** What was understood of a document, in the order of its lines: itself, its people, what it says, its items. */
export function listDocument(document: DraftDocument, place: number): Piece[] {
  const { kind, body, title, items } = document;
  const named = kind === 'report' || kind === 'letter' || kind === 'strategy' ? (title ?? body) : (body ?? title);
  return [
    piece(place, 0, document.lines, {
      kind: 'document',
      mark: documentKindWords[kind],
      words: named ?? 'No body named',
      detail: joinWords([
        named === title ? body : null,
        meetingLabel({ title: null, heldOn: document.date }).replaceAll(' ', NO_BREAK),
        document.venue,
        items.length === 0 ? null : countWords(items.length, 'item', 'items'),
      ]),
    }),
    ...listPeople('Present', document.present, place),
    ...listPeople('Apologies', document.apologies, place),
    ...listPeople('Absent', document.absent, place),
    ...(document.report === null ? [] : listReport(document.report, document.lines, place)),
    ...document.blocks.flatMap((block) => listBlock(block, place)),
    ...items.flatMap((item) => listItem(item, place)),
  ];
}

type PieceFacts = Pick<Piece, 'kind' | 'mark' | 'words' | 'detail'>;

function piece(document: number, level: Piece['level'], lines: LineRange, facts: PieceFacts): Piece {
  return { ...facts, document, level, lines, doubts: [], settled: 0 };
}

function listPeople(title: string, people: DraftDocument['present'], document: number): Piece[] {
  const [first] = people;
  if (first === undefined) return [];
  const lines = people.reduce<LineRange>(
    ([from, to], one) => [Math.min(from, one.lines[0]), Math.max(to, one.lines[1])],
    first.lines,
  );
  return [
    piece(document, 1, lines, {
      ...{ kind: 'people', mark: null, words: title, detail: countWords(people.length, 'person', 'people') },
    }),
    ...people.map((one) =>
      piece(document, 2, one.lines, {
        kind: 'person',
        mark: null,
        words: one.printed,
        detail: joinWords([
          one.organisation,
          one.role,
          one.representing === null ? null : `for ${one.representing}`,
          one.reason,
          one.note ?? null,
        ]),
      }),
    ),
  ];
}

/** What a report says of itself stands at its head; its recommendations and implications where they were read. */
function listReport(report: DraftReport, [first]: LineRange, document: number): Piece[] {
  const author = joinWords([report.author, report.authorRole]);
  const facts: readonly (readonly [mark: string, words: string | null])[] = [
    ['Author', author],
    ['For item', report.agendaItem],
    ['Key decision', report.keyDecision],
    ['Call-in', report.callIn],
    ['Attached', joinWords(report.appendices)],
  ];
  return [
    ...facts.flatMap(([mark, words]) =>
      words === null ? [] : [piece(document, 1, [first, first], { kind: 'part', mark, words, detail: null })],
    ),
    ...report.recommendations.map(({ number, text, lines }) =>
      piece(document, 1, lines, {
        ...{ kind: 'recommendation', words: text, detail: null },
        mark: number === null ? 'Recommended' : `Recommended ${number}`,
      }),
    ),
    ...report.implications.map(({ heading, text, lines }) =>
      piece(document, 1, lines, { kind: 'part', mark: heading, words: text, detail: null }),
    ),
  ];
}

function listItem(item: DraftItem, document: number): Piece[] {
  return [
    piece(document, 1, item.lines, {
      kind: 'item',
      mark: item.number,
      words: item.title === '' ? 'No heading' : item.title,
      detail: joinWords([
        item.presenter,
        item.paperAttached ? '* paper attached' : null,
        item.repaired ?? (item.refersTo.length === 0 ? null : `refers to ${item.refersTo.join(', ')}`),
      ]),
    }),
    ...item.blocks.flatMap((block) => listBlock(block, document)),
    ...item.offeredDecisions.map((decision) => drawResolution(decision, document)),
    ...item.offered.map((action) => drawAction(action, document)),
    ...item.children.flatMap((child) => listItem(child, document)),
  ];
}

function listBlock(block: DraftBlock, document: number): Piece[] {
  switch (block.kind) {
    case 'resolution':
      return [drawResolution(block, document)];
    case 'action':
      return [drawAction(block, document)];
    case 'table':
      return [
        piece(document, 2, block.lines, {
          kind: 'table',
          mark: 'Table',
          words: block.columns.join(' | '),
          detail: countWords(block.rows.length, 'row', 'rows'),
        }),
      ];
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
    case 'list':
      return [];
  }
}

const unlabelledWords = 'read out of running text: its words stay in their paragraph';

function drawResolution(decision: DraftResolution, document: number): Piece {
  const { clauses, labelled, lines, proposer, seconder, verb, vote } = decision;
  return piece(document, 2, lines, {
    kind: labelled ? 'resolution' : 'offered',
    mark: labelled ? verb : 'Decision?',
    words:
      clauses.length === 1
        ? (clauses[0] ?? decision.text)
        : clauses.map((clause, place) => `${place + 1}) ${clause}`).join(' '),
    detail: joinWords([
      proposer === null ? null : `proposed by ${proposer}`,
      seconder === null ? null : `seconded by ${seconder}`,
      vote?.outcome ?? null,
      labelled ? null : unlabelledWords,
    ]),
  });
}

function drawAction({ labelled, lines, owners, text }: DraftAction, document: number): Piece {
  return piece(document, 2, lines, {
    kind: labelled ? 'action' : 'offered',
    mark: labelled ? 'Action' : 'Action?',
    words: text ?? 'The decision before it',
    detail: joinWords([owners.length === 0 ? 'no owner' : owners.join(', '), labelled ? null : unlabelledWords]),
  });
}

function joinWords(words: readonly (string | null)[]): string | null {
  const said = words.filter((word) => word !== null && word !== '');
  return said.length === 0 ? null : said.join(', ');
}

/** `1 item`, `3 items`. */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
