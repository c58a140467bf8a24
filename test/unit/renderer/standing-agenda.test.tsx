// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listStanding, saveStanding } from '../../../electron/services/agenda/standing-items.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { undo } from '../../../electron/store/undo.ts';
import { StandingAgenda } from '../../../renderer/features/standing-agenda/standing-agenda.tsx';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { answerFromWorkspace, press, settle, write } from '../../support/agenda-window.ts';
import { aBody } from '../../support/store/records.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

let root: Root;
let place: HTMLElement;
let context: ServiceContext;
let bodyId: BodyId;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  useNoticeStore.getState().closeAll();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  context = temporaryContext();
  bodyId = aBody(context).id;
  answerFromWorkspace(context);
  act(() => root.render(<StandingAgenda bodyId={bodyId} />));
  await settle();
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const rows = () => [...place.querySelectorAll<HTMLElement>('[data-standing]')];
const focusRow = (at: number) => act(() => rows()[at]?.focus());
const shown = () => rows().map((row) => row.querySelector('span span')?.textContent);
const notices = () => useNoticeStore.getState().notices.map(({ words }) => words);
const stored = (kind = 'ordinary') =>
  listStanding(context, { bodyId }).find(({ meetingKind }) => meetingKind === kind) ?? { isOwn: false, items: [] };
const titles = (kind?: string) => stored(kind).items.map(({ title }) => title);
const pressButton = (words: string) =>
  act(() => {
    const button = [...document.querySelectorAll<HTMLElement>('button, [role="menuitem"]')].find((one) =>
      one.textContent.includes(words),
    );
    if (button === undefined) throw new Error(`no button says ${words}`);
    button.click();
  });

const plain = [
  'Apologies',
  'Declarations of interest',
  'Minutes of the last meeting',
  'Matters arising',
  'Any other business',
  'Date of next meeting',
];

describe('the standing agenda of a body in the window', () => {
  it('shows what agendas begin with although the body has none of its own, and takes it over at one press', async () => {
    expect(shown()).toEqual(plain);
    expect(place.textContent).toContain('has no lines of its own');
    expect(rows()[1]?.textContent).toContain('After the apologies');
    pressButton('Take the plain ones');
    await settle();
    expect(stored()).toMatchObject({ isOwn: true });
    expect(titles()).toEqual(plain);
    expect(place.textContent).toContain('own lines for each ordinary meeting');
  });

  it('[AG19] is written, moved and thinned by keyboard alone, each change one step of undo', async () => {
    focusRow(3);
    press('Enter');
    write('Partners');
    press('Enter');
    write('Risks');
    press('Enter');
    press('Enter');
    await settle();
    expect(titles()).toEqual([...plain.slice(0, 4), 'Partners', 'Risks', ...plain.slice(4)]);
    expect(document.activeElement?.textContent).toContain('Risks');
    // As fast as keys come: past the lines of another place, whose place it takes on.
    press('ArrowDown', { altKey: true });
    press('ArrowDown', { altKey: true });
    await settle();
    expect(titles().slice(4)).toEqual(['Partners', 'Any other business', 'Date of next meeting', 'Risks']);
    expect(stored().items.at(-1)).toMatchObject({ title: 'Risks', place: 'last' });
    expect(place.textContent).toContain('8 of 8: Last on the agenda');
    press('F2');
    write('Risk register');
    press('Escape');
    await settle();
    expect(titles().at(-1)).toBe('Risk register');
    press('Delete');
    await settle();
    expect(titles()).not.toContain('Risk register');
    expect(notices()).toEqual(['“Risk register” is removed.']);
    for (let step = 0; step < 6; step += 1) undo(context.workspace, context.now());
    expect(stored()).toMatchObject({ isOwn: false });
  });

  it('keeps a note and a presenter of the line in focus, and leads back to it', async () => {
    focusRow(2);
    press('p');
    write('Clerk');
    press('Enter');
    await settle();
    expect(stored().items[2]).toMatchObject({ title: 'Minutes of the last meeting', presenter: 'Clerk' });
    expect(document.activeElement).toBe(rows()[2]);
  });

  it('[AG21] loses neither the lines that another window stored nor those that were written here', async () => {
    focusRow(0);
    press('Delete');
    await settle();
    const seen = [...stored().items];
    saveStanding(context, { bodyId, meetingKind: 'ordinary', before: seen, items: seen.slice(0, 2) });
    focusRow(0);
    press('Enter');
    write('Partners');
    press('Enter');
    write('Risks');
    press('Enter');
    press('Escape');
    await settle();
    expect(titles()).toEqual(plain.slice(1, 3));
    expect(shown()).toEqual(plain.slice(1, 3));
    const [notice] = useNoticeStore.getState().notices.filter(({ tone }) => tone === 'care');
    expect(notice).toMatchObject({ step: { words: 'Store mine' } });
    expect(notice?.words).toContain('was changed in the meantime');
    act(() => notice?.step?.run());
    await settle();
    expect(titles()).toEqual(['Declarations of interest', 'Partners', 'Risks', ...plain.slice(2)]);
    undo(context.workspace, context.now());
    expect(titles()).toEqual(plain.slice(1, 3));
  });

  it('copies the lines of another kind of meeting, and follows the rules again', async () => {
    focusRow(5);
    press('Delete');
    await settle();
    pressButton('Special');
    await settle();
    expect(shown()).toEqual(plain.slice(0, 2));
    pressButton('Other lines');
    await settle();
    pressButton('Ordinary meeting (5 lines)');
    await settle();
    expect(titles('special')).toEqual(plain.slice(0, 5));
    pressButton('Other lines');
    await settle();
    pressButton('Take what the rules say');
    await settle();
    expect(stored('special')).toMatchObject({ isOwn: false });
    expect(shown()).toEqual(plain.slice(0, 2));
    expect(titles()).toEqual(plain.slice(0, 5));
  });
});
