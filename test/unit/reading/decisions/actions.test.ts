import { describe, expect, it } from 'vitest';
import { findActionStart } from '../../../../shared/reading/recognisers/action-forms.ts';
import { findNextMeeting, readDue } from '../../../../shared/reading/actions/read-due.ts';
import { readMinutesOf, readOneItem, readWhole } from '../../../support/read-one-item.ts';

const actionsOf = (text: string, name?: string) =>
  readOneItem(text, name).blocks.flatMap((block) =>
    block.kind === 'action' ? [[block.text, block.owners.join(' & '), block.due]] : [],
  );
const offeredOf = (text: string) =>
  readOneItem(text).offered.map(({ text: task, owners, labelled }) => [task, owners.join(' & '), labelled]);

describe('[A1] labelled actions', () => {
  it.each([
    ['Action – Ben Marsh/Sal Goodey', null, 'Ben Marsh & Sal Goodey', null],
    ['ACTION: Clerk to write to the county.', 'write to the county.', 'Clerk', null],
    ['AP1: Clerk to write', 'write', 'Clerk', null],
    ['AP 3 – Cllr Vale to ring by 1 June', 'ring by 1 June', 'Cllr Vale', '2026-06-01'],
    ['[AP4] Clerk to write', 'write', 'Clerk', null],
    ['***ACTION*** Ben Marsh to write', 'write', 'Ben Marsh', null],
    ['AI: Ben to write up the vote', 'write up the vote', 'Ben', null],
    ['AI-7: Ben and Anna to tag the release', 'tag the release', 'Ben & Anna', null],
    ['ACTION BY: Clerk', null, 'Clerk', null],
    ['Action AV, BM', null, 'AV & BM', null],
    ['Action ALL', null, 'ALL', null],
    ['ACTION: AI-2: Ben to tag the release', 'tag the release', 'Ben', null],
    ['ACTION: AI-3: Ben Marsh: tag the release', 'tag the release', 'Ben Marsh', null],
    ['Action item 4: Head of Environment to send the map', 'send the map', 'Head of Environment', null],
    ['Action point for Ben: ask the foundation', 'ask the foundation', 'Ben', null],
    ['For action: Clerk', null, 'Clerk', null],
    ['ACTION AV to ring the county', 'ring the county', 'AV', null],
    ['Action 24/07: Clerk to write', 'write', 'Clerk', null],
    ['Action from last meeting: Clerk to write', 'write', 'Clerk', null],
    ['Action: write to the county (Ben Marsh)', 'write to the county', 'Ben Marsh', null],
    ['Action: Write to the county', 'Write to the county', '', null],
    ['Action: Report to be brought back', 'Report to be brought back', '', null],
    ['ACTION JOHN/DODIE: ask the club', 'ask the club', 'JOHN & DODIE', null],
    ['Action: Brenda', null, 'Brenda', null],
    ['Action: Ongoing', 'Ongoing', '', null],
    ['Action. Ben Marsh agreed to write', 'Ben Marsh agreed to write', 'Ben Marsh', null],
    ['AP: Clerk to write', 'write', 'Clerk', null],
    ['Action AV by end of June', null, 'AV', '2026-06-30'],
    ['Action: @avale to tag the release', 'tag the release', '@avale', null],
    ['ACTION: anna to tag the release', 'tag the release', 'anna', null],
    ['ACTION(anna): tag the release', 'tag the release', 'anna', null],
    ['[NEW] ACTION: Ben to write [recorded in https://example.org/12#a1]', 'write', 'Ben', null],
    ['Action 1: AV to send the plan (by 28 May)', 'send the plan (by 28 May)', 'AV', '2026-05-28'],
    ['Action: deputy head to read it', 'read it', 'deputy head', null],
    ['Action: Kofi to publish the draft within 14 days', 'publish the draft within 14 days', 'Kofi', '2026-05-26'],
  ])('%s', (line, text, owners, due) => {
    expect(actionsOf(line)).toEqual([[text, owners, due]]);
  });

  it('stand inside a paragraph, which goes on behind the bracket', () => {
    const { blocks } = readOneItem('The lamp is out. [Action: Ben Marsh] It has been out since May.');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.words.text : block.kind))).toEqual([
      'The lamp is out.',
      'action',
      'It has been out since May.',
    ]);
    expect(actionsOf('The lamp is out. ACTION: Clerk to mend it. Action: Ben Marsh to pay.')).toEqual([
      ['mend it.', 'Clerk', null],
      ['pay.', 'Ben Marsh', null],
    ]);
  });

  it.each([
    'ACTION PLAN was read.',
    'ACTION Points from the last meeting',
    'They took action: none.',
    'APPEAL for help',
    'Action: none',
  ])('are none in %j', (text) => {
    expect(findActionStart(text)).toBeNull();
  });
});

describe('[A4] columns of actions', () => {
  it('are cells beside the text', () => {
    const text = `Item\tDiscussion\tAction
Lamps\tForty lamps are out along the lane and the contractor has not come.\tBM
Bench\tThe bench by the pond has lost a leg and somebody fell off it.\tClerk to write; Ben Marsh to mend it
Flags\tNo flags were seen this month.\t-`;
    expect(actionsOf(text)).toEqual([
      ['Forty lamps are out along the lane and the contractor has not come.', 'BM', null],
      ['write', 'Clerk', null],
      ['mend it', 'Ben Marsh', null],
    ]);
  });

  it('are owners at the right margin', () => {
    expect(actionsOf('The Clerk was told of a lamp that has been out since May.        BM/Clerk')).toEqual([
      ['The Clerk was told of a lamp that has been out since May.', 'BM & Clerk', null],
    ]);
  });

  it('of a log stay in their table, and are offered with owner and day', () => {
    const { offered, blocks } = readOneItem(`Actions so far

Ref\tAction\tOwner\tDue\tStatus
1\tWrite to the county about the lamp\tBen Marsh\t30/06/2026\tOpen
2\tMend the bench by the pond\tClerk\t1 April 2026\tDone`);
    expect(offered.map(({ text, owners, due, labelled }) => [text, owners, due, labelled])).toEqual([
      ['Write to the county about the lamp', ['Ben Marsh'], '2026-06-30', true],
      ['Mend the bench by the pond', ['Clerk'], '2026-04-01', true],
    ]);
    expect(blocks.some(({ kind }) => kind === 'table')).toBe(true);
  });

  it('of a log are known by headings with two names, however they are spelt', () => {
    const { offered } = readOneItem(`Actions so far

Points\tAction Item / Notes:\tRepsonsible:
Lamp\tWrite to the county about the lamp\tBen Marsh`);
    expect(offered.map(({ text, owners }) => [text, owners])).toEqual([
      ['Write to the county about the lamp', ['Ben Marsh']],
    ]);
  });

  it('stand beside columns of decisions', () => {
    const { items } = readWhole(`MINUTES of a meeting of the TARNSIDE TRUST held on 12 May 2026 at the Hall.

Present: Anna Vale (Chair), Ben Marsh

No\tItem\tDecision\tAction
1\tApologies\tNone\t
2\tMinutes of the last meeting\tApproved\t
3\tLamps\tAgreed to buy forty\tBen Marsh to order
4\tFlags\tApproved\tAnna Vale
5\tAny other business\tNone\t
6\tDate of next meeting\t\t`);
    expect(
      items.map(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'resolution' ? [block.verb] : block.kind === 'action' ? [block.owners.join()] : [],
        ),
      ),
    ).toEqual([[], ['APPROVED'], ['AGREED', 'Ben Marsh'], ['APPROVED', 'Anna Vale'], [], []]);
  });
});

describe('[A3] actions in prose', () => {
  it.each([
    ['The Clerk will write to the county.', 'Clerk'],
    ['Ben Marsh agreed to mend it.', 'Ben Marsh'],
    ['BM to mend it.', 'BM'],
    ['Cllr Vale undertook to ask.', 'Cllr Vale'],
    ['The Clerk was asked to write.', 'Clerk'],
    ['Members were asked to send their views.', 'Members'],
    ['Hattie Oak will be reporting in June.', 'Hattie Oak'],
    ['The Chair and the Clerk are to meet him.', 'Chair & Clerk'],
    ['Ben still to speak to the school.', 'Ben'],
    ['The Chair asked the Clerk to look into it.', 'Clerk'],
  ])('%s', (text, owners) => {
    expect(offeredOf(text)).toEqual([[text, owners, false]]);
  });

  it.each([
    ['The wood is in a poor state – AV & TD to inspect', 'AV & TD to inspect', 'AV & TD'],
    ['Two rents are to be followed up (BM).', 'Two rents are to be followed up', 'BM'],
    ['(BM to chase it)', 'BM to chase it', 'BM'],
    ['Agreed that Ben will write.', 'Ben will write.', 'Ben'],
  ])('%s', (text, task, owners) => {
    expect(offeredOf(text)).toEqual([[task, owners, false]]);
  });

  it('know whoever an item lists', () => {
    const { items } = readWhole(`Minutes of a meeting of Larkmoor Parish Council held on 4 May 2026

1. Present
Cllr Ada Vale (AV), Cllr Ben Oak (BO)

2. Minutes
They were read.

3. Lamps
Ben will ask the makers.

4. Close
It closed.
`);
    expect(items.flatMap(({ offered }) => offered.flatMap(({ owners }) => owners))).toEqual(['Ben']);
  });

  it('begin behind the half of a sentence that tells something else', () => {
    expect(offeredOf('The bus is late again and the Clerk will write to the company.')).toEqual([
      ['the Clerk will write to the company.', 'Clerk', false],
    ]);
  });

  it.each([
    'The county will mend the road.',
    'It is to be hoped that it will end.',
    'The works will be done in June.',
    'He would like to thank everybody.',
    'The Clerk will be away in August.',
    'Members agreed to buy a bench.',
  ])('are none in %j', (text) => {
    expect(offeredOf(text)).toEqual([]);
  });
});

describe('[A2] owners in doubt', () => {
  it('are asked once for each spelling', () => {
    const { doubts } = readMinutesOf('Action: Moss to pay\n\nAction: Moss to ask', 'ACTION: BV to ring');
    expect(
      doubts
        .filter(({ code }) => code === 'initials-ambiguous' || code === 'owner-unknown')
        .map((doubt) => [doubt.code, doubt.subject, doubt.alternatives.map((name) => name.replace('Cllr ', ''))]),
    ).toEqual([['initials-ambiguous', 'moss', ['Kit Moss', 'Joan Moss']]]);
  });
});

describe('[A5] when a task is due', () => {
  const context = { meetingDate: '2026-05-12', nextMeeting: '2026-06-09' };
  it.each([
    ['by 17 May', '2026-05-17'],
    ['by May 17th', '2026-05-17'],
    ['before 3 January', '2027-01-03'],
    ['by the end of November', '2026-11-30'],
    ['by end June 2027', '2027-06-30'],
    ['by the end of the month', '2026-05-31'],
    ['by the end of the week', '2026-05-17'],
    ['within 14 days', '2026-05-26'],
    ['within the next two weeks', '2026-05-26'],
    ['in six months', '2026-11-12'],
    ['in 6 weeks’ time', '2026-06-23'],
    ['in a fortnight', '2026-05-26'],
    ['before Christmas', '2026-12-24'],
    ['by Friday', '2026-05-15'],
    ['by next Tuesday', '2026-05-19'],
    ['in September', '2026-09-30'],
    ['by the next meeting', '2026-06-09'],
    ['for the June meeting', '2026-06-09'],
    ['for the July meeting', null],
    ['as soon as possible', null],
    ['since 1 May 2025', null],
    ['by Wednesday, 17 June', '2026-06-17'],
  ])('%s', (words, due) => {
    expect(readDue(words, context)).toBe(due);
  });

  it('is nothing without the day of the meeting, or of the next', () => {
    expect(readDue('in six months', { meetingDate: null })).toBeNull();
    expect(readDue('at the next meeting', { meetingDate: '2026-05-12' })).toBeNull();
  });

  it('is the next meeting as the document gives it', () => {
    const find = (...paragraphs: string[]) => findNextMeeting(paragraphs, '2026-05-12');
    expect(find('The next meeting will be on Tuesday 9 June 2026 at 7pm.')).toBe('2026-06-09');
    expect(find('DATE OF NEXT MEETING', '9 June at 7.30pm')).toBe('2026-06-09');
    expect(find('DATE OF NEXT MEETING: 14 July 2026')).toBe('2026-07-14');
    expect(find('He will speak at the next meeting of the group, as on 5 October 2025.')).toBeNull();
    expect(find('To be put to the next meeting.', 'It rained on 1 June 2026.')).toBeNull();
  });
});
