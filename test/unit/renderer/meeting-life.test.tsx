// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditionList, EditionPreview } from '../../../renderer/features/meetings/editions.tsx';
import { LifeStrip } from '../../../renderer/features/meetings/life-strip.tsx';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import type { MeetingLife } from '../../../shared/contract/stages.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { newBodyFacts } from '../../../shared/domain/body.ts';
import { Instant, IsoDate } from '../../../shared/domain/calendar.ts';
import { AgendaItemId, BodyId, EditionId, MeetingId, MeetingStageId } from '../../../shared/domain/ids.ts';
import { type MeetingStage, newAgendaItemFacts, newMeetingFacts, type Stage } from '../../../shared/domain/meeting.ts';
import { FileToken } from '../../../shared/contract/imports.ts';
import { done, failed, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const meetingId = MeetingId.parse(id(1));
const madeAt = Instant.parse('2026-04-01T09:00:00.000Z');
const body = {
  ...newBodyFacts,
  ...{ id: BodyId.parse(id(2)), name: 'Vale Board', shortName: null, kind: 'committee' as const },
  ...{ numberStyle: null, houseStyleId: 's2', presetId: 'principal-council-england', revision: 1 },
};
const meeting = {
  ...newMeetingFacts,
  ...{ id: meetingId, bodyId: body.id, heldOn: IsoDate.parse('2026-04-14'), revision: 1, importId: null },
};
const editionId = (count: number) => EditionId.parse(id(30 + count));
const editionOf = (count: number, kind: 'agenda' | 'supplement' = 'agenda', ordinal = count) => {
  return { id: editionId(count), kind, ordinal, madeAt, isWhole: true };
};
let facts = 0;
function fact(stage: Stage, on: string, edition: number | null = null, note: string | null = null): MeetingStage {
  facts += 1;
  return {
    ...{ id: MeetingStageId.parse(id(50 + facts)), meetingId, stage, on: IsoDate.parse(on), note, revision: 1 },
    ...{ editionId: edition === null ? null : editionId(edition), recordedAt: madeAt },
  };
}
const nothing: MeetingLife = { stages: [], editions: [], changes: [] };
const item = {
  ...newAgendaItemFacts,
  ...{ id: AgendaItemId.parse(id(80)), meetingId, position: 0, title: 'Storm damage', revision: 1, importId: null },
};
const added = { itemId: item.id, kind: 'added' as const, words: '“Storm damage” was added.' };

let bridge: MemoryBridge;
let root: Root;
let stopFollowing: () => void;
let workspaces = 0;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-04-02T09:00:00') });
  bridge = installMemoryBridge({
    'agenda.get': () =>
      done({ items: [item], papers: [], isNumbered: true, publishedOn: null, changedSince: [] } as never),
    'meetings.list': () => done([]),
    'calendar.get': () => failed('unexpected'),
    'stages.record': ({ stage, on }) => done(fact(stage, on)),
    'stages.takeBack': () => done({}),
    'agenda.publish': ({ on }) => done(fact('agenda-published', on, 1)),
    'documents.names': ({ documents }) => done(documents.map(({ kind }, place) => `Vale ${kind} ${place + 1}`)),
  });
  stopFollowing = followWorkspace();
  workspaces += 1;
  const state: WorkspaceState = {
    ...{ name: `Life ${workspaces}`, readOnly: false, notice: null, undo: null, redo: null, savedAt: null },
  };
  bridge.tell('workspace.changed', { state });
  useWorkspaceStore.setState({ state });
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
function Strip({ more }: { readonly more: Partial<MeetingPage['meeting']> }) {
  const [isOpen, setOpen] = useState(false);
  const page = { meeting: { ...meeting, ...more }, body };
  return (
    <>
      <button onClick={() => setOpen(true)}>Open the stages</button>
      <LifeStrip page={page} whenLow="nothing" isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
const draw = async (life: MeetingLife, more: Partial<MeetingPage['meeting']> = {}) => {
  bridge.answer({ 'stages.get': () => done(life) });
  act(() => root.render(<Strip more={more} />));
  await settle();
};
const buttons = () => [...document.querySelectorAll<HTMLElement>('button')];
const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent;
const find = (words: string) => buttons().filter((one) => nameOf(one).startsWith(words));
const click = async (words: string) => {
  act(() => find(words).at(-1)?.click());
  await settle();
};
const type = async (label: string, words: string) => {
  const input = [...document.querySelectorAll<HTMLInputElement>('input')].find((one) =>
    [...(one.labels ?? [])].some(({ textContent }) => textContent.startsWith(label)),
  );
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const tick = async (words: string) => {
  const box = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === words);
  act(() => box?.querySelector('input')?.click());
  await settle();
};
const dialog = () => document.querySelector<HTMLElement>('[data-modal]');
const submit = () => click(nameOf(document.querySelector<HTMLElement>('[type="submit"]') ?? document.body));
const asked = (name: string) => bridge.asked.filter((one) => one.name === name).map(({ input }) => input);
const noticed = () =>
  useNoticeStore
    .getState()
    .notices.map(({ words }) => words)
    .join(' ');

describe('the stages', () => {
  it('are recorded with their day and a note, and taken back', async () => {
    const held = fact('held', '2026-04-14', null, 'In the hall');
    await draw({ ...nothing, stages: [held] });
    await click('Circulated');
    await type('Day', '20 April 2026');
    await submit();
    expect(asked('stages.record')).toEqual([{ meetingId, stage: 'circulated', on: '2026-04-20', note: null }]);
    await click('Held');
    expect(dialog()?.textContent).toContain('In the hall');
    await click('Take it back: Tuesday, 14 April 2026 In the hall');
    expect(asked('stages.takeBack')).toEqual([{ id: held.id, revision: 1 }]);
    expect(noticed()).toContain('Held, 14 April 2026, is taken back.');
  });

  it('[LI6] tell each thing that went out by its name, supplements and corrections too, and take back the one that is meant', async () => {
    const stages = [
      fact('agenda-published', '2026-04-01', 1),
      fact('agenda-published', '2026-04-01', 2),
      fact('supplement-published', '2026-04-01', 3),
    ];
    await draw({ ...nothing, stages, editions: [editionOf(1), editionOf(2), editionOf(3, 'supplement', 1)] });
    await click('Agenda published');
    const lines = [...document.querySelectorAll('[aria-label="Recorded so far"] li > span')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Wednesday, 1 April 2026 Agenda',
      'Wednesday, 1 April 2026 Agenda, edition 2',
      'Wednesday, 1 April 2026 Supplementary agenda 1',
    ]);
    await click('Take it back: Wednesday, 1 April 2026 Supplementary agenda 1');
    expect(asked('stages.takeBack')).toEqual([{ id: stages[2]?.id, revision: 1 }]);
    expect(noticed()).toContain('Supplement published, 1 April 2026, is taken back.');
  });

  it('[LI6] an agenda that was taken back, or went out elsewhere, can be published', async () => {
    await draw({ ...nothing, editions: [editionOf(1)] });
    expect(find('Publish the agenda…')).toHaveLength(1);
    await draw({ ...nothing, stages: [fact('agenda-published', '2026-04-01')] });
    expect(find('Publish the agenda…')).toHaveLength(1);
  });

  it('[LI6] an agenda that is out is not offered to be published again', async () => {
    await draw({ ...nothing, stages: [fact('agenda-published', '2026-04-01', 1)], editions: [editionOf(1)] });
    expect(find('Publish the agenda…')).toEqual([]);
  });

  it('are all in a dialog too, which is where a window with little room shows them', async () => {
    await draw(nothing);
    await click('Open the stages');
    expect(dialog()?.textContent).toContain('Draft minutes');
    expect(dialog()?.textContent).toContain('Next: publish the notice of the meeting.');
    await click('Held');
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Held');
  });
});

describe('a change after the agenda went out', () => {
  const out: MeetingLife = {
    stages: [fact('agenda-published', '2026-04-01', 1)],
    editions: [editionOf(1)],
    changes: [added],
  };

  it('is one question with three answers; a supplement only where something was added', async () => {
    await draw({ ...out, changes: [{ ...added, kind: 'changed', words: '“Budget”: title.' }] });
    expect(document.body.textContent).toContain('“Budget”: title.');
    expect(find('Correct it quietly…')).toHaveLength(1);
    expect(find('Issue it again…')).toHaveLength(1);
    expect(find('Publish a supplement…')).toEqual([]);
  });

  it('is told with a warning where what went out is no longer what is stored, and the warning without a change too', async () => {
    const damaged = { ...out, editions: [{ ...editionOf(1), isWhole: false }] };
    await draw(damaged);
    expect(document.body.textContent).toContain('What is the change?');
    expect(document.body.textContent).toContain('is no longer what went out');
    act(() => root.render(<i />));
    await draw({ ...damaged, changes: [] });
    expect(document.body.textContent).toContain('is no longer what went out');
  });

  it('corrected quietly is noted with why, and no file is offered', async () => {
    await draw(out);
    await click('Correct it quietly…');
    expect(dialog()?.textContent).toContain('“Storm damage” was added.');
    expect(dialog()?.textContent).not.toContain('Then write');
    await type('Why', 'Left out');
    await submit();
    expect(asked('agenda.publish')).toEqual([{ meetingId, on: '2026-04-02', how: 'correction', note: 'Left out' }]);
    expect(noticed()).toContain('The correction is noted.');
    expect(asked('documents.exportAll')).toEqual([]);
  });

  it('as a supplement goes out with both of its files, named before, into one folder', async () => {
    bridge.answer({
      'documents.exportAll': () =>
        done({
          folder: 'April',
          files: [{ token: FileToken.parse(id(90)), fileName: 'a.docx' }],
          trouble: 'The disk is full.',
        }),
    });
    await draw(out);
    await click('Publish a supplement…');
    await tick('Then write the supplementary agenda');
    await tick('Then write the supplementary agenda for the public');
    expect(dialog()?.textContent).toContain('Vale agenda 2.docx');
    await submit();
    const supplement = { kind: 'agenda', supplement: 1 };
    expect(asked('documents.exportAll')).toMatchObject([
      {
        format: 'docx',
        documents: [
          { ...supplement, readers: 'members' },
          { ...supplement, readers: 'public' },
        ],
      },
    ]);
    expect(noticed()).toContain('1 of 2 files are written to “April”. The disk is full.');
  });

  it('issued again is published first; leaving the folder says where the files can be written', async () => {
    bridge.answer({ 'documents.exportAll': () => failed('cancelled', 'No file was written.') });
    await draw(out);
    await click('Issue it again…');
    await tick('Then write the agenda');
    await submit();
    expect(asked('agenda.publish')).toMatchObject([{ how: 'issue' }]);
    expect(noticed()).toContain('The agenda is published, and its numbers stay. No file was written.');
  });
});

describe('[LI7] a meeting that is called off', () => {
  const off = { calledOff: 'cancelled' as const, calledOffReason: 'Snow.' };

  it('says so with its reason, and owes no notice while its agenda is not out', async () => {
    await draw(nothing, off);
    expect(document.body.textContent).toContain('The meeting is cancelled: Snow.');
    expect(find('The notice went out today')).toEqual([]);
    expect(find('Publish the agenda…')).toEqual([]);
  });

  it('after publication gives a notice, keeps its papers, and asks about no change any more', async () => {
    bridge.answer({ 'documents.export': () => done({ token: FileToken.parse(id(91)), fileName: 'notice.docx' }) });
    const stages = [fact('agenda-published', '2026-04-01', 1)];
    await draw({ stages, editions: [editionOf(1)], changes: [added] }, off);
    expect(document.body.textContent).toContain('Its agenda and papers stay.');
    expect(document.body.textContent).not.toContain('What is the change?');
    await click('Export the notice…');
    expect(asked('documents.export')).toEqual([
      { meetingId, document: { kind: 'notice', issuedOn: '2026-04-02' }, format: 'docx' },
    ]);
    await click('The notice went out today');
    expect(asked('stages.record')).toEqual([{ meetingId, stage: 'cancelled', on: '2026-04-02', note: null }]);
  });

  it('tells since when those with the agenda know, and takes that back', async () => {
    const notice = fact('cancelled', '2026-04-02');
    const stages = [fact('agenda-published', '2026-04-01', 1), notice];
    await draw({ stages, editions: [editionOf(1)], changes: [] }, off);
    expect(document.body.textContent).toContain('Those who have its agenda were told on 2 April 2026.');
    await click('Take the notice back');
    expect(asked('stages.takeBack')).toEqual([{ id: notice.id, revision: 1 }]);
  });
});

describe('what went out', () => {
  const life: MeetingLife = {
    stages: [fact('agenda-published', '2026-04-01', 1)],
    editions: [{ ...editionOf(1), isWhole: false }, editionOf(2)],
    changes: [],
  };

  it('is told where its stored words are others now, and where it was taken back', () => {
    act(() => root.render(<EditionList life={life} openId={null} onOpen={() => undefined} />));
    const lines = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines[0]).toContain('No longer as it went out');
    expect(lines[0]).not.toContain('Taken back');
    expect(lines[1]).toContain('Taken back');
    expect(lines[1]).not.toContain('No longer as it went out');
  });

  it('opened says so too, and is shown as far as it can be read', async () => {
    const [edition] = life.editions;
    if (edition === undefined) throw new Error('there is one');
    bridge.answer({
      'editions.get': () => done({ ...edition, meetingId, content: '{}', sha256: 'a'.repeat(64), revision: 1 }),
    });
    act(() => root.render(<EditionPreview edition={edition} name="Agenda" onClose={() => undefined} />));
    await settle();
    expect(document.body.textContent).toContain('What is stored is not what went out');
    expect(document.body.textContent).toContain('What is stored of it cannot be shown any more.');
  });
});
