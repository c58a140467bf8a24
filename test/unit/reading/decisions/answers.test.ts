import { describe, expect, it } from 'vitest';
import {
  answersFromHabits,
  applyAnswers,
  findReadings,
  ReadingHabit,
  settleAnswered,
  toHabit,
} from '../../../../shared/reading/answers.ts';
import type {
  Doubt,
  DraftAttendance,
  DraftDocument,
  DraftImport,
  DraftItem,
} from '../../../../shared/reading/draft.ts';

const person = (
  name: string,
  line: number,
  organisation: string | null,
  ...alternatives: string[]
): DraftAttendance => ({
  ...{ name, printed: name, title: null, role: null, organisation, representing: null, reason: null },
  ...{ class: 'member', lines: [line, line], alternatives },
});
const item = (number: string, printed: string, line: number, change: Partial<DraftItem> = {}): DraftItem => ({
  ...{ number, printed, repaired: null, title: 'LAMPS', kind: 'normal', lines: [line, line + 1] },
  ...{ headingReference: null, presenter: null, paperAttached: false, refersTo: [], blocks: [], offered: [] },
  offeredDecisions: [],
  children: [],
  ...change,
});
const doubt = (code: Doubt['code'], line: number, message: string, ...alternatives: string[]): Doubt => ({
  ...{ code, message, line, weight: 'high', alternatives },
});

const repaired = 'The number is printed “S2/26”; letters in it were read as digits: 52/26.';
const document: DraftDocument = {
  ...{ kind: 'minutes', lines: [1, 40], body: 'Larkmoor Board', title: null, date: null, time: null, venue: null },
  numberStyle: 'n/yy',
  present: [
    person('A Vale', 4, 'Ashmoor Council', 'Larkmoor Homes'),
    person('B Marsh', 5, 'Ashmoor Council'),
    person('C Fold', 6, null, 'Larkmoor Homes', 'Probation'),
    person('D Beck', 6, 'Probation', 'Larkmoor Homes'),
  ],
  apologies: [],
  absent: [],
  items: [
    item('51/26', '51/26', 10),
    item('52/26', 'S2/26', 12, { repaired: `${repaired} A bullet printed before the heading was taken off.` }),
    item('53/26', '53/26', 20, { children: [item('54/26', 'S4/26', 22, { repaired: 'Read as 54/26.' })] }),
  ],
  blocks: [],
  report: null,
  heading: [],
  doubts: [
    doubt('attendance-columns', 4, 'A Vale may stand in either column.', 'Larkmoor Homes'),
    doubt('number-repaired', 12, repaired, 'S2/26'),
    doubt('initials-ambiguous', 13, 'AV may be two people.', 'A Vale', 'A Venn'),
    doubt('attendance-columns', 6, 'C Fold may stand in either column.', 'Larkmoor Homes', 'Probation'),
    doubt('attendance-columns', 6, 'D Beck may stand in either column.', 'Larkmoor Homes'),
    doubt('number-repaired', 22, 'Read as 54/26.', 'S4/26'),
    doubt('number-repaired', 30, 'The number was lost.'),
    doubt('number-repaired', 31, 'A number that no item was made of.', 'S9/26'),
    doubt('attendance-columns', 3, 'The attendance was printed in two columns.'),
  ],
};
const letter: DraftDocument = { ...document, kind: 'letter', present: [], items: [], doubts: [] };
const draft: DraftImport = { file: 'march.txt', documents: [letter, document] };
const answer = (place: number, alternative: number | null) => ({ document: 1, doubt: place, alternative });
const applied = (...answers: ReturnType<typeof answer>[]) => applyAnswers(draft, answers).documents[1];

describe('the readings of a doubt', () => {
  it('[Q1] are those of a name in either column and of a number read out of letters; other doubts are told only', () => {
    expect(document.doubts.map((_, place) => findReadings(document, place))).toEqual([
      { asRead: 'Ashmoor Council', alternatives: ['Larkmoor Homes'] },
      { asRead: '52/26', alternatives: ['S2/26'] },
      null,
      { asRead: 'No organisation', alternatives: ['Larkmoor Homes', 'Probation'] },
      { asRead: 'Probation', alternatives: ['Larkmoor Homes'] },
      { asRead: '54/26', alternatives: ['S4/26'] },
      null,
      null,
      null,
    ]);
  });

  it('[Q4] are none where the one record is not there', () => {
    const oneGone = { ...document, present: document.present.filter(({ name }) => name !== 'C Fold') };
    expect(findReadings(oneGone, 3)).toBeNull();
    expect(findReadings(oneGone, 4)).toBeNull();
    expect(findReadings(oneGone, 0)).not.toBeNull();
  });
});

describe('applying answers', () => {
  it('[Q2] puts a person under the organisation that was chosen; the one that was read becomes the alternative', () => {
    expect(applied(answer(0, 0))).toEqual({
      ...document,
      present: [
        { ...document.present[0], organisation: 'Larkmoor Homes', alternatives: ['Ashmoor Council'] },
        ...document.present.slice(1),
      ],
    });
  });

  it('[Q2] tells two people of one line apart, in whichever order they are answered', () => {
    const rows = applied(answer(4, 0), answer(3, 1))?.present.slice(2);
    expect(rows?.map(({ name, organisation, alternatives }) => [name, organisation, alternatives])).toEqual([
      ['C Fold', 'Probation', ['Larkmoor Homes']],
      ['D Beck', 'Larkmoor Homes', ['Probation']],
    ]);
  });

  it('[Q2] gives an item its number as printed and goes on saying what else was repaired, sub-items too', () => {
    const items = applied(answer(1, 0), answer(5, 0))?.items;
    expect(items?.[1]).toEqual({
      ...document.items[1],
      number: 'S2/26',
      repaired: 'A bullet printed before the heading was taken off.',
    });
    expect(items?.[2]?.children).toMatchObject([{ number: 'S4/26', printed: 'S4/26', repaired: null }]);
    expect(items?.[0]).toEqual(document.items[0]);
  });

  it('[Q2] keeps every doubt, and leaves the draft itself alone', () => {
    const before = structuredClone(draft);
    expect(applied(answer(0, 0), answer(1, 0))?.doubts).toEqual(document.doubts);
    expect(draft).toEqual(before);
  });

  it('[Q1] changes nothing where what was read is right; of two answers the later counts', () => {
    expect(applied(answer(0, null), answer(1, null))).toEqual(document);
    expect(applied(answer(0, 0), answer(0, null))).toEqual(document);
  });

  it('[Q4] leaves out what fits no doubt, no alternative or no document', () => {
    const wild = [answer(2, 0), answer(6, 0), answer(7, 0), answer(99, 0), answer(0, 1), answer(1, 5)];
    expect(applied(...wild)).toEqual(document);
    expect(applyAnswers(draft, [{ document: 9, doubt: 0, alternative: 0 }])).toEqual(draft);
    expect(settleAnswered(draft, wild).draft).toEqual(draft);
  });
});

describe('settling what was answered', () => {
  it('[Q3] takes the answered doubts away and no others, and says which records are sure', () => {
    const { draft: settled, turnedDown } = settleAnswered(draft, [answer(0, 0), answer(1, null), answer(5, 0)]);
    const after = settled.documents[1];
    expect(after?.doubts).toEqual([2, 3, 4, 6, 7, 8].map((place) => document.doubts[place]));
    expect(settled.documents[0]).toEqual(letter);
    const { present = [], items = [] } = after ?? {};
    expect([...turnedDown.values()]).toHaveLength(3);
    const sure = [present[0], items[1], items[2]?.children[0]].map((record) => record && turnedDown.get(record));
    expect(sure).toEqual([['Ashmoor Council'], ['S2/26'], ['54/26']]);
  });

  it('[Q3] settles nothing without answers', () => {
    const { draft: settled, turnedDown } = settleAnswered(draft, []);
    expect(settled).toEqual(draft);
    expect(turnedDown.size).toBe(0);
  });
});

describe('habits', () => {
  it('[Q6] are what was answered, by the person it was about; a number alone of its kind is none', () => {
    expect(
      [answer(0, 0), answer(3, null), answer(1, 0), answer(2, 0), answer(99, 0)].map((one) => toHabit(draft, one)),
    ).toEqual([
      { code: 'attendance-columns', subject: 'a vale', meaning: 'Larkmoor Homes' },
      { code: 'attendance-columns', subject: 'c fold', meaning: 'No organisation' },
      null,
      null,
      null,
    ]);
  });

  it('[Q6] answer a later file, marked as remembered, and choose nothing that it does not offer', () => {
    const habits = [
      { code: 'attendance-columns', subject: 'a vale', meaning: 'Larkmoor Homes' },
      { code: 'attendance-columns', subject: 'c fold', meaning: 'Fire Service' },
      { code: 'attendance-columns', subject: 'd beck', meaning: 'Probation' },
    ].map((habit) => ReadingHabit.parse(habit));
    const remembered = [
      { document: 1, doubt: 0, alternative: 0, remembered: true },
      { document: 1, doubt: 4, alternative: null, remembered: true },
    ];
    expect(answersFromHabits(draft, habits)).toEqual(remembered);
    expect(answersFromHabits(draft, habits, 'LARKMOOR  board')).toEqual(remembered);
    expect(answersFromHabits(draft, habits, 'Ashmoor Board')).toEqual([]);
  });
});
