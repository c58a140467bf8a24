// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeAgendaItem, freezeNumbers, getAgendaPage } from '../../../electron/services/agenda/agenda.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { undo } from '../../../electron/store/undo.ts';
import { AgendaTab } from '../../../renderer/features/agenda/agenda-tab.tsx';
import { PasteDialog } from '../../../renderer/features/agenda/fill-dialogs.tsx';
import { findDropPlace } from '../../../renderer/features/agenda/drop-place.ts';
import { viewAgenda } from '../../../renderer/features/agenda/agenda-view.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { lawPresets } from '../../../shared/domain/law/presets/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { answerFromWorkspace, press, settle, write } from '../../support/agenda-window.ts';
import { aLine, readLines } from '../../support/store/agendas.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { wordEntry, wordPage } from '../../support/word-clipboard.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  useNoticeStore.getState().closeAll();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

/** The agenda tab over a real workspace, with these lines. */
async function openTab(...titles: string[]): Promise<{ context: ServiceContext; meetingId: MeetingId }> {
  const context = temporaryContext();
  const { id: meetingId } = aMeeting(context, aBody(context));
  for (const title of titles) aLine(context, meetingId, title);
  answerFromWorkspace(context);
  act(() => root.render(<AgendaTab meetingId={meetingId} />));
  await settle();
  return { context, meetingId };
}

const rows = () => [...place.querySelectorAll<HTMLElement>('[data-line]')];
const focusRow = (at: number) => act(() => rows()[at]?.focus());
const focused = () => document.activeElement?.textContent ?? '';
const notices = () => useNoticeStore.getState().notices.map(({ words }) => words);

describe('the agenda in the window', () => {
  it('offers the standing agenda of a new meeting at one key', async () => {
    const { context, meetingId } = await openTab();
    expect(focused()).toBe('Begin with the standing items');
    act(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    });
    await settle();
    expect(readLines(context, meetingId)).toContain('4 Any other business');
    expect(rows().length).toBe(6);
    expect(notices()).toEqual(['6 lines are added.']);
  });

  it('is written by keyboard alone: Enter adds, Tab makes a sub-item, an empty Enter goes back up, Escape ends', async () => {
    const { context, meetingId } = await openTab('Apologies', 'Any other business');
    focusRow(0);
    press('Enter');
    write('Budget');
    press('Enter');
    // The next line is written before the first has its answer.
    write('Capital bid');
    press('Tab');
    press('Enter');
    write('Evaluation');
    press('Enter');
    await settle();
    press('Enter');
    await settle();
    write('Performance');
    press('Escape');
    await settle();
    expect(readLines(context, meetingId)).toEqual([
      '1 Apologies',
      '2 Budget',
      '- Capital bid',
      '- Evaluation',
      '3 Performance',
      '4 Any other business',
    ]);
    expect(focused()).toContain('Performance');
    expect(rows().map((row) => row.getAttribute('aria-level'))).toEqual(['1', '1', '2', '2', '1', '1']);
  });

  it('moves with Alt and the arrows as fast as they are pressed, keeps the focus there, and takes several at once', async () => {
    const { context, meetingId } = await openTab('A', 'B', 'C', 'D');
    focusRow(0);
    press('ArrowDown', { altKey: true });
    press('ArrowDown', { altKey: true });
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 B', '2 C', '3 A', '4 D']);
    expect(focused()).toContain('A');
    press('ArrowDown', { shiftKey: true });
    expect(focused()).toContain('D');
    press('ArrowUp', { altKey: true });
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 B', '2 A', '3 D', '4 C']);
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true', 'true', 'false']);
  });

  it('removes with Delete and says how to undo; what has gone out is withdrawn', async () => {
    const { context, meetingId } = await openTab('A', 'B', 'C');
    focusRow(1);
    press('Delete');
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 A', '2 C']);
    expect(notices()).toEqual(['“B” is removed.']);
    expect(focused()).toContain('C');
    undo(context.workspace, context.now());
    mutate(context.workspace, { label: 'Publishing', now: context.now() }, (tx) => freezeNumbers(tx, meetingId));
    act(() => root.render(<div />));
    answerFromWorkspace(context);
    act(() => root.render(<AgendaTab meetingId={meetingId} />));
    await settle();
    focusRow(0);
    press('Delete');
    await settle();
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Withdraw “');
  });

  it('sets and takes off the star with Space', async () => {
    const { context, meetingId } = await openTab('Budget');
    focusRow(0);
    press(' ');
    await settle();
    expect(getAgendaPage(context, { meetingId }).papers).toMatchObject([{ title: 'Budget', state: 'expected' }]);
    expect(rows()[0]?.textContent).toContain('★');
    press(' ');
    await settle();
    expect(getAgendaPage(context, { meetingId }).papers).toEqual([]);
    expect(rows()[0]?.textContent).not.toContain('★');
  });

  it('shows what another window made of a line that was written here, and says so', async () => {
    const { context, meetingId } = await openTab('Budget');
    const [item] = getAgendaPage(context, { meetingId }).items;
    if (item !== undefined) changeAgendaItem(context, { id: item.id, revision: item.revision, title: 'Budget 2027' });
    focusRow(0);
    press('F2');
    write('Finance');
    press('Escape');
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 Budget 2027']);
    expect(rows()[0]?.textContent).toContain('Budget 2027');
    expect(notices()[0]).toContain('was changed in the meantime');
    press('F2');
    write('Finance');
    press('Escape');
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 Finance']);
  });

  it('never stores an empty title', async () => {
    const { context, meetingId } = await openTab('Budget');
    focusRow(0);
    press('F2');
    write('   ');
    press('Escape');
    await settle();
    focusRow(0);
    press('Enter');
    write('  ');
    press('Enter');
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 Budget']);
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('shows quietly what the rules of the body find, and F8 leads to its line', async () => {
    const { context, meetingId } = await openTab('Budget');
    aLine(context, meetingId, 'Any other business', { standingKey: 'any-other-business' });
    expect(place.textContent).not.toContain('1 of 1');
    const { body } = getAgendaPage(context, { meetingId });
    mutate(context.workspace, { label: 'Rules', now: context.now() }, (tx) => {
      const parish = lawPresets.find(({ rules }) => !rules.otherBusiness.decisions);
      tx.update('bodies', body.id, null, { preset_id: parish?.id ?? null });
    });
    act(() => root.render(<div />));
    answerFromWorkspace(context);
    act(() => root.render(<AgendaTab meetingId={meetingId} />));
    await settle();
    expect(place.querySelector('[aria-label="What to look at"]')?.textContent).toContain('1 of 1');
    press('F8');
    await settle();
    expect(focused()).toContain('Any other business');
  });

  it('[J15] asks an executive under what a key decision is taken, and no body without such rules', async () => {
    const { context, meetingId } = await openTab('Leisure contract');
    const { body, items } = getAgendaPage(context, { meetingId });
    focusRow(0);
    await settle();
    expect(place.textContent).not.toMatch(/key decision/i);
    mutate(context.workspace, { label: 'Rules', now: context.now() }, (tx) => {
      tx.update('bodies', body.id, null, { preset_id: 'executive-england' });
    });
    act(() => root.render(<div />));
    answerFromWorkspace(context);
    act(() => root.render(<AgendaTab meetingId={meetingId} />));
    await settle();
    const asked = () => place.querySelector<HTMLElement>('[aria-label="Key decision"]');
    act(() => asked()?.querySelector('button')?.focus());
    press('Enter');
    await settle();
    const offered = [...document.querySelectorAll<HTMLElement>('[role="option"]')];
    expect(offered.map((one) => one.textContent)).toEqual([
      'No key decision',
      expect.stringContaining('28 clear days'),
      expect.stringMatching(/General exception.*reg 10/),
      expect.stringMatching(/Special urgency.*reg 11/),
    ]);
    act(() => offered[3]?.click());
    await settle();
    expect(place.textContent).toContain('Why it could not wait');
    expect(place.querySelector('[aria-label="What to look at"]')?.textContent).toContain('Say when that was done');
    act(() => asked()?.querySelector<HTMLElement>('input')?.focus());
    write('30 January 2020');
    press('Enter');
    await settle();
    const [kept] = getAgendaPage(context, { meetingId }).items;
    expect(kept).toMatchObject({ id: items[0]?.id, keyDecision: 'special-urgency', keyDecisionOn: '2020-01-30' });
    expect(rows()[0]?.textContent).toContain('key decision');
  });

  it('[AG20] takes what Word put on the clipboard with its lists, on a line, in a title and in the dialog', async () => {
    const { context, meetingId } = await openTab('Apologies');
    const paste = (words: string) => {
      const held = {
        'text/plain': `1.\t${words}\r\n·\tFire`,
        'text/html': wordPage(wordEntry('1.', words), wordEntry('·', 'Fire', 2)),
      };
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (kind: keyof typeof held) => held[kind] } });
      act(() => void document.activeElement?.dispatchEvent(event));
    };
    focusRow(0);
    paste('Budget');
    await settle();
    expect(readLines(context, meetingId)).toEqual(['1 Apologies', '2 Budget', '- Fire']);
    press('F2');
    paste('Roads');
    await settle();
    expect(readLines(context, meetingId)).toContain('2 Roads');
    act(() => root.render(<PasteDialog meetingId={meetingId} after={null} onClose={() => undefined} />));
    await settle();
    const field = document.querySelector('textarea');
    act(() => field?.focus());
    paste('Estates');
    expect(field?.value).toBe('1.\tEstates\n·\tFire');
    act(() => document.querySelector<HTMLElement>('[role="dialog"] button[type="submit"]')?.click());
    await settle();
    expect(readLines(context, meetingId).slice(0, 2)).toEqual(['1 Estates', '- Fire']);
  });

  it('draws only the rows that changed of two hundred', async () => {
    const { context, meetingId } = await openTab(...Array.from({ length: 20 }, (_, at) => `Matter ${at}`));
    const page = getAgendaPage(context, { meetingId });
    const before = viewAgenda(page, []);
    const items = page.items.map((item, at) => (at === 7 ? { ...item, presenter: 'Helen Marsh' } : item));
    const after = viewAgenda({ ...page, items }, before);
    expect(after.map((line, at) => line === before[at])).toEqual(before.map((_, at) => at !== 7));
  });
});

describe('where dragged lines go', () => {
  it('is behind a line, under it where the pointer stands to the right, and never under a heading', () => {
    const context = temporaryContext();
    const { id: meetingId } = aMeeting(context, aBody(context));
    const heading = aLine(context, meetingId, 'Part 1', { rowKind: 'heading' });
    const budget = aLine(context, meetingId, 'Budget');
    const bid = aLine(context, meetingId, 'Bid', {}, budget.id);
    const plan = aLine(context, meetingId, 'Plan', {}, budget.id);
    const roads = aLine(context, meetingId, 'Roads');
    const lines = viewAgenda(getAgendaPage(context, { meetingId }), []);
    const drop = (id: typeof budget.id, gap: number, wantsUnder: boolean) =>
      findDropPlace(lines, new Set([id]), gap, wantsUnder)?.destination;
    expect(drop(roads.id, 0, true)).toEqual({ parentId: null, after: null });
    expect(drop(roads.id, 1, true)).toEqual({ parentId: null, after: heading.id });
    expect(drop(roads.id, 2, false)).toEqual({ parentId: budget.id, after: null });
    expect(drop(roads.id, 3, false)).toEqual({ parentId: budget.id, after: bid.id });
    expect(drop(roads.id, 4, true)).toEqual({ parentId: budget.id, after: plan.id });
    expect(drop(roads.id, 4, false)).toEqual({ parentId: null, after: budget.id });
    expect(drop(bid.id, 5, false)).toEqual({ parentId: null, after: roads.id });
    expect(findDropPlace(lines, new Set([heading.id]), 3, true)).toEqual({
      ...{ destination: { parentId: null, after: budget.id }, gap: 4, level: 1 },
    });
  });
});
