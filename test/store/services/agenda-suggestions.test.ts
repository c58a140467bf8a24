import { describe, expect, it } from 'vitest';
import { changeAgendaItem, getAgendaPage, removeAgendaItems } from '../../../electron/services/agenda/agenda.ts';
import { fillStanding } from '../../../electron/services/agenda/standing-items.ts';
import { listSuggestions, takeSuggestions } from '../../../electron/services/agenda/suggestions.ts';
import { createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { changeAction, listActions } from '../../../electron/services/progress.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { insertStage } from '../../../electron/store/stages.ts';
import { undo } from '../../../electron/store/undo.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MeetingStageId, type MeetingId } from '../../../shared/domain/ids.ts';
import { aLine, readLines } from '../../support/store/agendas.ts';
import { aBody, aMeeting, aMinute, action, resolution } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

/** A board with a sub-group, a meeting in June with an open action and a deferral, and one to come in September. */
function aBoard() {
  const context = temporaryContext();
  const body = aBody(context);
  const group = createBody(context, {
    ...{ name: 'Vale Tasking Group', shortName: 'VTG', kind: 'sub-group', parentId: body.id, numberStyle: 'n/yyyy' },
  });
  const june = aMeeting(context, body, '2026-06-03');
  const actions = [action(null, 'ACTION: PT to write by 30 June 2026'), action(null, 'ACTION: HM to report')];
  aMinute(context, june, 'Performance', ...actions);
  const deferral = resolution(null, 'RESOLVED that the bid be deferred pending further information');
  aMinute(context, june, 'Grants', deferral, action(null, 'ACTION: PT to ask for it'));
  aMinute(context, june, 'Loans', resolution(null, 'RESOLVED that the deferred payments scheme be noted'));
  const september = aMeeting(context, body, '2026-09-02');
  return { context, body, group, june, meetingId: september.id };
}

const kinds = (context: ServiceContext, meetingId: MeetingId) =>
  listSuggestions(context, { meetingId }).map(({ kind, title }) => `${kind}: ${title}`);

function takeAll(context: ServiceContext, meetingId: MeetingId, ...of: string[]) {
  const keys = listSuggestions(context, { meetingId }).flatMap(({ kind, key }) => (of.includes(kind) ? [key] : []));
  return takeSuggestions(context, { meetingId, keys });
}

const unconfirmed = 'unconfirmed-minutes: Minutes of the meeting held on 3 June 2026';

describe('what an agenda is offered', () => {
  it('[AG10]–[AG14] comes from the standing agenda, earlier minutes and sub-groups, each with its reason and place', () => {
    const { context, group, meetingId } = aBoard();
    aMinute(context, aMeeting(context, group, '2026-05-01'), 'Too early');
    aMinute(context, aMeeting(context, group, '2026-07-08'), 'Migrant workers');
    aMeeting(context, group, '2026-08-01');
    expect(kinds(context, meetingId)).toEqual([
      'standing: Apologies',
      'standing: Declarations of interest',
      'standing: Minutes of the last meeting',
      'standing: Matters arising',
      'standing: Any other business',
      'standing: Date of next meeting',
      unconfirmed,
      'received-minutes: Minutes of the VTG meeting held on 8 July 2026',
      'action: Performance (min 1/26 refers)',
      'deferred: Grants (min 2/26 refers)',
    ]);
    const offers = listSuggestions(context, { meetingId });
    expect(offers.find(({ kind }) => kind === 'action')).toMatchObject({
      ...{ why: '2 actions open since 3 June 2026, due 30 June 2026', place: 'After the minutes are confirmed' },
    });
    expect(offers.find(({ kind }) => kind === 'deferred')?.why).toContain('Deferred on 3 June 2026: RESOLVED that');
  });

  it('[AG22] is what a decision promised for about now, once, and in place of its open action', () => {
    const { context, body, june, meetingId } = aBoard();
    const december = aMeeting(context, body, '2025-12-03');
    const given = resolution(null, 'RESOLVED that the plan be approved and that an update be given in nine months');
    aMinute(context, december, 'Night shelter', given, action(null, 'ACTION: HM to give it'));
    aMinute(context, june, 'Cameras', resolution(null, 'RESOLVED that a six-month review be brought to the Board'));
    aMinute(context, june, 'Lease', resolution(null, 'RESOLVED that the lease be renewed for six months'));
    const promised = () =>
      listSuggestions(context, { meetingId }).filter(({ title }) => /shelter|Cameras|Lease/.test(title));
    expect(promised()).toMatchObject([{ kind: 'promised', title: 'Night shelter (min 1/25 refers)' }]);
    expect(promised()[0]?.why).toContain('Promised on 3 December 2025 for 3 September 2026');
    takeAll(context, meetingId, 'promised');
    expect(promised()).toEqual([]);
    const later = aMeeting(context, body, '2026-11-18').id;
    expect(kinds(context, later).filter((one) => one.startsWith('promised'))).toEqual([
      'promised: Cameras (min 4/26 refers)',
    ]);
  });

  it('[AG11] [AG13] [AG15] becomes the confirmation item and sub-items of matters arising, and is not offered again', () => {
    const { context, june, meetingId } = aBoard();
    fillStanding(context, { meetingId });
    const places = new Map(listSuggestions(context, { meetingId }).map(({ kind, place }) => [kind, place]));
    expect(places.get('unconfirmed-minutes')).toBe('As “Minutes of the last meeting”');
    expect(places.get('action')).toBe('Under “Matters arising”');
    expect(takeAll(context, meetingId, 'unconfirmed-minutes', 'action', 'deferred')).toEqual({
      added: 3,
      passedOver: 0,
    });
    expect(readLines(context, meetingId)).toEqual([
      'Apologies',
      '1 Declarations of interest',
      '2 Minutes of the last meeting',
      '3 Matters arising',
      '- Performance (min 1/26 refers)',
      '4 Grants (min 2/26 refers)',
      '5 Any other business',
      '6 Date of next meeting',
    ]);
    const { items } = getAgendaPage(context, { meetingId });
    expect(items.find(({ standingKey }) => standingKey === 'confirmation')?.confirmsMeetingId).toBe(june.id);
    expect(kinds(context, meetingId)).toEqual([]);
    const stale = { meetingId, keys: ['action:gone'] };
    expect(codeOf(() => takeSuggestions(context, stale))).toBe('input-refused');
    undo(context.workspace, context.now());
    expect(kinds(context, meetingId)).toHaveLength(3);
  });

  it('[AG11] makes a confirmation item of its own where none waits, with the minutes as its paper', () => {
    const { context, june, meetingId } = aBoard();
    takeAll(context, meetingId, 'unconfirmed-minutes');
    const page = getAgendaPage(context, { meetingId });
    expect(page.items).toMatchObject([
      { standingKey: 'confirmation', confirmsMeetingId: june.id, sourceKind: 'minutes' },
    ]);
    expect(page.papers).toMatchObject([{ kind: 'minutes', title: 'Minutes of the meeting held on 3 June 2026' }]);
  });

  it('[AG11] offers all minutes since the last that were confirmed, and of imported years only the latest', () => {
    const { context, body, june, meetingId } = aBoard();
    const march = aMeeting(context, body, '2026-03-04');
    aMinute(context, march, 'Spring');
    expect(kinds(context, meetingId)).toContain(unconfirmed);
    expect(kinds(context, meetingId)).not.toContain('unconfirmed-minutes: Minutes of the meeting held on 4 March 2026');
    const january = aMeeting(context, body, '2026-01-14');
    aMinute(context, january, 'Winter');
    const confirm = (id: MeetingId) =>
      mutate(context.workspace, { label: 'Confirmed', now: context.now() }, (tx) => {
        const stage = { id: MeetingStageId.parse(context.makeId()), meetingId: id, stage: 'confirmed' as const };
        const facts = { on: IsoDate.parse('2026-03-04'), note: null, editionId: null, recordedAt: tx.now, revision: 1 };
        insertStage(tx, { ...stage, ...facts });
      });
    confirm(january.id);
    const minutes = kinds(context, meetingId).filter((one) => one.startsWith('unconfirmed'));
    expect(minutes).toEqual(['unconfirmed-minutes: Minutes of the meeting held on 4 March 2026', unconfirmed]);
    confirm(june.id);
    expect(kinds(context, meetingId).filter((one) => one.startsWith('unconfirmed'))).toEqual([]);
  });

  it('[AG13] leaves out what is done, and offers what is open at the next meeting again', () => {
    const { context, body, meetingId } = aBoard();
    takeAll(context, meetingId, 'action');
    const december = aMeeting(context, body, '2026-12-02');
    expect(kinds(context, december.id)).toContain('action: Performance (min 1/26 refers)');
    const finish = () =>
      listActions(context, { bodyId: null, meetingId: null, status: 'open' }).forEach(({ id, revision }) =>
        changeAction(context, { id, revision, status: 'done', dueOn: null, update: null }),
      );
    finish();
    expect(kinds(context, december.id)).not.toContain('action: Performance (min 1/26 refers)');
  });

  it('[AG14] [AG15] brings back what was withdrawn earlier until an agenda takes it, and again once that is withdrawn', () => {
    const { context, body, june, meetingId } = aBoard();
    const item = aLine(context, june.id, 'Bus shelters', { presenter: 'Priya Nair' });
    changeAgendaItem(context, { id: item.id, revision: 1, withdrawn: true, withdrawnReason: 'Costs were missing' });
    const offered = 'deferred: Bus shelters';
    const why = listSuggestions(context, { meetingId }).find(({ title }) => title === 'Bus shelters')?.why;
    expect(why).toBe('Withdrawn from the agenda of 3 June 2026: Costs were missing');
    takeAll(context, meetingId, 'deferred');
    const taken = getAgendaPage(context, { meetingId }).items.find(({ title }) => title === 'Bus shelters');
    expect(taken).toMatchObject({ presenter: 'Priya Nair', sourceKind: 'deferred', sourceId: item.id });
    const december = aMeeting(context, body, '2026-12-02');
    expect(kinds(context, december.id)).not.toContain(offered);
    if (taken !== undefined) removeAgendaItems(context, { meetingId, ids: [taken.id] });
    expect(kinds(context, meetingId)).toContain(offered);
    expect(kinds(context, december.id)).toContain(offered);
  });

  it('[AG12] leaves out sub-group minutes that an agenda has received', () => {
    const { context, body, group, meetingId } = aBoard();
    aMinute(context, aMeeting(context, group, '2026-07-08'), 'Migrant workers');
    const received = 'received-minutes: Minutes of the VTG meeting held on 8 July 2026';
    expect(kinds(context, meetingId)).toContain(received);
    aLine(context, meetingId, 'Sub-group minutes', { standingKey: 'sub-group-minutes' });
    takeAll(context, meetingId, 'received-minutes');
    expect(readLines(context, meetingId)).toEqual([
      '1 Sub-group minutes',
      '- Minutes of the VTG meeting held on 8 July 2026',
    ]);
    expect(kinds(context, aMeeting(context, body, '2026-07-09').id)).not.toContain(received);
  });
});
