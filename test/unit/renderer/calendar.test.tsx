// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Calendar } from '../../../renderer/features/calendar/calendar.tsx';
import { useCalendarStore } from '../../../renderer/features/calendar/calendar-store.ts';
import { Reminders } from '../../../renderer/features/calendar/reminders.tsx';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { useFilterStore } from '../../../renderer/stores/filters.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import type { CalendarYear } from '../../../shared/contract/calendar.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { newBodyFacts, type Body } from '../../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import { timetableChains } from '../../../shared/domain/days/timetable-chains.ts';
import { BodyId, ClosedDayId, MeetingId, PersonId } from '../../../shared/domain/ids.ts';
import { newMeetingFacts, type Meeting } from '../../../shared/domain/meeting.ts';
import { done, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const day = (text: string) => IsoDate.parse(text);

function aBody(count: number, name: string, more: Partial<Body> = {}): Body {
  const facts = { kind: 'committee', numberStyle: null, houseStyleId: 's2', shortName: null } as const;
  return { ...newBodyFacts, ...facts, id: BodyId.parse(id(count)), name, ...more };
}

function aMeeting(count: number, body: Body, heldOn: string, more: Partial<Meeting> = {}): Meeting {
  const stored = { id: MeetingId.parse(id(100 + count)), revision: 1, importId: null };
  return { ...newMeetingFacts, ...stored, bodyId: body.id, heldOn: day(heldOn), ...more };
}

const steps = timetableChains.find((chain) => chain.id === 'partnership')?.steps ?? [];
const council = aBody(1, 'Vale Council', { presetId: 'principal-council-england', timetable: [...steps] });
const board = aBody(2, 'Vale Safer Board');
const at = { startsAt: ClockTime.parse('10:00') };
const meetings = [
  aMeeting(1, council, '2026-04-14', at),
  aMeeting(2, board, '2026-04-14', at),
  aMeeting(3, board, '2026-06-03', { calledOff: 'cancelled', calledOffReason: 'No business', kind: 'special' }),
  aMeeting(4, council, '2026-12-28'),
];
const all: CalendarYear = {
  bodies: [council, board],
  meetings,
  steps: [],
  closedDays: [
    {
      ...{ id: ClosedDayId.parse(id(50)), bodyId: null, name: 'Half-term', counts: true, revision: 1 },
      ...{ from: day('2026-05-25'), to: day('2026-05-29') },
    },
  ],
  seats: [council, board].map(({ id: bodyId }) => {
    return { bodyId, personId: PersonId.parse(id(70)), name: 'Ann Bright', from: null, to: null };
  }),
  published: [],
};

let bridge: MemoryBridge;
let root: Root;
let stopFollowing: () => void;
let workspaces = 0;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-04-01T09:00:00') });
  const made = meetings[0];
  bridge = installMemoryBridge({
    'calendar.get': ({ from, to }) =>
      done({ ...all, meetings: meetings.filter(({ heldOn }) => heldOn !== null && from <= heldOn && heldOn <= to) }),
    'meetings.move': () => done(made as Meeting),
    'meetings.create': () => done(made as Meeting),
    'meetings.createMany': () => done([made as Meeting]),
    'meetings.callOff': () => done(made as Meeting),
    'meetingSteps.save': () => done(null),
    'bodies.update': () => done(council),
    'closedDays.list': () => done(all.closedDays),
  });
  stopFollowing = followWorkspace();
  workspaces += 1;
  const state: WorkspaceState = {
    ...{ name: `Vale ${workspaces}`, readOnly: false, notice: null, undo: null, redo: null, savedAt: null },
  };
  // Another workspace: nothing of an earlier test's answers is kept.
  bridge.tell('workspace.changed', { state });
  useWorkspaceStore.setState({ state });
  useFilterStore.getState().change('meetings', { bodyId: null });
  useCalendarStore.setState({ view: 'year', day: day('2026-04-14'), meetingId: null });
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  stopFollowing();
  vi.useRealTimers();
});

const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
const draw = async (what = <Calendar />) => {
  act(() => root.render(what));
  await settle();
};
const cell = (on: string) => document.querySelector<HTMLElement>(`[data-day="${on}"]`);
const said = (on: string) => cell(on)?.querySelector('span:not([aria-hidden])')?.textContent;
const seen = (on: string) =>
  [...(cell(on)?.querySelectorAll(':scope > [aria-hidden]') ?? [])].map((one) => one.textContent);
const press = async (on: Element | null | undefined, key: string, modifiers: KeyboardEventInit = {}) => {
  act(() => {
    for (const kind of ['keydown', 'keyup'])
      on?.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true, ...modifiers }));
  });
  await settle();
};
const dialog = () => document.querySelector<HTMLElement>('[data-modal]');
const field = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>('input')].find((input) =>
    [...(input.labels ?? [])].some(({ textContent }) => textContent.startsWith(label)),
  );
const type = async (label: string, words: string) => {
  const input = field(label);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const submit = async () => {
  act(() => dialog()?.querySelector('form')?.requestSubmit());
  await settle();
};
const click = async (words: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find((button) =>
    typeof words === 'string' ? button.textContent === words : words.test(button.textContent),
  );
  expect(found, String(words)).toBeDefined();
  act(() => found?.click());
  await settle();
};
const asked = (name: string) => bridge.asked.filter((one) => one.name === name).map(({ input }) => input);

describe('the year', () => {
  it('says of each day who meets, what became of it, holidays and closed days', async () => {
    await draw();
    const april = said('2026-04-14') ?? '';
    expect(april).toContain('Tuesday, 14 April 2026; Vale Council, 10.00am, conflict; Vale Safer Board');
    expect(said('2026-04-06')).toContain('bank holiday: Easter Monday');
    expect(said('2026-05-27')).toContain('Half-term');
    expect(said('2026-06-03')).toContain('Special meeting, Cancelled: No business');
    expect(seen('2026-04-14')).toEqual(['14', 'VC!VSB!']);
    expect(document.body.textContent).toContain(
      'at the same time on Tuesday, 14 April 2026: 1 member of both (Ann Bright)',
    );
  });

  it('asks only for the year that is shown; arrows go over the end of it', async () => {
    useCalendarStore.setState({ day: day('2026-12-31') });
    await draw();
    cell('2026-12-31')?.focus();
    await press(cell('2026-12-31'), 'ArrowRight');
    expect(document.activeElement).toBe(cell('2027-01-01'));
    await press(cell('2027-01-01'), 'PageUp', { shiftKey: true });
    expect(useCalendarStore.getState().day).toBe('2026-01-01');
    expect(asked('calendar.get')).toContainEqual({ bodyId: null, from: '2027-01-01', to: '2027-12-31' });
    const years = new Set(asked('calendar.get').map((input) => JSON.stringify(input).replaceAll(/\D+/g, ' ').trim()));
    expect([...years].sort()).toEqual(['2026 01 01 2026 12 31', '2027 01 01 2027 12 31']);
  });

  it('has one place in the Tab order, and moves by week, month, and to the ends of a week', async () => {
    await draw();
    expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
    const to = async (key: string) => {
      await press(cell(useCalendarStore.getState().day), key);
      return useCalendarStore.getState().day;
    };
    expect(await to('ArrowDown')).toBe('2026-04-21');
    expect(await to('PageDown')).toBe('2026-05-21');
    expect(await to('Home')).toBe('2026-05-18');
    expect(await to('End')).toBe('2026-05-24');
  });
});

describe('the deadlines of the meeting that is chosen', () => {
  const counted = () =>
    [...document.querySelectorAll('[aria-label="The days counted"] li')].map((line) => line.textContent);

  it('shows the lawful last day beside the own dispatch day, day by day, with why it moved back', async () => {
    await draw();
    const words = document.body.textContent;
    expect(words).toContain('Lawful last dayThursday, 2 April 2026');
    expect(words).toContain('Own dispatch dayWednesday, 1 April 2026');
    expect(words).toContain('Moved back from 6 April 2026');
    expect(counted()).toHaveLength(13);
    expect(counted()).toContain('–not counted: Mon 6 AprilEaster Monday');
    expect(counted().at(-2)).toContain('5day 5: Mon 13 April');
  });

  it('a body without rules is told so, and no count is made', async () => {
    useCalendarStore.setState({ meetingId: meetings[1]?.id ?? null });
    await draw();
    expect(document.body.textContent).toContain('No rules are chosen for Vale Safer Board');
    expect(counted()).toEqual([]);
  });

  it('marks a step as done, and gives it another day', async () => {
    await draw();
    const box = document.querySelector<HTMLInputElement>('[aria-label="Steps of the timetable"] input');
    act(() => box?.click());
    await settle();
    expect(asked('meetingSteps.save')).toMatchObject([{ stepId: 'titles', dueOn: null, doneOn: '2026-04-01' }]);
    act(() => document.querySelector<HTMLElement>('[aria-label="Another day for Papers in"]')?.click());
    await settle();
    await type('Day', '20 March 2026');
    await submit();
    expect(asked('meetingSteps.save')[1]).toMatchObject({ stepId: 'drafts', dueOn: '2026-03-20' });
  });

  it('changing how notice is counted is a difference with a reason', async () => {
    await draw();
    await click('Change this rule…');
    await submit();
    expect(asked('bodies.update')).toEqual([]);
    await type('Clear days', '7');
    await type('Why it differs', 'Standing order 4');
    await submit();
    expect(asked('bodies.update')).toMatchObject([
      { differences: [{ rule: 'notice', reason: 'Standing order 4', value: { days: 7 } }] },
    ]);
  });
});

describe('keys on a day', () => {
  it('M shows what moves with the meeting before it is moved', async () => {
    await draw();
    await press(cell('2026-04-14'), 'm');
    await type('To which day', '21 April 2026');
    expect(dialog()?.querySelector('[aria-label="What moves with it"]')?.textContent).toContain(
      'Lawful last day2 April 2026 → Monday, 13 April 2026',
    );
    await submit();
    expect(asked('meetings.move')).toEqual([{ id: meetings[0]?.id, revision: 1, heldOn: '2026-04-21' }]);
  });

  it('N tells that the body meets already, and makes it all the same', async () => {
    await draw();
    await press(cell('2026-04-14'), 'n');
    expect(dialog()?.textContent).toContain('The body already meets on Tuesday, 14 April 2026');
    expect(dialog()?.textContent).toContain('both meet on Tuesday, 14 April 2026');
    await submit();
    expect(asked('meetings.create')).toMatchObject([{ bodyId: council.id, heldOn: '2026-04-14' }]);
  });

  it('C calls off with a reason, and holds after all what was called off', async () => {
    await draw();
    await press(cell('2026-04-14'), 'c');
    await type('Reason', 'Snow');
    await submit();
    act(() => useCalendarStore.setState({ day: day('2026-06-03') }));
    await settle();
    await press(cell('2026-06-03'), 'c');
    expect(asked('meetings.callOff')).toMatchObject([
      { calledOff: 'cancelled', reason: 'Snow' },
      { id: meetings[2]?.id, calledOff: null, reason: null },
    ]);
  });

  it('changes nothing in a workspace open for reading', async () => {
    useWorkspaceStore.setState(({ state }) => ({ state: state && { ...state, readOnly: true } }));
    await draw();
    for (const key of ['n', 'm', 'c', 'p']) await press(cell('2026-04-14'), key);
    expect(dialog()).toBeNull();
  });
});

describe('planning a year', () => {
  it('copies last year, takes the free day with T, and makes all of it in one step', async () => {
    useCalendarStore.setState({ day: day('2027-03-01') });
    await draw();
    await press(cell('2027-03-01'), 'p');
    await submit();
    const lines = () => [...document.querySelectorAll('[aria-label="Proposed dates"] li')];
    expect(lines().map((line) => line.querySelector('label')?.textContent)).toEqual([
      'Tuesday, 13 April 2027',
      'Monday, 27 December 2027',
    ]);
    expect(lines()[1]?.textContent).toContain('is a bank holiday');
    await press(lines()[1]?.querySelector('input'), 't');
    expect(lines()[1]?.textContent).not.toContain('is a bank holiday');
    await submit();
    expect(asked('meetings.createMany')).toMatchObject([
      { bodyId: council.id, meetings: [{ heldOn: '2027-04-13' }, { heldOn: '2027-12-20' }] },
    ]);
  });

  it('[N4] plans a council year, from the days of the one before', async () => {
    useCalendarStore.setState({ day: day('2027-03-01') });
    await draw();
    await press(cell('2027-03-01'), 'p');
    await click('Council year, May to April');
    await type('Year in which it begins', '2027');
    expect(dialog()?.textContent).toContain('2027/28: Saturday, 1 May 2027 to Sunday, 30 April 2028');
    expect(dialog()?.textContent).toContain('1 date of 2026/27');
    await submit();
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Plan 2027/28: Vale Council');
    expect(dialog()?.querySelector('[aria-label="Proposed dates"]')?.textContent).toContain('Monday, 27 December 2027');
  });

  it('[N4] takes any two days, and none that end before they begin', async () => {
    useCalendarStore.setState({ day: day('2027-03-01') });
    await draw();
    await press(cell('2027-03-01'), 'p');
    await click('From … to …');
    await type('From', '1 April 2027');
    await type('To', '31 March 2027');
    expect(dialog()?.textContent).toContain('The last day comes before the first.');
    await type('To', '30 April 2027');
    await submit();
    const lines = [...document.querySelectorAll('[aria-label="Proposed dates"] li label')];
    expect(lines.map((line) => line.textContent)).toEqual(['Tuesday, 13 April 2027']);
  });

  it('says where there is no date of last year to copy', async () => {
    useCalendarStore.setState({ day: day('2030-03-01') });
    await draw();
    await press(cell('2030-03-01'), 'p');
    expect(dialog()?.textContent).toContain('It has no ordinary meeting in 2029 to copy');
    await submit();
    expect(dialog()?.textContent).toContain('There is no date of last year to copy');
  });
});

describe('the chain of steps', () => {
  it('starts from a chain that is known, and is kept in its order', async () => {
    useFilterStore.getState().change('meetings', { bodyId: board.id });
    useCalendarStore.setState({ view: 'timetable' });
    await draw();
    await click('Choose a chain of steps…');
    await click('As a parish, town or community council');
    act(() => dialog()?.querySelector<HTMLElement>('[aria-label="Take “Payments and accounts” out"]')?.click());
    await settle();
    await submit();
    expect(asked('bodies.update')).toMatchObject([
      { id: board.id, timetable: [{ id: 'items', offset: -8 }, { id: 'dispatch' }, { id: 'draft-minutes' }, {}] },
    ]);
  });
});

describe('what the Desk is told', () => {
  it('agendas to publish with the days left; the counted days show on focus and go on Escape', async () => {
    await draw(<Reminders />);
    expect(document.body.textContent).toContain('Agendas to publish1');
    expect(document.body.textContent).toContain('should be published by Wednesday, 1 April 2026, its own dispatch day');
    expect(document.body.textContent).toContain('today');
    const days = () => document.querySelectorAll('[aria-label="The days counted"] li').length;
    expect(days()).toBe(0);
    const link = document.querySelector<HTMLElement>('li button');
    act(() => link?.focus());
    expect(days()).toBe(13);
    await press(link, 'Escape');
    expect(days()).toBe(0);
    expect(document.body.textContent).toContain('Steps due this week');
  });

  it('[R4] notices of a cabinet, which are out or not needed at one press each', async () => {
    const cabinet = aBody(3, 'Vale Cabinet', { presetId: 'executive-england' });
    const held = aMeeting(5, cabinet, '2026-05-05');
    bridge.answer({ 'calendar.get': () => done({ ...all, bodies: [cabinet], meetings: [held] }) });
    await draw(<Reminders />);
    expect(document.body.textContent).toContain('Notices to publish2');
    expect(document.body.textContent).toContain('by Thursday, 2 April 2026, if the meeting needs it');
    const press = async (label: string) => {
      act(() => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click());
      await settle();
    };
    await press('Notice of key decisions, 5 May 2026: it is out');
    await press('Notice of a meeting in private, 5 May 2026: not needed');
    expect(asked('meetingSteps.save')).toEqual([
      { meetingId: held.id, stepId: 'notice-key-decision', dueOn: null, doneOn: '2026-04-01', note: null },
      { meetingId: held.id, stepId: 'notice-private-meeting', dueOn: null, doneOn: '2026-04-01', note: 'Not needed' },
    ]);
  });
});
