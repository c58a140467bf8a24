// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EditMeetingDialog } from '../../../renderer/features/meetings/edit-meeting-dialog.tsx';
import { NewMeetingDialog } from '../../../renderer/features/meetings/new-meeting-dialog.tsx';
import type { CalendarYear } from '../../../shared/contract/calendar.ts';
import { newBodyFacts, type Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId, ClosedDayId, MeetingId, PersonId } from '../../../shared/domain/ids.ts';
import { newMeetingFacts, type Meeting } from '../../../shared/domain/meeting.ts';
import { done, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const day = (text: string) => IsoDate.parse(text);

function aBody(count: number, name: string): Body {
  const facts = { kind: 'committee', numberStyle: null, houseStyleId: 's2', shortName: null } as const;
  return { ...newBodyFacts, ...facts, id: BodyId.parse(id(count)), name };
}
function aMeeting(count: number, body: Body, heldOn: string): Meeting {
  const stored = { id: MeetingId.parse(id(100 + count)), revision: 1, importId: null };
  return { ...newMeetingFacts, ...stored, bodyId: body.id, heldOn: day(heldOn) };
}
const council = aBody(1, 'Vale Council');
const board = aBody(2, 'Vale Safer Board');
const meetings = [aMeeting(1, council, '2026-04-14'), aMeeting(2, board, '2026-04-21')];
const year: CalendarYear = {
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
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  bridge = installMemoryBridge({
    'bodies.list': () =>
      done(
        [council, board].map(({ id: bodyId, name, kind }) => ({
          ...{ id: bodyId, name, kind, shortName: null, parentId: null, parentName: null },
          ...{ meetings: 1, lastMeetingOn: null, openActions: 0 },
        })),
      ),
    'meetings.list': () => done([]),
    'calendar.get': () => done(year),
  });
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
const draw = async (what: React.ReactNode) => {
  act(() => root.render(what));
  await settle();
};
const typeDay = async (words: string) => {
  const input = [...document.querySelectorAll<HTMLInputElement>('input')].find((one) =>
    [...(one.labels ?? [])].some(({ textContent }) => textContent.startsWith('Day')),
  );
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const told = () => [...document.querySelectorAll('[role="status"] p')].map(({ textContent }) => textContent);
const submitWords = () => document.querySelector('[type="submit"]')?.textContent;

describe('[V3] a new meeting, from wherever it is made', () => {
  it('on a day that is free says nothing; the calendar is asked only once there is a day', async () => {
    await draw(<NewMeetingDialog bodyId={council.id} />);
    expect(bridge.asked.some(({ name }) => name === 'calendar.get')).toBe(false);
    await typeDay('16 April 2026');
    expect(bridge.asked.some(({ name }) => name === 'calendar.get')).toBe(true);
    expect(told()).toEqual([]);
    expect(submitWords()).toBe('Make the meeting');
  });

  it('tells a second meeting of the day, members of two bodies, bank holidays and closed days, and is made all the same', async () => {
    await draw(<NewMeetingDialog bodyId={council.id} />);
    await typeDay('14 April 2026');
    expect(told()).toEqual([
      '! The body already meets on Tuesday, 14 April 2026. Free: Tuesday, 21 April 2026, a week later.',
    ]);
    expect(submitWords()).toBe('Make it all the same');
    await typeDay('21 April 2026');
    expect(told().join()).toContain('Ann Bright');
    await typeDay('6 April 2026');
    expect(told().join()).toContain('Monday, 6 April 2026 is a bank holiday (Easter Monday)');
    await typeDay('27 May 2026');
    expect(told().join()).toContain('is in Half-term');
  });

  it('a meeting that is given another day is looked at in the same way, its own day never', async () => {
    const [own] = meetings;
    if (own === undefined) throw new Error('there is a meeting');
    await draw(<EditMeetingDialog meeting={own} onClose={() => undefined} />);
    expect(told()).toEqual([]);
    await typeDay('6 April 2026');
    expect(told()).toHaveLength(1);
    await typeDay('14 April 2026');
    expect(told()).toEqual([]);
  });
});
