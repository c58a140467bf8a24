import { describe, expect, it } from 'vitest';
import { addAttendance, changeAttendance, dropAttendance } from '../../../electron/services/attendance/attendance.ts';
import { changeBody, createBody, getBodyPage, listBodies } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { getDesk } from '../../../electron/services/desk.ts';
import { changeMeeting, createMeeting, getMeetingPage, listMeetings } from '../../../electron/services/meetings.ts';
import { listMinutesOf } from '../../../electron/services/minutes.ts';
import { listOwnerCandidates } from '../../../electron/services/owner-candidates.ts';
import { changeAction, listActions, listDecisions } from '../../../electron/services/progress.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { insertMembership } from '../../../electron/store/memberships.ts';
import { insertOrganisation } from '../../../electron/store/organisations.ts';
import { insertPerson } from '../../../electron/store/people.ts';
import { type Body, newPersonFacts, newMembershipFacts } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId, MembershipId, OrganisationId, PersonId } from '../../../shared/domain/ids.ts';
import { aBody, aMeeting, aMinute, action, paragraph, resolution } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = (text: string) => IsoDate.parse(text);
const everything = { bodyId: null, meetingId: null, status: null };

function aPerson(context: ServiceContext, body: Body, name: string, organisationName: string): PersonId {
  return mutate(context.workspace, { label: 'Person', now: context.now() }, (tx) => {
    const personId = PersonId.parse(context.makeId());
    const organisationId = OrganisationId.parse(context.makeId());
    const stored = { importId: null, revision: 1 };
    insertPerson(tx, { ...newPersonFacts, id: personId, title: 'Dr', name, ...stored }, context.makeId);
    const organisation = { id: organisationId, name: organisationName, abbreviation: null, aliases: [], ...stored };
    insertOrganisation(tx, organisation, context.makeId);
    const id = MembershipId.parse(context.makeId());
    insertMembership(tx, { ...newMembershipFacts, id, bodyId: body.id, personId, organisationId, ...stored });
    return personId;
  });
}

describe('bodies', () => {
  it('are listed by name with their parent, their meetings and their open actions', () => {
    const context = temporaryContext();
    const board = aBody(context);
    const facts = { shortName: 'VAG', kind: 'sub-group' as const, numberStyle: 'n/yyyy' as const };
    const group = createBody(context, { name: 'Advisory Group', parentId: board.id, ...facts });
    aMeeting(context, board, '2026-06-02');
    aMinute(context, aMeeting(context, board), 'One', action(null, 'Action – PT'), action(null, 'Action – SG'));
    const [done] = listActions(context, everything);
    if (done === undefined) throw new Error('the action is there');
    changeAction(context, { id: done.id, revision: done.revision, status: 'done', dueOn: null, update: null });
    expect(listBodies(context)).toEqual([
      {
        ...{ id: group.id, name: 'Advisory Group', shortName: 'VAG', kind: 'sub-group' },
        ...{ parentId: board.id, parentName: 'Vale Board', meetings: 0, lastMeetingOn: null, openActions: 0 },
      },
      {
        ...{ id: board.id, name: 'Vale Board', shortName: null, kind: 'partnership-board' },
        ...{ parentId: null, parentName: null, meetings: 2, lastMeetingOn: '2026-09-01', openActions: 1 },
      },
    ]);
    expect(getBodyPage(context, { id: board.id }).subGroups).toEqual([{ id: group.id, name: 'Advisory Group' }]);
    expect(getBodyPage(context, { id: group.id })).toMatchObject({ parentName: 'Vale Board', nextNumber: '1/2026' });
  });

  it('[M2] show the next number of the year, and number anew what is not frozen when their style changes', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const meeting = aMeeting(context, body);
    for (const title of ['One', 'Two']) aMinute(context, meeting, title);
    expect(getBodyPage(context, { id: body.id }).nextNumber).toBe('3/26');
    const { id, revision, name, shortName, kind, chairWord, decisionWord } = body;
    const words = { id, name, shortName, kind, chairWord, decisionWord };
    const changed = changeBody(context, { ...words, revision, numberStyle: 'n.' });
    expect(listMinutesOf(context, { meetingId: meeting.id }).map(({ number }) => number)).toEqual(['1.', '2.']);
    changeBody(context, { ...words, revision: changed.revision, numberStyle: null });
    expect(listMinutesOf(context, { meetingId: meeting.id }).map(({ number }) => number)).toEqual([null, null]);
    expect(getBodyPage(context, { id: body.id }).nextNumber).toBeNull();
    expect(codeOf(() => changeBody(context, { ...words, revision, numberStyle: 'n' }))).toBe('moved-on');
  });

  it('keep what a body differs in, and never report to themselves, however far round', () => {
    const context = temporaryContext();
    const board = aBody(context);
    const facts = { shortName: null, kind: 'sub-group' as const, numberStyle: 'prefix-n/yy' as const };
    const group = createBody(context, { ...facts, name: 'Group', parentId: board.id });
    const { id, name, shortName, kind, chairWord, decisionWord, numberStyle, revision } = board;
    const same = { id, name, shortName, kind, chairWord, decisionWord, numberStyle };
    const differences = [{ rule: 'remoteCounts', value: true, reason: 'Partnership rule of 2021' }];
    const words = { clerk: 'Secretary' };
    const changed = changeBody(context, { ...same, revision, differences, words, frequency: 'quarterly' });
    expect(getBodyPage(context, { id }).body).toEqual({ ...changed, differences, words, frequency: 'quarterly' });
    expect(codeOf(() => changeBody(context, { ...same, revision: changed.revision, parentId: group.id }))).toBe(
      'input-refused',
    );
    const groupFacts = { id: group.id, revision: group.revision, name: 'Group', chairWord, decisionWord };
    changeBody(context, { ...facts, ...groupFacts, numberPrefix: 'AG' });
    expect(getBodyPage(context, { id: group.id }).nextNumber).toBe('AG/1/26');
  });

  it('show their members with organisation and person', () => {
    const context = temporaryContext();
    const body = aBody(context);
    aPerson(context, body, 'P Tavener', 'Vale Health Trust');
    expect(getBodyPage(context, { id: body.id }).members).toMatchObject([
      {
        person: { name: 'P Tavener', title: 'Dr' },
        organisation: { name: 'Vale Health Trust' },
        membership: { voting: true },
      },
    ]);
  });

  it('need a parent that is there', () => {
    const context = temporaryContext();
    const parentId = BodyId.parse(context.makeId());
    const facts = { name: 'Group', shortName: null, kind: 'sub-group' as const, numberStyle: null };
    expect(codeOf(() => createBody(context, { ...facts, parentId }))).toBe('not-found');
    expect(codeOf(() => getBodyPage(context, { id: parentId }))).toBe('not-found');
  });
});

describe('meetings', () => {
  it('are listed newest first with their numbers, those without a day before all', () => {
    const context = temporaryContext();
    const board = aBody(context);
    const september = aMeeting(context, board);
    const undated = aMeeting(context, board, null);
    const march = aMeeting(context, board, '2026-03-03');
    const other = aMeeting(context, aBody(context, 'Dale Board'), '2026-05-05');
    for (const title of ['One', 'Two', 'Three']) aMinute(context, september, title);
    const rows = listMeetings(context, { bodyId: null });
    expect(rows.map(({ id }) => id)).toEqual([undated.id, september.id, other.id, march.id]);
    expect(rows[1]).toMatchObject({
      minutes: 3,
      firstNumber: '1/26',
      lastNumber: '3/26',
      doubts: 0,
      bodyName: 'Vale Board',
    });
    expect(rows[0]).toMatchObject({ minutes: 0, firstNumber: null, lastNumber: null });
    expect(listMeetings(context, { bodyId: board.id })).toHaveLength(3);
  });

  it('[M2] give their minutes new numbers when their day changes, and the year they leave too', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const first = aMeeting(context, body, '2025-11-18');
    const second = aMeeting(context, body, '2025-12-16');
    aMinute(context, first, 'One');
    aMinute(context, second, 'Two');
    const numbers = () => [first, second].map(({ id }) => listMinutesOf(context, { meetingId: id })[0]?.number);
    expect(numbers()).toEqual(['1/25', '2/25']);
    const { id, revision, title, startsAt, venue } = first;
    const facts = { title, startsAt, venue, openedAt: null, closedAt: null };
    const moved = changeMeeting(context, { id, revision, heldOn: day('2026-01-13'), ...facts });
    expect(numbers()).toEqual(['1/26', '1/25']);
    changeMeeting(context, { id, revision: moved.revision, heldOn: null, ...facts });
    expect(numbers()).toEqual([null, '1/25']);
    undoStep(context);
    undoStep(context);
    expect(numbers()).toEqual(['1/25', '2/25']);
    redoStep(context);
    expect(numbers()).toEqual(['1/26', '1/25']);
  });

  it('show their attendance, found among the people and organisations of the workspace', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const personId = aPerson(context, body, 'P Tavener', 'Vale Health Trust');
    const meeting = aMeeting(context, body);
    const facts = { presence: 'present' as const, class: 'member' as const, role: null };
    const trust = 'Vale Health Trust';
    const known = addAttendance(context, {
      meetingId: meeting.id,
      ...facts,
      printedName: 'Dr P Tavener',
      organisationName: trust,
    });
    const stranger = addAttendance(context, {
      meetingId: meeting.id,
      ...facts,
      printedName: 'A N Other',
      organisationName: null,
    });
    expect([known.position, stranger.position]).toEqual([0, 1]);
    expect(known.personId).toBe(personId);
    expect(known.organisationId).not.toBeNull();
    expect(stranger.personId).toBeNull();

    const { id, revision } = stranger;
    const renamed = { ...facts, presence: 'apologies' as const, printedName: 'P Tavener', organisationName: null };
    const changed = changeAttendance(context, { id, revision, ...renamed });
    expect(changed).toMatchObject({ personId, presence: 'apologies' });
    expect(codeOf(() => changeAttendance(context, { id, revision, ...renamed }))).toBe('moved-on');
    expect(dropAttendance(context, { id, revision: changed.revision })).toEqual({ meetingId: meeting.id });
    expect(getMeetingPage(context, { id: meeting.id })).toMatchObject({
      attendance: [{ id: known.id }],
      body: { id: body.id },
      doubts: [],
      importedFrom: null,
    });
    expect(codeOf(() => dropAttendance(context, { id, revision: 1 }))).toBe('not-found');
  });

  it('need a body that is there', () => {
    const context = temporaryContext();
    const bodyId = BodyId.parse(context.makeId());
    const facts = { title: null, heldOn: null, startsAt: null, venue: null };
    expect(codeOf(() => createMeeting(context, { bodyId, ...facts }))).toBe('not-found');
  });
});

describe('owners', () => {
  it('[P3] are matched once, and offered with what tells them apart', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const personId = aPerson(context, body, 'P Tavener', 'Vale Health Trust');
    const meeting = aMeeting(context, body);
    const facts = { presence: 'present' as const, class: 'member' as const, role: null };
    addAttendance(context, {
      meetingId: meeting.id,
      ...facts,
      printedName: 'Dr P Tavener',
      organisationName: 'Vale Health Trust',
    });
    aMinute(context, meeting, 'One', action(null, 'Action – P Tavener/Vale Health Trust/Lead Officers'));
    const [row] = listActions(context, everything);
    expect(
      row?.owners.map(({ printed, personId: person, organisationId }) => [printed, person, organisationId !== null]),
    ).toEqual([
      ['P Tavener', personId, false],
      ['Vale Health Trust', null, true],
      ['Lead Officers', null, false],
    ]);
    expect(listOwnerCandidates(context, { meetingId: meeting.id })).toEqual([
      { name: 'Dr P Tavener', kind: 'person', detail: 'Vale Health Trust' },
      { name: 'Vale Health Trust', kind: 'organisation', detail: null },
      { name: 'Lead Officers', kind: 'group', detail: null },
    ]);
  });
});

describe('registers', () => {
  it('show one body, one meeting, one status, or everything', () => {
    const context = temporaryContext();
    const vale = aBody(context);
    const dale = aBody(context, 'Dale Board');
    const june = aMeeting(context, vale, '2026-06-02');
    const blocks = [resolution(null, 'RESOLVED that the bid be supported.'), action(null, 'Action – PT')];
    aMinute(context, june, 'June', ...blocks);
    aMinute(context, aMeeting(context, vale), 'September', ...blocks);
    aMinute(context, aMeeting(context, dale), 'Elsewhere', ...blocks);
    const titles = (rows: readonly { minuteTitle: string }[]) => rows.map(({ minuteTitle }) => minuteTitle);
    expect(titles(listDecisions(context, everything))).toEqual(['Elsewhere', 'September', 'June']);
    expect(titles(listDecisions(context, { bodyId: vale.id, meetingId: null }))).toEqual(['September', 'June']);
    expect(titles(listDecisions(context, { bodyId: null, meetingId: june.id }))).toEqual(['June']);
    const [elsewhere] = listActions(context, { bodyId: dale.id, meetingId: null, status: null });
    if (elsewhere === undefined) throw new Error('the action is there');
    changeAction(context, {
      id: elsewhere.id,
      revision: elsewhere.revision,
      status: 'done',
      dueOn: null,
      update: null,
    });
    expect(titles(listActions(context, { ...everything, status: 'open' }))).toEqual(['September', 'June']);
    expect(titles(listActions(context, { ...everything, status: 'done' }))).toEqual(['Elsewhere']);
    expect(titles(listActions(context, { ...everything, meetingId: june.id }))).toEqual(['June']);
    expect(listDecisions(context, { bodyId: dale.id, meetingId: null })[0]).toMatchObject({
      openActions: 0,
      doneActions: 1,
    });
  });
});

describe('the desk', () => {
  it('shows what needs the clerk on that day', () => {
    const context = temporaryContext();
    const body = aBody(context);
    for (const held of [
      '2026-01-13',
      '2026-02-10',
      '2026-03-10',
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
      '2026-09-08',
    ]) {
      aMeeting(context, body, held);
    }
    const today = aMeeting(context, body, '2026-09-01');
    const due = ['31 August', '1 September', '8 September', '9 September'];
    const lines = due.map((by) => action(null, `ACTION: PT to write by ${by} 2026`));
    aMinute(context, today, 'Actions', paragraph('Words.'), ...lines, action(null, 'Action – PT'));
    const desk = getDesk(context, { today: day('2026-09-01') });
    expect(desk.upcoming.map(({ heldOn }) => heldOn)).toEqual(['2026-09-01', '2026-09-08']);
    expect(desk.recent.map(({ heldOn }) => heldOn)).toEqual([
      '2026-06-09',
      '2026-05-12',
      '2026-04-14',
      '2026-03-10',
      '2026-02-10',
    ]);
    expect(desk.overdue.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-08-31']);
    expect(desk.dueSoon.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-09-01', '2026-09-08']);
    expect(desk.openActions).toBe(5);
    expect(desk.toLookAt).toEqual([]);
    expect(desk.workedOn).toMatchObject([
      { title: 'Actions', number: '1/26', bodyName: 'Vale Board', heldOn: '2026-09-01' },
    ]);
  });
});
