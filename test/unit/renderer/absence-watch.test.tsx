// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { AbsenceWatch } from '../../../renderer/features/desk/absence-watch.tsx';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { useRouteStore } from '../../../renderer/stores/route.ts';
import type { Absence } from '../../../shared/contract/absence.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId, MeetingId, PersonId } from '../../../shared/domain/ids.ts';
import { done, installMemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const day = (text: string) => IsoDate.parse(text);
const okafor: Absence = {
  ...{ bodyId: BodyId.parse(id(1)), bodyName: 'Averley Town Council' },
  ...{ personId: PersonId.parse(id(2)), name: 'Cllr F Okafor', period: 'six months without attendance' },
  ...{ lastAttended: day('2025-07-16'), since: day('2025-07-16'), endsOn: day('2026-01-16'), hasEnded: false },
  lastChance: { id: MeetingId.parse(id(3)), on: day('2026-01-14') },
  words:
    'Cllr F Okafor: six months without attendance end on 16 January 2026; the meeting on 14 January 2026 is the last',
  elsewhere: 'At a meeting of the Planning Committee on 3 December 2025: look whether that counts',
};

let root: Root;
let stopFollowing: () => void;
let workspaces = 0;
const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

async function show(absences: Absence[]): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const bridge = installMemoryBridge({ 'absence.watch': () => done(absences) });
  stopFollowing = followWorkspace();
  workspaces += 1;
  const state = { name: `Averley ${workspaces}`, readOnly: false, notice: null, undo: null, redo: null, savedAt: null };
  // Another workspace: nothing of an earlier test's answers is kept.
  bridge.tell('workspace.changed', { state });
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  act(() => root.render(<AbsenceWatch today={day('2026-01-02')} />));
  await settle();
  return place;
}

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  stopFollowing();
});

describe('absences on the Desk', () => {
  it('[J11] say when the months end and where else they were, and go to the last meeting', async () => {
    const place = await show([okafor]);
    expect(place.textContent).toContain(`${okafor.words}.`);
    expect(place.textContent).toContain(`${okafor.elsewhere ?? ''}.`);
    expect(place.textContent).toContain('ends 16 January 2026');
    const button = [...place.querySelectorAll('button')].find(
      (one) => one.textContent === 'meeting on 14 January 2026',
    );
    act(() => button?.click());
    await settle();
    expect(JSON.stringify(useRouteStore.getState())).toContain(id(3));
  });

  it('[J11] offer no meeting once the months have ended', async () => {
    const place = await show([{ ...okafor, hasEnded: true }]);
    expect(place.textContent).toContain('ended 16 January 2026');
    expect([...place.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['Averley Town Council']);
  });

  it('are not there where nobody is absent', async () => {
    expect((await show([])).textContent).toBe('');
  });
});
