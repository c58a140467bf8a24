// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApprovalsPanel } from '../../../renderer/features/minutes/approvals/approvals-button.tsx';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useRouteStore } from '../../../renderer/stores/route.ts';
import type { ApprovalsPage } from '../../../shared/contract/approvals.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { Instant, IsoDate } from '../../../shared/domain/calendar.ts';
import { ApprovalId, MeetingId, MinuteId, ProposedChangeId } from '../../../shared/domain/ids.ts';
import type { Approval, ProposedChange } from '../../../shared/domain/minuting/records.ts';
import { defaultBody } from '../../../shared/minutes/default-body.ts';
import { newMinuteFacts } from '../../../shared/minutes/minute.ts';
import { done, failed, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const meetingId = MeetingId.parse(id(1));
const minuteId = MinuteId.parse(id(2));
const minute = {
  ...{ ...newMinuteFacts, id: minuteId, meetingId, position: 0, title: 'Bids', number: '2/26' },
  body: defaultBody(),
};
const day = IsoDate.parse('2026-09-03');

function aChange(count: number, facts: Partial<ProposedChange> = {}): ProposedChange {
  return {
    ...{ id: ProposedChangeId.parse(id(10 + count)), meetingId, minuteId, approvalId: null, position: count },
    ...{ source: 'tracked', author: 'Ada Bell', receivedOn: day, context: 'Three bids came in.', at: 0 },
    ...{ removed: 'Three', added: 'Four', note: null, state: 'open', reason: null, settledAt: null, revision: 1 },
    ...facts,
  };
}
const request: Approval = {
  ...{ id: ApprovalId.parse(id(30)), meetingId, kind: 'extract', minuteIds: [minuteId], personId: null },
  ...{ asked: 'Ada Bell', email: null, askedOn: day, dueOn: IsoDate.parse('2026-09-11'), answeredOn: null },
  ...{ answer: null, note: null, revision: 4 },
};
const page: ApprovalsPage = {
  requests: [request],
  offers: [],
  dueOn: null,
  changes: [aChange(0), aChange(1, { at: 6, removed: 'bids', added: 'offers' }), aChange(2, { minuteId: null })],
};

let bridge: MemoryBridge;
let root: Root;
let stopFollowing: () => void;
let workspaces = 0;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  bridge = installMemoryBridge({
    'approvals.get': () => done(page),
    'minutes.list': () => done([minute]),
    'changes.settle': ({ as, reason }) =>
      done(
        aChange(0, {
          state: as === 'refused' ? 'refused' : 'taken',
          reason,
          settledAt: Instant.parse(`${day}T09:00:00Z`),
        }),
      ),
    'approvals.answer': ({ answer, answeredOn }) => done({ ...request, answer, answeredOn }),
  });
  stopFollowing = followWorkspace();
  workspaces += 1;
  const state: WorkspaceState = {
    ...{ name: `Drafts ${workspaces}`, readOnly: false, notice: null, undo: null, redo: null, savedAt: null },
  };
  bridge.tell('workspace.changed', { state });
  useNoticeStore.setState({ notices: [] });
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  act(() => root.render(<ApprovalsPanel meetingId={meetingId} isReadOnly={false} onClose={() => root.render(null)} />));
  await settle();
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  stopFollowing();
});

const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
const row = (record: string) => document.querySelector<HTMLElement>(`[data-record="${record}"]`);
const press = async (key: string) => {
  act(() => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
  });
  await settle();
};
const focus = (record: string) => act(() => row(record)?.focus());
const askedFor = (name: string) => bridge.asked.filter((one) => one.name === name).map(({ input }) => input);

it('shows what goes and what comes in its paragraph, and what has no place', () => {
  expect(row(page.changes[0]?.id ?? '')?.querySelector('del')?.textContent).toBe('Three');
  expect(row(page.changes[0]?.id ?? '')?.querySelector('ins')?.textContent).toBe('Four');
  expect(row(page.changes[2]?.id ?? '')?.textContent).toContain('Place not found');
});

it('[PC6] arrows move, and T takes the change in focus', async () => {
  focus(page.changes[0]?.id ?? '');
  await press('ArrowDown');
  await press('t');
  expect(askedFor('changes.settle')).toEqual([{ id: page.changes[1]?.id, revision: 1, as: 'taken', reason: null }]);
});

it('[PC6] R refuses with a reason, and not without one', async () => {
  focus(page.changes[0]?.id ?? '');
  await press('r');
  const input = document.querySelector<HTMLInputElement>('input');
  const submit = () => act(() => input?.form?.requestSubmit());
  submit();
  await settle();
  expect(askedFor('changes.settle')).toEqual([]);
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Say why');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'There were three.');
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  submit();
  await settle();
  expect(askedFor('changes.settle')).toEqual([
    { id: page.changes[0]?.id, revision: 1, as: 'refused', reason: 'There were three.' },
  ]);
});

it('[PC2] words that changed meanwhile are told, with the way to the place', async () => {
  bridge.answer({ 'changes.settle': () => failed('moved-on', 'The words have changed since.') });
  focus(page.changes[0]?.id ?? '');
  await press('t');
  const [notice] = useNoticeStore.getState().notices;
  expect(notice).toMatchObject({ words: 'The words have changed since.', step: { words: 'Show the place' } });
});

it('Enter shows the place', async () => {
  focus(page.changes[1]?.id ?? '');
  await press('Enter');
  const { entries, place } = useRouteStore.getState().stack;
  expect(entries[place]).toEqual({ screen: 'meeting', meetingId, tab: 'minutes', minuteId });
});

it('[AP3] one key marks what somebody answered', async () => {
  focus(request.id);
  await press('a');
  expect(askedFor('approvals.answer')).toMatchObject([{ id: request.id, revision: 4, answer: 'agreed' }]);
});
