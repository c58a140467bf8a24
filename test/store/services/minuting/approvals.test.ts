import { describe, expect, it } from 'vitest';
import { addAgendaItem, changeAgendaItem } from '../../../../electron/services/agenda/agenda.ts';
import { addAttendance } from '../../../../electron/services/attendance/attendance.ts';
import type { ServiceContext } from '../../../../electron/services/context.ts';
import { getDesk } from '../../../../electron/services/desk.ts';
import { listMinutesOf, removeMinute, saveMinute } from '../../../../electron/services/minutes.ts';
import { askForAgreement, getApprovals, recordAnswer } from '../../../../electron/services/minuting/approvals.ts';
import { getCirculation } from '../../../../electron/services/minuting/circulate.ts';
import { recordConfirmation } from '../../../../electron/services/minuting/confirm.ts';
import { sendMinutes } from '../../../../electron/services/minuting/circulate.ts';
import { beginMinutes } from '../../../../electron/services/minuting/drafting.ts';
import { composeLetters } from '../../../../electron/services/minuting/extracts.ts';
import { addChange, keepReturned, settleChange } from '../../../../electron/services/minuting/proposed-changes.ts';
import { createPerson } from '../../../../electron/services/people/people.ts';
import { undo } from '../../../../electron/store/undo.ts';
import { writePlainText } from '../../../../electron/writers/plain-text.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { ReturnedChange } from '../../../../shared/domain/minuting/returned-changes.ts';
import { wordsOf } from '../../../../shared/minutes/body-text.ts';
import { aBody, aMeeting, aMinute, action, bodyOf, paragraph } from '../../../support/store/records.ts';
import { codeOf, wordsOf as sentenceOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const askedOn = IsoDate.parse('2026-09-03');
const nothing = { aliases: [], office: null, telephone: null, note: null };

/** A meeting whose second item is presented by somebody with an address. */
function aDraft() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  createPerson(context, { ...nothing, title: null, name: 'Ada Bell', email: 'ada@example.org' });
  const there = { meetingId: meeting.id, presence: 'present', class: 'member', organisationName: null } as const;
  addAttendance(context, { ...there, role: 'Chair', printedName: 'Cllr A Vale' });
  addAttendance(context, { ...there, role: null, printedName: 'Cllr B Moor' });
  const { item: first } = addAgendaItem(context, {
    meetingId: meeting.id,
    parentId: null,
    after: null,
    title: 'Flood',
  });
  const { item } = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: first.id, title: 'Bids' });
  changeAgendaItem(context, { ...item, presenter: 'Ada Bell' });
  const [flood, bids] = beginMinutes(context, { meetingId: meeting.id });
  if (flood === undefined || bids === undefined) throw new Error('no minutes were begun');
  saveMinute(context, { id: flood.id, revision: flood.revision, body: bodyOf(paragraph('The river rose.')) });
  saveMinute(context, { id: bids.id, revision: bids.revision, body: bodyOf(paragraph('Three bids came in.')) });
  return { context, meeting, flood, bids };
}

const pageOf = (context: ServiceContext, { id }: Meeting) => getApprovals(context, { meetingId: id, today: askedOn });

function ask(context: ServiceContext, meeting: Meeting, kinds: readonly string[]) {
  const { offers, dueOn } = pageOf(context, meeting);
  const requests = offers.filter(({ kind }) => kinds.includes(kind));
  return askForAgreement(context, { meetingId: meeting.id, askedOn, dueOn, requests });
}

describe('asking for agreement', () => {
  it('[AP1] offers the presenter of an item its extract, the chair the whole, the other members comments', () => {
    const { context, meeting, bids } = aDraft();
    const { offers, dueOn } = pageOf(context, meeting);
    expect(offers).toMatchObject([
      { kind: 'extract', minuteIds: [bids.id], asked: 'Ada Bell', email: 'ada@example.org' },
      { kind: 'chair', minuteIds: [], asked: 'Cllr A Vale', email: null },
      { kind: 'comments', minuteIds: [], asked: 'Cllr B Moor' },
    ]);
    expect(dueOn).toBe('2026-09-11');
  });

  it('[AP1] [AP5] an extract holds its item alone, and its number stays', () => {
    const { context, meeting, bids } = aDraft();
    const asked = ask(context, meeting, ['extract']);
    const [letter, ...others] = composeLetters(
      context.workspace,
      meeting.id,
      asked.map(({ id }) => id),
    );
    expect(others).toEqual([]);
    expect(letter?.letter).toMatchObject({
      to: { name: 'Ada Bell', address: 'ada@example.org' },
      subject: 'Draft minute to check: 2/26 Bids (Vale Board)',
    });
    const text = letter === undefined ? '' : writePlainText(letter.layout);
    expect(text).toContain('Three bids came in.');
    expect(text).not.toMatch(/river|Vale\b.*\bMoor|Signed/);
    expect(text).toMatch(/^Draft, not yet approved by the Chair\n/);
    expect(letter?.fileName).toBe('Vale Board draft minute 2 26 Bids for Ada Bell');
    expect(getCirculation(context, { meetingId: meeting.id }).departures).toMatchObject([
      { kind: 'extract', numbers: [{ minuteId: bids.id, number: '2/26' }] },
    ]);
    const now = listMinutesOf(context, { meetingId: meeting.id }).find(({ id }) => id === bids.id);
    expect(now?.numberFrozen).toBe(true);
    expect(codeOf(() => removeMinute(context, { id: bids.id, revision: now?.revision ?? 0 }))).toBe('input-refused');
    expect(pageOf(context, meeting).offers.map(({ kind }) => kind)).toEqual(['chair', 'comments']);
  });

  it('[AP1] the whole to the chair is kept as it went, and goes out as it went', () => {
    const { context, meeting, flood } = aDraft();
    const asked = ask(context, meeting, ['chair']);
    const { revision } = listMinutesOf(context, { meetingId: meeting.id })[0] ?? { revision: 0 };
    saveMinute(context, { id: flood.id, revision, body: bodyOf(paragraph('The river fell.')) });
    expect(getCirculation(context, { meetingId: meeting.id }).parts).toMatchObject([{ standing: 'with-chair' }]);
    const [letter] = composeLetters(
      context.workspace,
      meeting.id,
      asked.map(({ id }) => id),
    );
    expect(letter === undefined ? '' : writePlainText(letter.layout)).toContain('The river rose.');
  });

  it('[AP3] what nobody answered in time is on the Desk until it is answered; undo brings it back', () => {
    const { context, meeting } = aDraft();
    const [request] = ask(context, meeting, ['extract']);
    if (request === undefined) throw new Error('nobody was asked');
    const overdue = () => getDesk(context, { today: IsoDate.parse('2026-09-12') }).draftsToAgree;
    expect(getDesk(context, { today: IsoDate.parse('2026-09-11') }).draftsToAgree).toEqual([]);
    expect(overdue()).toMatchObject([
      { asked: 'Ada Bell', kind: 'extract', bodyName: 'Vale Board', dueOn: '2026-09-11' },
    ]);
    const { id, revision } = request;
    const answered = { id, revision, answer: 'agreed', answeredOn: askedOn, note: null } as const;
    expect(recordAnswer(context, answered)).toMatchObject({ answer: 'agreed', revision: 2 });
    expect(overdue()).toEqual([]);
    expect(codeOf(() => recordAnswer(context, answered))).toBe('moved-on');
    undo(context.workspace, context.now());
    expect(overdue()).toHaveLength(1);
  });
});

describe('changes that come back', () => {
  const tracked = (context: string, at: number, removed: string, added: string): ReturnedChange => ({
    ...{ source: 'tracked', author: 'Ada Bell', context, at, removed, added, note: null },
    ...{ anchor: null, isAnchorOwn: false },
  });
  const stored = (context: ServiceContext, meeting: Meeting) => pageOf(context, meeting).changes;
  const keep = (context: ServiceContext, meeting: Meeting, ...changes: ReturnedChange[]) =>
    keepReturned(context, {
      ...{ meetingId: meeting.id, approvalId: null, receivedOn: askedOn, name: 'returned.docx', changes },
    });

  it('[PC1] are kept at the minute whose words they are about, or without one; the request counts as answered', () => {
    const { context, meeting, flood } = aDraft();
    const [request] = ask(context, meeting, ['chair']);
    const kept = keepReturned(context, {
      ...{ meetingId: meeting.id, approvalId: request?.id ?? null, receivedOn: askedOn, name: 'returned.docx' },
      changes: [tracked('The river rose.', 4, 'river', 'Merrow'), tracked('Nobody spoke.', 7, 'spoke', 'sang')],
    });
    expect(kept).toEqual({ kept: 2, unplaced: 1 });
    expect(stored(context, meeting).map(({ minuteId }) => minuteId)).toEqual([flood.id, null]);
    expect(pageOf(context, meeting).requests).toMatchObject([{ answer: 'changes', answeredOn: askedOn }]);
    undo(context.workspace, context.now());
    expect(stored(context, meeting)).toEqual([]);
    expect(pageOf(context, meeting).requests).toMatchObject([{ answer: null }]);
    expect(codeOf(() => keep(context, meeting))).toBe('file-refused');
  });

  it('[PC6] one is taken with its words in one step of undo, one refused with a reason and no other change', () => {
    const { context, meeting, flood } = aDraft();
    keep(
      context,
      meeting,
      tracked('The river rose.', 4, 'river', 'Merrow'),
      tracked('Three bids came in.', 0, 'Three', 'Four'),
    );
    const [first, second] = stored(context, meeting);
    if (first === undefined || second === undefined) throw new Error('no changes were kept');
    const settle = (id: typeof first.id, as: 'taken' | 'refused' | 'by-hand', reason: string | null = null) =>
      settleChange(context, { id, revision: 1, as, reason });
    const words = () => listMinutesOf(context, { meetingId: meeting.id }).map(({ body }) => wordsOf(body));
    settle(first.id, 'taken');
    expect(words()).toEqual(['The Merrow rose.', 'Three bids came in.']);
    expect(codeOf(() => settle(second.id, 'refused'))).toBe('input-refused');
    expect(settle(second.id, 'refused', 'There were three.')).toMatchObject({ state: 'refused', revision: 2 });
    expect(words()[1]).toBe('Three bids came in.');
    undo(context.workspace, context.now());
    undo(context.workspace, context.now());
    expect(words()[0]).toBe('The river rose.');
    expect(stored(context, meeting).map(({ state }) => state)).toEqual(['open', 'open']);
    const { revision } = listMinutesOf(context, { meetingId: meeting.id })[0] ?? { revision: 0 };
    saveMinute(context, { id: flood.id, revision, body: bodyOf(paragraph('The beck rose.')) });
    const again = stored(context, meeting)[0];
    const take = (as: 'taken' | 'by-hand') => () =>
      settleChange(context, { id: first.id, revision: again?.revision ?? 0, as, reason: null });
    expect(codeOf(take('taken'))).toBe('moved-on');
    expect(sentenceOf(take('taken'))).toContain('put it in by hand');
    expect(take('by-hand')()).toMatchObject({ state: 'taken' });
    expect(words()[0]).toBe('The beck rose.');
  });

  it('[PC3] an action whose words change keeps its row and its id', () => {
    const { context, meeting } = aDraft();
    const minute = aMinute(context, meeting, 'Sandbags', action(null, 'ACTION: A Bell to order sandbags'));
    const rows = () => context.workspace.all('SELECT id, text, retired_at FROM actions');
    const [before] = rows();
    const removed = 'order';
    addChange(context, {
      ...{ minuteId: minute.id, approvalId: null, author: 'A Bell', receivedOn: askedOn, note: null },
      ...{ removed, added: 'return' },
    });
    const [change] = stored(context, meeting);
    if (change === undefined) throw new Error('no change was kept');
    settleChange(context, { id: change.id, revision: 1, as: 'taken', reason: null });
    expect(rows()).toEqual([{ id: before?.['id'], text: 'return sandbags', retired_at: null }]);
  });

  it('stay, without a place, when their minute is taken away, and get it back with undo', () => {
    const { context, meeting, bids } = aDraft();
    keep(context, meeting, tracked('Three bids came in.', 0, 'Three', 'Four'));
    const { revision } = listMinutesOf(context, { meetingId: meeting.id })[1] ?? { revision: 0 };
    removeMinute(context, { id: bids.id, revision });
    expect(stored(context, meeting)).toMatchObject([{ minuteId: null, state: 'open' }]);
    undo(context.workspace, context.now());
    expect(stored(context, meeting)).toMatchObject([{ minuteId: bids.id }]);
  });

  it('[LK1] none is taken once the minutes are locked', () => {
    const { context, meeting } = aDraft();
    keep(context, meeting, tracked('The river rose.', 4, 'river', 'Merrow'));
    const part = { meetingId: meeting.id, part: 'open' } as const;
    sendMinutes(context, { ...part, standing: 'circulated', on: askedOn, note: null });
    const set = { ...part, outcome: 'correct', dissent: null, note: null } as const;
    const sets = [{ ...set, signing: null, corrections: [], abstained: [] }];
    recordConfirmation(context, { atMeetingId: null, minuteId: null, decidedOn: askedOn, sets });
    const [change] = stored(context, meeting);
    if (change === undefined) throw new Error('no change was kept');
    const take = () => settleChange(context, { id: change.id, revision: 1, as: 'taken', reason: null });
    expect(codeOf(take)).toBe('locked');
    expect(codeOf(() => keep(context, meeting, tracked('The river rose.', 4, 'river', 'Merrow')))).toBe('locked');
    expect(codeOf(() => ask(context, meeting, ['comments']))).toBe('locked');
  });
});
