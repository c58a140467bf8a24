import { describe, expect, it } from 'vitest';
import { findPiece, listPieces, listPiecesSlowly } from '../../../renderer/features/import/pieces.ts';
import { findPlaces } from '../../../renderer/ui/lists/numbered-lines.tsx';
import { readingOfKey } from '../../../renderer/features/import/reading-choice.tsx';
import { describeCounts, describePlace, stepRound } from '../../../renderer/ui/surfaces/doubt-bar.tsx';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Doubt, DraftAttendance, DraftDocument, DraftImport, DraftItem } from '../../../shared/reading/draft.ts';

const person = (printed: string, line: number, organisation: string | null): DraftAttendance => ({
  name: printed,
  printed,
  title: null,
  role: null,
  organisation,
  representing: null,
  reason: null,
  class: 'member',
  lines: [line, line],
  alternatives: [],
});
const doubt = (line: number, weight: Doubt['weight'], message = 'Look here.'): Doubt => ({
  code: 'number-repaired',
  message,
  line,
  weight,
  alternatives: [],
});
const item = (change: Partial<DraftItem> & Pick<DraftItem, 'lines'>): DraftItem => ({
  number: null,
  printed: null,
  repaired: null,
  title: 'Lighting',
  kind: 'normal',
  headingReference: null,
  presenter: null,
  paperAttached: false,
  refersTo: [],
  blocks: [],
  offered: [],
  offeredDecisions: [],
  children: [],
  ...change,
});
const minutes: DraftDocument = {
  kind: 'minutes',
  lines: [1, 20],
  body: 'Larkmoor Board',
  title: null,
  date: IsoDate.parse('2026-03-04'),
  time: null,
  venue: 'Guildhall',
  report: null,
  numberStyle: 'n/yy',
  present: [person('Cllr A Vale', 4, 'Ashmoor Council'), person('B Marsh', 6, null)],
  apologies: [],
  absent: [person('C Reed', 7, null)],
  items: [
    item({
      number: '4/26',
      lines: [8, 14],
      refersTo: ['1/26'],
      blocks: [
        { kind: 'paragraph', lines: [9, 9], words: { text: 'Lamps.', marks: [] } },
        {
          kind: 'resolution',
          lines: [10, 12],
          verb: 'RESOLVED',
          opening: '',
          text: 'RESOLVED that 1) it be noted 2) it be done',
          lead: 'RESOLVED that',
          clauses: ['it be noted', 'it be done'],
          printedClauses: [],
          proposer: 'A Vale',
          seconder: null,
          vote: null,
          labelled: true,
        },
        {
          kind: 'action',
          lines: [13, 13],
          printed: 'Action – BM',
          text: null,
          owners: ['BM'],
          due: null,
          labelled: true,
        },
      ],
    }),
    item({ number: '5/26', title: '', lines: [15, 20], repaired: 'The number was missing.' }),
  ],
  blocks: [],
  heading: [],
  doubts: [doubt(13, 'low'), doubt(16, 'high'), doubt(2, 'low')],
};
const agenda: DraftDocument = {
  ...minutes,
  kind: 'agenda',
  lines: [21, 30],
  body: null,
  present: [],
  absent: [],
  items: [],
  doubts: [],
};
const draft: DraftImport = { file: 'march.txt', documents: [minutes, agenda] };

describe('the pieces of an import', () => {
  const { pieces, doubts } = listPieces(draft, []);

  it('are everything that was understood, in the order of the lines', () => {
    expect(pieces.map(({ kind, level, mark, words }) => [kind, level, mark, words])).toEqual([
      ['document', 0, 'Minutes', 'Larkmoor Board'],
      ['people', 1, null, 'Present'],
      ['person', 2, null, 'Cllr A Vale'],
      ['person', 2, null, 'B Marsh'],
      ['people', 1, null, 'Absent'],
      ['person', 2, null, 'C Reed'],
      ['item', 1, '4/26', 'Lighting'],
      ['resolution', 2, 'RESOLVED', '1) it be noted 2) it be done'],
      ['action', 2, 'Action', 'The decision before it'],
      ['item', 1, '5/26', 'No heading'],
      ['document', 0, 'Agenda', 'No body named'],
    ]);
  });

  it('say what was repaired, whose organisation, who moved it', () => {
    const details = new Map(pieces.map(({ words, detail }) => [words, detail]));
    expect(details.get('Larkmoor Board')).toBe('4\u00a0March\u00a02026, Guildhall, 2 items');
    expect(details.get('Cllr A Vale')).toBe('Ashmoor Council');
    expect(details.get('Lighting')).toBe('refers to 1/26');
    expect(details.get('No heading')).toBe('The number was missing.');
    expect(details.get('1) it be noted 2) it be done')).toBe('proposed by A Vale');
  });

  it('are the same where they are listed with rests, after each document, as long as they are wanted', async () => {
    const answers = [{ document: 0, doubt: 1, alternative: null }];
    let rests = 0;
    const restTimes = (most: number) => () => Promise.resolve((rests += 1) <= most);
    expect(await listPiecesSlowly(draft, answers, restTimes(100))).toEqual(listPieces(draft, answers));
    expect(rests).toBe(2 + draft.documents.length);
    expect(await listPiecesSlowly(draft, answers, restTimes(rests + 2))).toBeNull();
  });

  it('are found by a line, the smallest that holds it', () => {
    const at = (line: number) => {
      const place = findPiece(pieces, line);
      return place === null ? null : pieces[place]?.words;
    };
    expect(at(11)).toBe('1) it be noted 2) it be done');
    expect(at(9)).toBe('Lighting');
    expect(at(5)).toBe('Present');
    expect(at(1)).toBe('Larkmoor Board');
    expect(at(25)).toBe('No body named');
    expect(at(99)).toBeNull();
  });

  it('hold the doubts about them, and the doubts come with what may be wrong first', () => {
    expect(doubts.map(({ doubt: { line, weight }, piece }) => [line, weight, pieces[piece]?.words])).toEqual([
      [16, 'high', 'No heading'],
      [2, 'low', 'Larkmoor Board'],
      [13, 'low', 'The decision before it'],
    ]);
    expect(pieces.map((piece) => piece.doubts.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
  });
});

describe('the lines of the source', () => {
  const lines = [1, 3, 4, 9].map((number) => ({ number, text: 'Lamps.' }));

  it('are found by their numbers, with blank lines left out of the list', () => {
    expect(findPlaces(lines, [3, 4])).toEqual([1, 2]);
    expect(findPlaces(lines, [2, 8])).toEqual([1, 2]);
    expect(findPlaces(lines, [9, 9])).toEqual([3, 3]);
    expect(findPlaces(lines, [5, 8])).toBeNull();
    expect(findPlaces(lines, [10, 12])).toBeNull();
  });
});

describe('the pieces of an import with answers', () => {
  const columns: Doubt = { ...doubt(4, 'high'), code: 'attendance-columns', alternatives: ['Larkmoor Homes'] };
  const asked: DraftImport = {
    file: 'march.txt',
    documents: [
      {
        ...minutes,
        present: [{ ...person('A Vale', 4, 'Ashmoor Council'), alternatives: ['Larkmoor Homes'] }],
        doubts: [...minutes.doubts, columns],
      },
    ],
  };
  const at = { document: 0, doubt: 3 };

  it('show what was answered, count the doubt as settled, and leave everything in its place', () => {
    const before = listPieces(asked, []);
    const after = listPieces(asked, [{ ...at, alternative: 0 }]);
    const vale = (list: typeof before) => list.pieces.find(({ words }) => words === 'A Vale');
    expect(vale(before)).toMatchObject({ detail: 'Ashmoor Council', settled: 0, doubts: [columns] });
    expect(vale(after)).toMatchObject({ detail: 'Larkmoor Homes', settled: 1, doubts: [] });
    expect(after.doubts.map(({ at: place, piece }) => [place, piece])).toEqual(
      before.doubts.map(({ at: place, piece }) => [place, piece]),
    );
    expect(vale(listPieces(asked, [{ ...at, alternative: null }]))).toMatchObject({
      detail: 'Ashmoor Council',
      settled: 1,
    });
  });
});

describe('the pieces of other documents', () => {
  const report: DraftDocument = {
    ...agenda,
    kind: 'report',
    body: 'Larkmoor Board',
    title: 'Lamps on the quay',
    items: [],
    report: {
      template: 'plain',
      author: 'P Marsh',
      authorRole: 'Head of Lighting',
      agendaItem: '6',
      recommendations: [
        { number: '1', text: 'Put up lamps.', lines: [24, 24] },
        { number: null, text: 'Look again in June.', lines: [25, 25] },
      ],
      keyDecision: null,
      callIn: null,
      implications: [{ heading: 'Money', text: 'None beyond the budget.', lines: [27, 27] }],
      appendices: [],
    },
    doubts: [{ ...doubt(99, 'high'), message: 'A line of no piece.' }],
  };
  const { pieces, doubts } = listPieces({ file: 'report.txt', documents: [report] }, []);

  it('are the author, each recommendation and each implication of a report', () => {
    expect(pieces.map(({ kind, mark, words, lines }) => [kind, mark, words, lines[0]])).toEqual([
      ['document', 'Report', 'Lamps on the quay', 21],
      ['part', 'Author', 'P Marsh, Head of Lighting', 21],
      ['part', 'For item', '6', 21],
      ['recommendation', 'Recommended 1', 'Put up lamps.', 24],
      ['recommendation', 'Recommended', 'Look again in June.', 25],
      ['part', 'Money', 'None beyond the budget.', 27],
    ]);
  });

  it('keep a doubt about a line that nothing was made of, at the document', () => {
    expect(doubts.map(({ piece }) => piece)).toEqual([0]);
    expect(pieces[0]?.doubts).toHaveLength(1);
  });

  it('tell who presents an item of an agenda and whether a paper goes with it', () => {
    const listed = listPieces(
      {
        file: 'agenda.txt',
        documents: [
          { ...agenda, items: [item({ lines: [22, 22], number: '3', presenter: 'A Vale', paperAttached: true })] },
        ],
      },
      [],
    );
    expect(listed.pieces.at(-1)).toMatchObject({ kind: 'item', mark: '3', detail: 'A Vale, * paper attached' });
  });

  it('mark what was read out of running text as a question', () => {
    const offered = item({
      lines: [8, 9],
      offered: [
        {
          kind: 'action',
          lines: [9, 9],
          printed: 'B Marsh agreed to ask.',
          text: 'ask',
          owners: ['B Marsh'],
          due: null,
          labelled: false,
        },
      ],
    });
    const listed = listPieces({ file: 'march.txt', documents: [{ ...minutes, items: [offered], doubts: [] }] }, []);
    expect(listed.pieces.at(-1)).toMatchObject({ kind: 'offered', mark: 'Action?', words: 'ask' });
  });
});

describe('a figure on the bar of doubts', () => {
  it('means what was read, or an alternative, or nothing', () => {
    const readings = { asRead: 'Ashmoor Council', alternatives: ['Larkmoor Homes', 'Quay Trust'] };
    expect(['1', '2', '3', '4', '0', 'x'].map((key) => readingOfKey(key, readings))).toEqual([
      null,
      0,
      1,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the walk from doubt to doubt', () => {
  it('goes round, from the first or from the last', () => {
    expect(stepRound(null, 1, 3)).toBe(0);
    expect(stepRound(null, -1, 3)).toBe(2);
    expect(stepRound(2, 1, 3)).toBe(0);
    expect(stepRound(0, -1, 3)).toBe(2);
    expect(stepRound(null, 1, 0)).toBeNull();
  });

  it('begins with how many there are', () => {
    expect(describeCounts([])).toBe('The reader was sure of everything.');
    expect(describeCounts([doubt(1, 'high'), doubt(2, 'low'), doubt(3, 'low')])).toBe(
      '1 doubt to look at, 2 places tidied.',
    );
    expect(describeCounts([doubt(1, 'high'), doubt(2, 'high')])).toBe('2 doubts to look at.');
    expect(describeCounts([doubt(1, 'low')])).toBe('No doubt to look at, 1 place tidied.');
  });

  it('counts each among its own kind, as the beginning does', () => {
    const doubts = [doubt(1, 'high'), doubt(2, 'low'), { ...doubt(3, 'high'), isSettled: true }, doubt(4, 'low')];
    expect(doubts.map((_, place) => describePlace(doubts, place))).toEqual([
      'Doubt 1 of 2',
      'Tidied 1 of 2',
      'Doubt 2 of 2, settled',
      'Tidied 2 of 2',
    ]);
  });
});

describe('an offer', () => {
  it('is counted apart from what was tidied', () => {
    const doubts = [doubt(1, 'high'), { ...doubt(2, 'low'), isOffer: true }, doubt(3, 'low')];
    expect(describeCounts(doubts)).toBe('1 doubt to look at, 1 thing offered, 1 place tidied.');
    expect(describePlace(doubts, 1)).toBe('Offered 1 of 1');
  });
});
