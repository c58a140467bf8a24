import { describe, expect, it } from 'vitest';
import { actionLabelLength, parseActionLine } from '../../../shared/minutes/action-line.ts';

const tasks = (line: string) => parseActionLine(line)?.tasks.map(({ text, owners }) => [text, ...owners]) ?? null;

describe('an action line', () => {
  it.each([
    ['Action – S Tolley', [null, 'S Tolley']],
    ['Action - Petra Tolley/Lead Officers', [null, 'Petra Tolley', 'Lead Officers']],
    ['Action – P Tolley/ Data group', [null, 'P Tolley', 'Data group']],
    ['Action - Upper Marsh/ Lower Marsh CSPs', [null, 'Upper Marsh', 'Lower Marsh CSPs']],
    ['Action – All partners', [null, 'All partners']],
    ['Action- The Clerk', [null, 'The Clerk']],
    ['[Action: PT]', [null, 'PT']],
    ['Action by: Clerk and Chair', [null, 'Clerk', 'Chair']],
    ['Action by Clerk', [null, 'Clerk']],
    ['ACTION POINT 3: PT, MF & the Clerk', [null, 'PT', 'MF', 'the Clerk']],
  ])('[A1][A2][A5] %s names owners only', (line, task) => {
    expect(tasks(line)).toEqual([task]);
  });

  it.each([
    ['ACTION: PT to mend the fence.', ['mend the fence.', 'PT']],
    ['Action: PT and the Clerk to write to the county', ['write to the county', 'PT', 'the Clerk']],
    ['Action – Clerk to obtain three quotes', ['obtain three quotes', 'Clerk']],
    ['ACTION: All areas need to send their figures.', ['All areas need to send their figures.', 'All areas']],
    ['ACTION: Cllr Fenn will ask the county.', ['Cllr Fenn will ask the county.', 'Cllr Fenn']],
    ['ACTION: All to send their figures.', ['send their figures.', 'All']],
    ['Action – everyone to bring a plant', ['bring a plant', 'everyone']],
    ['ACTION: All bids to go to the Clerk', ['All bids to go to the Clerk']],
    ['ACTION: Report to be brought to the next meeting', ['Report to be brought to the next meeting']],
    ['ACTION: Chase the contractor', ['Chase the contractor']],
    ['Action – Write to the county', ['Write to the county']],
    ['Action – Letter to go to the county', ['Letter to go to the county']],
  ])('[A4] %s', (line, task) => {
    expect(tasks(line)).toEqual([task]);
  });

  it.each([
    ['Action – Parks and Leisure Committee', ['Parks and Leisure Committee']],
    ['Action – Petra Tolley and Milo Fenn', ['Petra Tolley', 'Milo Fenn']],
    ['Action – PT and Data group', ['PT', 'Data group']],
    ['Action – Finance Team and Works Team', ['Finance Team', 'Works Team']],
    ['Action – Community Safety and Licensing Team', ['Community Safety and Licensing Team']],
    ['Action – Health and Safety Officer', ['Health and Safety Officer']],
    ['Action – P Tolley, M Fenn and the Clerk', ['P Tolley', 'M Fenn', 'the Clerk']],
    ['Action – PT/PT', ['PT']],
  ])('[A3] parts the owners of %s', (line, owners) => {
    expect(parseActionLine(line)?.tasks[0]?.owners).toEqual(owners);
  });

  it('[A6] reads several sentences after ACTIONS as several tasks', () => {
    expect(tasks('ACTIONS: Policy leads to let PT have figures by 17 May. PT will report on 22 May.')).toEqual([
      ['Policy leads to let PT have figures by 17 May.', 'Policy leads'],
      ['PT will report on 22 May.', 'PT'],
    ]);
    expect(tasks('ACTIONS: P. Tolley to mend the fence.')).toEqual([['mend the fence.', 'P. Tolley']]);
    expect(tasks('ACTION: PT to mend the fence. It is broken.')).toEqual([['mend the fence. It is broken.', 'PT']]);
  });

  it.each(['Action: none', 'Action – Nil.', 'Actions: no actions', 'Action –', 'ACTION: n/a', 'Action: '])(
    '[A7] %s is no action',
    (line) => {
      expect(parseActionLine(line)).toBeNull();
    },
  );

  it.each([
    'Action plan – the county had asked for one',
    'Actions taken since were noted.',
    'In action: the team',
    'action on the fence',
    'Actionable – no',
  ])('[A1] %s carries no label', (line) => {
    expect(parseActionLine(line)).toBeNull();
    expect(actionLabelLength(line)).toBeNull();
  });

  it('[A1] knows the label while the line is being typed', () => {
    expect(actionLabelLength('Action – ')).toBe('Action – '.length);
    expect(actionLabelLength('ACTION:')).toBe('ACTION:'.length);
    expect(actionLabelLength('Action - PT')).toBe('Action - '.length);
  });

  it.each([
    ['ACTION: PT to report by 17 May 2027.', '17 May 2027'],
    ['ACTION: Leads to send figures by the county by 14.12.26', '14.12.26'],
    ['ACTION: PT to report before the next meeting', 'next meeting'],
    ['ACTION: PT to report by the end of November with the costs.', 'end of November'],
    ['ACTION: PT to stand by the fence', null],
    ['ACTION: PT to report', null],
  ])('[A8] finds until when in %s', (line, words) => {
    expect(parseActionLine(line)?.tasks[0]?.dueWords).toBe(words);
  });

  it('[A8] leaves the date out of the owners', () => {
    const [task] = parseActionLine('Action – PT/MF (by 17 May 2027)')?.tasks ?? [];
    expect(task).toEqual({ text: null, owners: ['PT', 'MF'], dueWords: '17 May 2027' });
  });
});
