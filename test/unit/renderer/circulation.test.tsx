// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { AddMinuteDialog } from '../../../renderer/features/minutes/add-minute-dialog.tsx';
import { CirculationBar } from '../../../renderer/features/minutes/circulation/circulation-bar.tsx';
import { SheetMark } from '../../../renderer/features/minutes/circulation/sheet-mark.tsx';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import type { CirculationPage, ConfirmingOffer } from '../../../shared/contract/circulation.ts';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { newBodyFacts, type Body } from '../../../shared/domain/body.ts';
import { Instant, IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId, DepartureId, EditionId, MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { newMeetingFacts, type Meeting } from '../../../shared/domain/meeting.ts';
import { done, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const id = (count: number) => `01980000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const meetingId = MeetingId.parse(id(1));
const nextId = MeetingId.parse(id(2));
const minuteId = MinuteId.parse(id(3));
const confirmingId = MinuteId.parse(id(4));
const heldOn = IsoDate.parse('2026-09-01');
const body: Body = {
  ...{ ...newBodyFacts, id: BodyId.parse(id(5)), name: 'Vale Board', shortName: null, chairWord: 'Convener' },
  ...{ kind: 'committee', numberStyle: 'n/yy', houseStyleId: 's2' },
};
const meeting: Meeting = { ...newMeetingFacts, id: meetingId, bodyId: body.id, heldOn, revision: 1, importId: null };
const page: MeetingPage = {
  ...{ meeting, body, attendance: [], places: [], reasonsPrinted: false, doubts: [], importedFrom: null },
};

const circulated: CirculationPage = {
  parts: [
    { part: 'open', standing: 'circulated', mark: 'Draft, subject to confirmation', isLocked: false, changes: 2 },
  ],
  lockedWhy: null,
  departures: [
    {
      ...{ id: DepartureId.parse(id(6)), meetingId, kind: 'circulation', what: 'Minutes, as circulated' },
      ...{ leftAt: Instant.parse('2026-09-08T09:00:00.000Z'), numbers: [{ minuteId, number: '47/26' }] },
      ...{ editionId: EditionId.parse(id(7)), recalledAt: null, recallReason: null, revision: 3 },
    },
  ],
  versions: [
    {
      ...{ id: EditionId.parse(id(7)), part: 'open', name: 'Minutes, as circulated', trouble: null },
      madeAt: Instant.parse('2026-09-08T09:00:00.000Z'),
    },
  ],
  confirmations: [],
  numberTroubles: ['No minute has the number 46/26.'],
  releasable: 1,
};
const locked: CirculationPage = {
  ...circulated,
  parts: [{ part: 'open', standing: 'confirmed', mark: null, isLocked: true, changes: 0 }],
  lockedWhy: 'Confirmed on 1 December 2026, and locked since.',
};
const offer: ConfirmingOffer = {
  places: [{ meetingId: nextId, label: '1 December 2026', heldOn: IsoDate.parse('2026-12-01'), passedOver: null }],
  minutes: [{ id: confirmingId, number: '60/26', title: 'Minutes of the last meeting' }],
  minuteId: confirmingId,
  sets: [
    {
      ...{ meetingId, part: 'open', label: '1 September 2026', isCirculated: true, changes: 0 },
      ...{ minutes: [{ id: minuteId, number: '47/26', title: 'Bids' }], absentees: ['B Moor'] },
    },
  ],
  ...{ words: 'approved', isSigned: true, areLeavesInitialled: false, chairWord: 'Convener' },
};

const aState: WorkspaceState = {
  ...{ name: 'Vale', readOnly: false, notice: null, undo: null, redo: null, savedAt: null },
};

let bridge: MemoryBridge;
let root: Root;
let tests = 0;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  bridge = installMemoryBridge({ 'circulation.get': () => done(circulated) });
  // Another workspace each time: what was asked in the last one is forgotten.
  onTestFinished(followWorkspace());
  tests += 1;
  bridge.tell('workspace.changed', { state: { ...aState, name: `Vale ${tests}` } });
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
const bar = (isReadOnly = false) => draw(<CirculationBar page={page} isReadOnly={isReadOnly} />);
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = async (words: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('button, label')].find(
    ({ textContent }) => textContent === words,
  );
  if (found === undefined) throw new Error(`no button “${words}” among ${buttons().join(', ')}`);
  act(() => found.click());
  await settle();
};
const type = async (label: string, words: string) => {
  const input = [...document.querySelectorAll<HTMLInputElement>('input')].find((one) =>
    [...(one.labels ?? [])].some(({ textContent }) => textContent === label),
  );
  if (input === undefined) throw new Error(`no field “${label}”`);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};
const inputsOf = (name: string) => bridge.asked.flatMap((one) => (one.name === name ? [one.input] : []));

describe('after the meeting', () => {
  it('[ED1] [ED2] says how far the minutes have come, in the body’s word, and offers what comes next', async () => {
    await bar();
    expect(document.body.textContent).toContain('2 minutes were written in since.');
    expect(buttons()).toEqual(expect.arrayContaining(['Circulate again…', 'Confirm…', 'What left…']));
    expect(buttons()).not.toContain('Unlock…');
    await draw(<SheetMark meetingId={meetingId} />);
    expect(document.body.textContent).toBe('Draft, subject to confirmation');
  });

  it('a draft goes to the chair by the body’s own word', async () => {
    const draft = { ...circulated, parts: [{ ...circulated.parts[0], standing: 'draft' }], versions: [] };
    bridge.answer({ 'circulation.get': () => done(draft as CirculationPage) });
    await bar();
    expect(buttons()).toContain('Send draft to the Convener…');
  });

  it('[LK1] [LK2] says why they are locked, and unlocks with a reason alone', async () => {
    bridge.answer({ 'circulation.get': () => done(locked), 'circulation.unlock': () => done({}) });
    await bar();
    expect(document.body.textContent).toContain('Confirmed on 1 December 2026, and locked since.');
    expect(buttons()).toEqual(expect.arrayContaining(['Unlock…', 'What left…']));
    expect(buttons()).not.toContain('Confirm…');
    await press('Unlock…');
    await press('Unlock');
    expect(inputsOf('circulation.unlock')).toEqual([]);
    expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/^Say why/);
    await type('Reason', 'A name was left out');
    await press('Unlock');
    expect(inputsOf('circulation.unlock')).toMatchObject([{ meetingId, reason: 'A name was left out' }]);
  });

  it('[ED3] tells an edition that is no longer what left', async () => {
    const versions = circulated.versions.map((one) => ({ ...one, trouble: 'What is stored is not what went out.' }));
    bridge.answer({ 'circulation.get': () => done({ ...circulated, versions }) });
    await bar();
    expect(document.body.textContent).toContain('Minutes, as circulated: What is stored is not what went out.');
  });

  it('[CF3] [CF5] confirms with corrections and who abstained, in the item that is offered, then offers the notes', async () => {
    bridge.answer({
      'confirmation.offer': () => done(offer),
      'confirmation.record': () => done({ locked: [meetingId], notesAfter: 'ask' }),
      'notes.list': () =>
        done({ notes: [{ id: id(9), meetingId, minuteId: null, lines: [], revision: 1 }] as never, heldFor: null }),
      'notes.destroy': () => done({ destroyed: 1 }),
    });
    await bar();
    await press('Confirm…');
    await press('With corrections');
    await press('Record it');
    expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/^Write what was corrected/);
    await type('For', 'Cllr I Pym');
    await type('Read', 'Cllr J Pym');
    await press('B Moor');
    await press('Record it');
    expect(inputsOf('confirmation.record')).toEqual([
      {
        ...{ atMeetingId: nextId, minuteId: confirmingId, decidedOn: '2026-12-01' },
        sets: [
          {
            ...{ meetingId, part: 'open', outcome: 'corrected', abstained: ['B Moor'], dissent: null, note: null },
            corrections: [{ minuteId: null, place: 'Attendance', found: 'Cllr I Pym', corrected: 'Cllr J Pym' }],
            signing: null,
          },
        ],
      },
    ]);
    await press('Destroy them');
    expect(inputsOf('notes.destroy')).toEqual([{ meetingId }]);
  });

  it('[N14] [N16] lists what left with its numbers, and calls it back with a reason', async () => {
    bridge.answer({
      'circulation.difference': () =>
        done([{ kind: 'changed', under: '47/26 Bids', words: [{ kind: 'added', text: 'new' }], sentence: 'x' }]),
      'circulation.recall': () => done({ ...circulated.departures[0] } as never),
    });
    await bar();
    await press('What left…');
    const text = document.querySelector('[role="dialog"]')?.textContent ?? '';
    expect(text).toContain('8 September 2026, with 47/26');
    expect(text).toContain('No minute has the number 46/26.');
    expect(document.querySelector('ins')?.textContent).toBe('new');
    await press('Called back…');
    await type('Reason', 'Too soon');
    await press('It is called back');
    expect(inputsOf('circulation.recall')).toEqual([{ id: id(6), revision: 3, reason: 'Too soon' }]);
  });

  it('changes nothing in a workspace that is open for reading', async () => {
    await bar(true);
    const stopped = [...document.querySelectorAll('button')].filter(({ disabled }) => disabled);
    expect(stopped.map(({ textContent }) => textContent)).toEqual(['Circulate again…', 'Confirm…']);
  });
});

describe('[N13] a minute put in between', () => {
  const add = () =>
    draw(
      <AddMinuteDialog meetingId={meetingId} after={minuteId} onClose={() => undefined} onAdded={() => undefined} />,
    );

  it('takes the next free number or a letter, as the clerk chooses, where numbers around it have left', async () => {
    bridge.answer({ 'minutes.numberAt': () => done({ next: '52/26', letter: '47A/26' }) });
    await add();
    await type('Heading', 'Forgotten');
    await press('With a letter, 47A/26');
    await press('Add and write');
    expect(inputsOf('minutes.add')).toEqual([{ meetingId, after: minuteId, title: 'Forgotten', numbering: 'letter' }]);
  });

  it('is not asked about where there is nothing to choose', async () => {
    bridge.answer({ 'minutes.numberAt': () => done({ next: '48/26', letter: null }) });
    await add();
    expect(document.body.textContent).not.toContain('With a letter');
  });
});
