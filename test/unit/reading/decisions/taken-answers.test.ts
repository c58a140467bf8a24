import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { extractProgress } from '../../../../shared/minutes/extract.ts';
import {
  applyAnswers,
  answersFromHabits,
  findReadings,
  settleAnswered,
  toHabit,
} from '../../../../shared/reading/answers.ts';
import type { DraftBlock, DraftDocument, DraftImport } from '../../../../shared/reading/draft.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';
import { toMinuteBody } from '../../../../shared/reading/to-minute-body.ts';

const head = (day: string) => `MINUTES of a meeting of the LARKMOOR FORUM held on ${day} at the Moot Hall, Larkmoor.

PRESENT: Sally Goodall (Chair), Simon Garth, Hattie Vane

`;
const march = `${head('3 March 2026')}11/26 LAMPS Forty are out. The Forum supported the bid for new ones. SG to write to the contractor. He had been slow to answer, and the Clerk will tell the county by 30 April. Nobody else spoke.

12/26 BUS SHELTER It leaks.

Action: SG to ask for a price

- the roof
- SG to measure the roof
- the bench

13/26 FLAGS The Forum supported a second pole.
`;

const read = (text: string): DraftImport => readDocuments(readText('minutes.txt', Buffer.from(text)));
const draft = read(march);
const minutesOf = (one: DraftImport): DraftDocument => {
  const [document] = one.documents;
  if (document === undefined) throw new Error('nothing was read');
  return document;
};
const place = (words: string): number => minutesOf(draft).doubts.findIndex(({ message }) => message.includes(words));
const answer = (words: string, alternative: number | null) => ({ document: 0, doubt: place(words), alternative });
const blocksOf = (one: DraftImport, item: number): readonly DraftBlock[] => minutesOf(one).items[item]?.blocks ?? [];
const show = (blocks: readonly DraftBlock[]): string[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
      case 'chair-line':
        return block.words.text;
      case 'list':
        return block.entries.map(({ text }) => `• ${text}`).join(' ');
      case 'table':
        return 'table';
      case 'resolution':
        return `DECISION ${block.text}`;
      case 'action':
        return `ACTION ${block.printed} [${block.owners.join(', ')}]${block.labelled ? '' : ' offered'}`;
    }
  });

let count = 0;
const makeId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;

describe('an offered action', () => {
  it('[Q5] becomes a block of its own when it is taken; its paragraph is parted and no word is lost', () => {
    const taken = applyAnswers(draft, [answer('the Clerk will tell', 0)]);
    expect(show(blocksOf(taken, 0))).toEqual([
      'Forty are out. The Forum supported the bid for new ones. SG to write to the contractor. He had been slow to answer, and',
      'ACTION the Clerk will tell the county by 30 April. [Clerk]',
      'Nobody else spoke.',
    ]);
    expect(minutesOf(taken).items[0]?.offered.map(({ owners }) => owners)).toEqual([['SG']]);
  });

  it('[Q5] is taken out of a list, whose other entries stay', () => {
    const taken = applyAnswers(draft, [answer('SG to measure', 0)]);
    expect(show(blocksOf(taken, 1)).slice(-3)).toEqual([
      '• the roof',
      'ACTION SG to measure the roof [SG]',
      '• the bench',
    ]);
  });

  it('[Q5] keeps its owner in the body of the minute, so that it stays an action when the body is saved again', () => {
    // Answered once, `SG to …` is an action wherever it stands.
    const taken = applyAnswers(draft, [answer('the Clerk will tell', 0), answer('SG to measure', 0)]);
    const saved = [0, 1].flatMap((item) => extractProgress(toMinuteBody(blocksOf(taken, item), makeId)).actions);
    expect(saved.map(({ text, owners, labelled }) => [text, owners, labelled])).toEqual([
      ['write to the contractor.', ['SG'], false],
      ['the Clerk will tell the county by 30 April.', ['the Clerk'], false],
      ['ask for a price', ['SG'], true],
      ['measure the roof', ['SG'], false],
    ]);
  });
});

describe('an offered decision', () => {
  it('[Q5] becomes a resolution, and so does each that is alike: one answer serves all', () => {
    const taken = applyAnswers(draft, [answer('supported the bid', 0)]);
    expect(show(blocksOf(taken, 0))[1]).toBe('DECISION The Forum supported the bid for new ones.');
    expect(show(blocksOf(taken, 2))).toEqual(['DECISION The Forum supported a second pole.']);
    expect(minutesOf(taken).items.flatMap(({ offeredDecisions }) => offeredDecisions)).toEqual([]);
  });

  it('[Q5] stays text where an answer of its own says so', () => {
    const taken = applyAnswers(draft, [answer('supported the bid', 0), answer('supported a second', null)]);
    expect(show(blocksOf(taken, 2))).toEqual(['The Forum supported a second pole.']);
    expect(settleAnswered(draft, [answer('supported the bid', 0)]).draft.documents[0]?.doubts).toHaveLength(
      minutesOf(draft).doubts.length - 2,
    );
  });
});

describe('initials of several people', () => {
  it('[Q5] are resolved everywhere by one answer', () => {
    const which = answer('“SG” may be', 0);
    expect(findReadings(minutesOf(draft), which.doubt)).toEqual({
      asRead: 'SG',
      alternatives: ['Sally Goodall', 'Simon Garth'],
    });
    const { items } = minutesOf(applyAnswers(draft, [which, answer('SG to measure', 0)]));
    const owners = items.flatMap(({ blocks, offered }) =>
      [...blocks, ...offered].flatMap((block) => (block.kind === 'action' ? block.owners : [])),
    );
    expect(owners).toEqual(['Sally Goodall', 'Clerk', 'Sally Goodall', 'Sally Goodall']);
  });

  it('[Q6] are remembered, and answered in a later file only where they mean the same people', () => {
    const habit = toHabit(draft, answer('“SG” may be', 0));
    expect(habit).toEqual({ code: 'initials-ambiguous', subject: 'sg', meaning: 'Sally Goodall' });
    const habits = habit === null ? [] : [habit];
    const june = read(`${head('2 June 2026')}21/26 LAMPS\n\nAction: SG to pay\n\n22/26 CLOSE\n`);
    const [remembered] = answersFromHabits(june, habits, 'Larkmoor Forum');
    expect(remembered).toMatchObject({ alternative: 0, remembered: true });
    const others = read(
      `${head('2 June 2026').replace('Sally Goodall', 'Stan Groom')}21/26 LAMPS\n\nAction: SG to pay\n\n22/26 CLOSE\n`,
    );
    expect(answersFromHabits(others, habits)).toEqual([]);
  });
});

describe('decisions by formula', () => {
  const formula = `${head('7 July 2026')}31/26 LAMPS It was agreed that lamps be bought.

32/26 POLES It was agreed to buy two.

33/26 FLAGS It was unanimously agreed that a flag be made.
`;
  it('[Q5] are told once, and become text again when they are none', () => {
    const july = read(formula);
    const { doubts } = minutesOf(july);
    const told = doubts.findIndex(({ subject }) => subject === 'by formula');
    expect(findReadings(minutesOf(july), told)).toEqual({ asRead: 'A decision', alternatives: ['Only text'] });
    const text = applyAnswers(july, [{ document: 0, doubt: told, alternative: 0 }]);
    expect(minutesOf(text).items.flatMap(({ blocks }) => show(blocks))).toEqual([
      'It was agreed that lamps be bought.',
      'It was agreed to buy two.',
      'It was unanimously agreed that a flag be made.',
    ]);
  });
});

describe('the body of a minute with taken actions', () => {
  it.each([
    ['Hattie Vane will draw up the plan.', ['Hattie Vane']],
    ['HV has to go to the county with both plans.', ['HV']],
    ['SG has been asked to bring four prices.', ['SG']],
    ['Policy leads were asked to write to HV by the end of May.', ['Policy leads']],
    ['After the days out in May CSOs are asked to send their bids in.', ['CSOs']],
    ['Hattie Vane will be reporting to the next meeting.', ['Hattie Vane']],
    ['The Treasurer agreed to look at the insurance.', ['Treasurer']],
  ])('[Q5] keeps the owners of %s', (words, owners) => {
    const one = read(`${head('3 March 2026')}11/26 LAMPS It rained. ${words} It stopped.\n\n12/26 CLOSE\n`);
    const doubt = minutesOf(one).doubts.findIndex(({ code }) => code === 'action-unlabelled');
    const taken = applyAnswers(one, [{ document: 0, doubt, alternative: 0 }]);
    expect(minutesOf(taken).items[0]?.blocks.flatMap((block) => (block.kind === 'action' ? block.owners : []))).toEqual(
      owners,
    );
    const { actions } = extractProgress(toMinuteBody(blocksOf(taken, 0), makeId));
    expect(actions.map((action) => action.owners.map((owner) => owner.replace(/^The /, '')))).toEqual([owners]);
  });
});
