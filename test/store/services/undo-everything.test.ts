import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addAgendaItem,
  arrangeAgenda,
  changeAgendaItem,
  removeAgendaItems,
} from '../../../electron/services/agenda/agenda.ts';
import { pasteAgenda } from '../../../electron/services/agenda/copy-and-paste.ts';
import { addPaper, dropPaper } from '../../../electron/services/agenda/papers.ts';
import { fillStanding, listStanding, saveStanding } from '../../../electron/services/agenda/standing-items.ts';
import { addAttendance, changeAttendance, dropAttendance } from '../../../electron/services/attendance/attendance.ts';
import { markAttendance, markTheRest, takeChair } from '../../../electron/services/attendance/marking.ts';
import { getRoomPage } from '../../../electron/services/attendance/room-page.ts';
import { takeList } from '../../../electron/services/attendance/take-list.ts';
import { tellQuorum } from '../../../electron/services/attendance/tell-quorum.ts';
import { changeBody, createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { attachFile, dropMeetingFile, listFilesOf } from '../../../electron/services/documents/meeting-files.ts';
import {
  callOffMeeting,
  changeMeeting,
  createMeeting,
  createMeetings,
  moveMeeting,
  settleMeetingDoubt,
} from '../../../electron/services/meetings.ts';
import { addMinute, moveMinute, removeMinute, retitleMinute, saveMinute } from '../../../electron/services/minutes.ts';
import { mergeOrganisations, mergePeople } from '../../../electron/services/people/merge.ts';
import {
  addFormerName,
  dropFormerName,
  dropGroup,
  dropOrganisation,
  saveBodyOrganisations,
  saveGroup,
} from '../../../electron/services/people/organisations.ts';
import {
  addAffiliation,
  changePerson,
  createPerson,
  dropAffiliation,
  dropPerson,
} from '../../../electron/services/people/people.ts';
import {
  addMembership,
  addVacancy,
  changeMembership,
  changeVacancy,
  dropMembership,
  dropVacancy,
  endMembership,
  fillVacancy,
} from '../../../electron/services/people/seats.ts';
import { changeAction, closeOlder } from '../../../electron/services/progress.ts';
import { getAgendaItem, getPaper, listAgendaItems } from '../../../electron/store/agenda/agenda.ts';
import { getMeetingFile } from '../../../electron/store/attachments.ts';
import { getAttendance } from '../../../electron/store/attendance.ts';
import { getBody } from '../../../electron/store/bodies.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { insertDoubt } from '../../../electron/store/doubts.ts';
import { insertImport, insertImportFile } from '../../../electron/store/imports.ts';
import { getMeeting } from '../../../electron/store/meetings.ts';
import { addClosed, changeClosed, dropClosed, saveMeetingStep } from '../../../electron/services/calendar.ts';
import { listClosedDays } from '../../../electron/store/timetable.ts';
import { getMembership } from '../../../electron/store/memberships.ts';
import { countHoldings } from '../../../electron/store/organisations.ts';
import { getPerson } from '../../../electron/store/people.ts';
import { undo, redo } from '../../../electron/store/undo.ts';
import { indentRow, stepRow } from '../../../shared/domain/agenda/outline.ts';
import { NumberStyle, newMembershipFacts, newPersonFacts, type Person } from '../../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import {
  ActionId,
  AffiliationId,
  AgendaItemId,
  AttendanceId,
  BodyId,
  BodyNameId,
  DoubtId,
  GroupId,
  ImportFileId,
  ImportId,
  MeetingAttachmentId,
  MeetingId,
  MembershipId,
  MinuteId,
  OrganisationId,
  PaperId,
  PersonId,
  VacancyId,
} from '../../../shared/domain/ids.ts';
import { describeHoldings } from '../../../shared/domain/seats/holdings.ts';
import { newPaperFacts } from '../../../shared/domain/meeting.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { onMinute, pickId, revisionOf, type Deed } from '../../support/store/deed.ts';
import { minutingDeeds } from '../../support/store/minuting-deeds.ts';
import { roomDeeds } from '../../support/store/room-deeds.ts';
import { dump } from '../../support/store/dump.ts';
import { steppingClock, temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = fc.option(fc.constantFrom('2025-11-18', '2026-03-03', '2026-09-01').map((one) => IsoDate.parse(one)));
const words = fc.constantFrom('Apologies', 'Performance (min 1/26 refers)', 'Any Other Business', 'PT');
const style = fc.option(fc.constantFrom(...NumberStyle.options));

const attendanceDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc
    .constantFrom('mark', 'unmark', 'rest', 'chair', 'list', 'substitute', 'quorum')
    .map((deed): Deed => (context, pick) => {
      const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
      if (meetingId === undefined) return null;
      if (deed === 'rest') return markTheRest(context, { meetingId, presence: pick % 2 === 0 ? 'present' : 'absent' });
      const { lines, gaps } = getRoomPage(context, { meetingId });
      if (deed === 'quorum') {
        return gaps.some(({ inMinutes }) => inMinutes === 'untold') ? tellQuorum(context, { meetingId }) : null;
      }
      const line = lines[pick % Math.max(1, lines.length)];
      if (line === undefined) return null;
      const { attendance, expected } = line;
      if (deed === 'chair') {
        return takeChair(context, { meetingId, id: attendance?.presence === 'present' ? attendance.id : null });
      }
      if (deed === 'substitute') {
        const representingId = attendance?.personId ?? expected?.personId ?? null;
        const facts = { presence: 'present', class: 'substitute', organisationName: null, role: null } as const;
        return addAttendance(context, { meetingId, ...facts, printedName: 'A Stand-in', representingId });
      }
      const who =
        attendance !== null
          ? { kind: 'row' as const, id: attendance.id, revision: attendance.revision }
          : expected !== null
            ? { kind: 'member' as const, membershipId: expected.membershipId }
            : null;
      if (who === null) return null;
      if (deed === 'list') {
        const movements = [{ way: 'out' as const, at: null, agendaItemId: null, why: null }];
        return takeList(context, { meetingId, people: [{ who, arrivedAt: null, leftAt: null, movements }] });
      }
      const presence = deed === 'unmark' && expected !== null ? null : 'apologies';
      return markAttendance(context, { meetingId, who, presence, mode: 'in-person' });
    }),
];

const fileDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc.constantFrom('one', 'another').map((words): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    const bytes = Buffer.from(`%PDF-1.7 ${words}`);
    if (meetingId === undefined) return null;
    const isThere = listFilesOf(context, { meetingId }).some(({ size }) => size === bytes.length);
    return isThere ? null : attachFile(context, { meetingId, kind: 'attendance-sheet', name: `${words}.pdf`, bytes });
  }),
  fc.constant<Deed>((context, pick) => {
    const id = MeetingAttachmentId.safeParse(pickId(context, 'meeting_attachments', pick)).data;
    const revision = id && getMeetingFile(context.workspace, id)?.file.revision;
    return id === undefined || revision === undefined ? null : dropMeetingFile(context, { id, revision });
  }),
];

const agendaDeeds: readonly fc.Arbitrary<Deed>[] = [
  ...[1, 2].map(() =>
    fc.tuple(words, fc.boolean()).map(([title, isFirst]): Deed => (context, pick) => {
      const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
      if (meetingId === undefined) return null;
      const top = `meeting_id = '${meetingId}' AND parent_id IS NULL`;
      const after = isFirst ? undefined : AgendaItemId.safeParse(pickId(context, 'agenda_items', pick, top)).data;
      return addAgendaItem(context, { meetingId, parentId: null, after: after ?? null, title });
    }),
  ),
  fc.constantFrom('up', 'in', 'withdraw', 'remove', 'paper').map((deed): Deed => (context, pick) => {
    const found = AgendaItemId.safeParse(pickId(context, 'agenda_items', pick)).data;
    const item = found && getAgendaItem(context.workspace, found);
    if (item === undefined) return null;
    const { id, meetingId, revision } = item;
    if (deed === 'withdraw') return changeAgendaItem(context, { id, revision, withdrawn: !item.withdrawn });
    if (deed === 'remove') return removeAgendaItems(context, { meetingId, ids: [id] });
    if (deed === 'paper') return addPaper(context, { ...newPaperFacts, agendaItemId: id, title: 'Report' });
    const rows = listAgendaItems(context.workspace, meetingId);
    const revisions = new Map(rows.map((row) => [row.id, row.revision]));
    const moved = deed === 'up' ? stepRow(rows, id, -1) : indentRow(rows, id);
    const placements = moved.map((one) => ({ ...one, revision: revisions.get(one.id) ?? 1 }));
    return placements.length === 0 ? null : arrangeAgenda(context, { meetingId, label: 'Moving', placements });
  }),
  fc.constantFrom('standing', 'paste', 'save', 'unpaper').map((deed): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    const bodyId = BodyId.safeParse(pickId(context, 'bodies', pick)).data;
    const paperId = PaperId.safeParse(pickId(context, 'papers', pick)).data;
    if (meetingId === undefined || bodyId === undefined) return null;
    if (deed === 'standing') return fillStanding(context, { meetingId });
    if (deed === 'paste')
      return pasteAgenda(context, { meetingId, after: null, text: '1. Roads\n2. Trees', html: null });
    if (deed === 'save') {
      const line = {
        rowKind: 'item',
        standingKey: null,
        place: 'first',
        purpose: null,
        presenter: null,
        note: null,
      } as const;
      const [ordinary] = listStanding(context, { bodyId });
      const before = ordinary?.isOwn === true ? ordinary.items : [];
      const items = [{ ...line, title: `Welcome ${pick}` }];
      return saveStanding(context, { bodyId, meetingKind: 'ordinary', before, items });
    }
    const paper = paperId && getPaper(context.workspace, paperId);
    return paper === undefined ? null : dropPaper(context, { id: paper.id, revision: paper.revision });
  }),
];

const names = fc.constantFrom('Maud Pellow', 'Petra Lund', 'PT');
const organisations = fc.constantFrom('Marsh Trust', 'Vale Council');

const peopleDeeds: readonly fc.Arbitrary<Deed>[] = [
  ...[1, 2].map(() =>
    fc.tuple(names, organisations).map(([name, newOrganisation]): Deed => (context, pick) => {
      const bodyId = BodyId.parse(pickId(context, 'bodies', pick));
      const newPerson = { title: null, name, office: null };
      const seat = { ...newMembershipFacts, bodyId, organisationId: null, newOrganisation };
      return addMembership(context, { ...seat, personId: null, newPerson, from: IsoDate.parse('2025-05-20') });
    }),
  ),
  fc.boolean().map((leavesVacancy): Deed => (context, pick) => {
    const id = MembershipId.safeParse(pickId(context, 'memberships', pick, 'to_day IS NULL')).data;
    const seat = id && getMembership(context.workspace, id);
    if (seat === undefined) return null;
    const to = IsoDate.parse('2026-05-19');
    return endMembership(context, { id: seat.id, revision: seat.revision, to, reason: 'Resigned', leavesVacancy });
  }),
  names.map((name): Deed => (context, pick) => {
    const id = VacancyId.safeParse(pickId(context, 'vacancies', pick, 'to_day IS NULL')).data;
    if (id === undefined) return null;
    const newPerson = { title: null, name, office: null };
    const facts = { revision: revisionOf(context, 'vacancies', id), from: IsoDate.parse('2026-06-01') };
    return fillVacancy(context, { id, ...facts, personId: null, newPerson });
  }),
  fc.constantFrom('merge', 'rename', 'group', 'organisations', 'drop').map((deed): Deed => (context, pick) => {
    const personId = PersonId.safeParse(pickId(context, 'people', pick)).data;
    const person = personId && getPerson(context.workspace, personId);
    if (person === undefined) return null;
    const bodyId = BodyId.parse(pickId(context, 'bodies', pick));
    const { id, revision } = person;
    if (deed === 'group') {
      return saveGroup(context, { id: null, revision: null, bodyId, name: 'Leads', note: null, people: [id] });
    }
    if (deed === 'organisations') {
      const organisationId = OrganisationId.safeParse(pickId(context, 'organisations', pick)).data;
      const named = organisationId === undefined ? [] : [{ organisationId, standing: 'lead' as const, seats: 2 }];
      return saveBodyOrganisations(context, { bodyId, organisations: named });
    }
    if (deed === 'rename') return changePerson(context, { ...personFacts(person), id, revision, aliases: ['PT'] });
    if (deed === 'drop') {
      const isFree = pickId(context, 'memberships', 0, `person_id = '${id}'`) === undefined;
      const isAlone = pickId(context, 'group_people', 0, `person_id = '${id}'`) === undefined;
      const isIdle = pickId(context, 'action_owners', 0, `person_id = '${id}'`) === undefined;
      return isFree && isAlone && isIdle ? dropPerson(context, { id, revision }) : null;
    }
    const otherId = PersonId.safeParse(pickId(context, 'people', pick, `id <> '${id}'`)).data;
    return otherId === undefined ? null : mergePeople(context, { keepId: id, otherIds: [otherId] });
  }),
];

/** Seats, vacancies and names that are changed or taken off, and organisations that are joined. */
const registerDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc
    .constantFrom('change', 'drop', 'vacancy', 'change-vacancy', 'drop-vacancy')
    .map((deed): Deed => (context, pick) => {
      const bodyId = BodyId.parse(pickId(context, 'bodies', pick));
      const facts = { organisationId: null, note: null, voting: true, from: null, to: null };
      if (deed === 'vacancy') return addVacancy(context, { ...facts, bodyId, ward: 'North' });
      if (deed === 'change-vacancy' || deed === 'drop-vacancy') {
        const id = VacancyId.safeParse(pickId(context, 'vacancies', pick)).data;
        if (id === undefined) return null;
        const seen = { id, revision: revisionOf(context, 'vacancies', id) };
        return deed === 'drop-vacancy'
          ? dropVacancy(context, seen)
          : changeVacancy(context, { ...facts, ...seen, ward: 'South' });
      }
      const found = MembershipId.safeParse(pickId(context, 'memberships', pick)).data;
      const seat = found && getMembership(context.workspace, found);
      if (seat === undefined) return null;
      const { id, revision, bodyId: _body, personId: _person, importId: _import, ...own } = seat;
      if (deed === 'drop') return dropMembership(context, { id, revision });
      return changeMembership(context, {
        ...own,
        id,
        revision,
        role: 'Chair',
        newOrganisation: 'Hill Trust',
        organisationId: null,
      });
    }),
  fc.constantFrom('belongs', 'belongs-no-more', 'name', 'no-name', 'no-group').map((deed): Deed => (context, pick) => {
    const personId = PersonId.safeParse(pickId(context, 'people', pick)).data;
    const organisationId = OrganisationId.safeParse(pickId(context, 'organisations', pick)).data;
    const bodyId = BodyId.parse(pickId(context, 'bodies', pick));
    const days = { from: null, to: null };
    if (deed === 'name') return addFormerName(context, { bodyId, name: 'Old Board', shortName: null, until: null });
    if (deed === 'belongs') {
      if (personId === undefined || organisationId === undefined) return null;
      return addAffiliation(context, { personId, organisationId, nature: 'seconded to', ...days });
    }
    const [table, ids] =
      deed === 'no-name'
        ? (['body_names', BodyNameId] as const)
        : deed === 'no-group'
          ? (['actor_groups', GroupId] as const)
          : (['affiliations', AffiliationId] as const);
    const id = ids.safeParse(pickId(context, table, pick)).data;
    if (id === undefined) return null;
    const revision = revisionOf(context, table, id);
    if (deed === 'no-name') return dropFormerName(context, { id: BodyNameId.parse(id), revision });
    if (deed === 'no-group') return dropGroup(context, { id: GroupId.parse(id), revision });
    return dropAffiliation(context, { id: AffiliationId.parse(id), revision });
  }),
  fc.constantFrom('join', 'drop').map((deed): Deed => (context, pick) => {
    const id = OrganisationId.safeParse(pickId(context, 'organisations', pick)).data;
    if (id === undefined) return null;
    if (deed === 'drop') {
      const isFree = describeHoldings(countHoldings(context.workspace, id)) === null;
      return isFree ? dropOrganisation(context, { id, revision: revisionOf(context, 'organisations', id) }) : null;
    }
    const otherId = OrganisationId.safeParse(pickId(context, 'organisations', pick, `id <> '${id}'`)).data;
    return otherId === undefined ? null : mergeOrganisations(context, { keepId: id, otherIds: [otherId] });
  }),
];

function personFacts({ title, name, office, email, telephone, note }: Person) {
  return { title, name, office, email, telephone, note };
}

const calendarDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc.constantFrom('add', 'change', 'drop').map((deed): Deed => (context, pick) => {
    const known = listClosedDays(context.workspace, null);
    const one = known[pick % Math.max(known.length, 1)];
    const from = IsoDate.parse('2026-05-25');
    if (deed === 'add' || one === undefined) {
      return addClosed(context, { bodyId: null, from, to: from, name: 'Half-term', counts: pick % 2 === 0 });
    }
    return deed === 'drop' ? dropClosed(context, one) : changeClosed(context, { ...one, name: `Shut ${pick}` });
  }),
  fc.constantFrom('move', 'off', 'plan', 'step', 'follow').map((deed): Deed => (context, pick) => {
    const found = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    const meeting = found && getMeeting(context.workspace, found);
    if (meeting === undefined) return null;
    const { id, revision, bodyId } = meeting;
    const heldOn = IsoDate.parse('2026-10-06');
    if (deed === 'move') return moveMeeting(context, { id, revision, heldOn });
    if (deed === 'off') {
      const calledOff = meeting.calledOff === null ? 'cancelled' : null;
      return callOffMeeting(context, { id, revision, calledOff, reason: 'Snow' });
    }
    if (deed === 'plan') {
      const facts = { title: null, heldOn, startsAt: null, venue: null };
      return createMeetings(context, { bodyId, label: 'Two meetings', meetings: [facts, facts] });
    }
    const dueOn = deed === 'step' ? heldOn : null;
    return saveMeetingStep(context, { meetingId: id, stepId: 'dispatch', dueOn, doneOn: null, note: null });
  }),
];

const deeds: readonly fc.Arbitrary<Deed>[] = [
  fc.record({ name: words, numberStyle: style }).map((facts): Deed => (context, pick) => {
    const parentId = BodyId.safeParse(pickId(context, 'bodies', pick)).data ?? null;
    return createBody(context, { ...facts, shortName: null, kind: 'committee', parentId });
  }),
  fc
    .record({ name: words, numberStyle: style, decisionWord: fc.constantFrom('RESOLVED', 'AGREED') })
    .map((facts): Deed => (context, pick) => {
      const body = getBody(context.workspace, BodyId.parse(pickId(context, 'bodies', pick)));
      if (body === undefined) return null;
      const { id, revision, shortName, kind, chairWord } = body;
      const presetId = pick % 3 === 0 ? 'partnership' : 'parish-council-england';
      const differences = [{ rule: 'absenceMonths', value: 3, reason: 'Standing order 9' }];
      return changeBody(context, { id, revision, shortName, kind, chairWord, presetId, differences, ...facts });
    }),
  fc.record({ title: fc.option(words), heldOn: day }).map((facts): Deed => (context, pick) => {
    const bodyId = BodyId.parse(pickId(context, 'bodies', pick));
    return createMeeting(context, { bodyId, ...facts, startsAt: null, venue: null });
  }),
  day.map((heldOn): Deed => (context, pick) => {
    const id = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    const meeting = id && getMeeting(context.workspace, id);
    if (meeting === undefined) return null;
    const { revision, title, startsAt, closedAt } = meeting;
    const openedAt = ClockTime.parse('09:30');
    return changeMeeting(context, {
      id: meeting.id,
      revision,
      title,
      heldOn,
      startsAt,
      venue: 'Town Hall',
      openedAt,
      closedAt,
    });
  }),
  fc.record({ printedName: words, organisationName: fc.option(words) }).map((facts): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    if (meetingId === undefined) return null;
    return addAttendance(context, { meetingId, ...facts, presence: 'present', class: 'member', role: null });
  }),
  fc.boolean().map((drop): Deed => (context, pick) => {
    const id = AttendanceId.safeParse(pickId(context, 'attendance', pick)).data;
    const row = id && getAttendance(context.workspace, id);
    if (row === undefined) return null;
    if (drop) return dropAttendance(context, { id: row.id, revision: row.revision });
    const { revision, printedName, organisationName, role } = row;
    const facts = { presence: 'apologies' as const, class: 'observer' as const, printedName, organisationName, role };
    return changeAttendance(context, { id: row.id, revision, ...facts });
  }),
  words.map((title): Deed => (context, pick) => {
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    if (meetingId === undefined) return null;
    const after = MinuteId.safeParse(pickId(context, 'minutes', pick, `meeting_id = '${meetingId}'`)).data ?? null;
    return addMinute(context, { meetingId, after, title });
  }),
  ...[1, 2, 3].map(() =>
    anyBody.map(
      (body): Deed =>
        (context, pick) =>
          onMinute(context, pick, (one) => saveMinute(context, { ...one, body })),
    ),
  ),
  words.map(
    (title): Deed =>
      (context, pick) =>
        onMinute(context, pick, (one) => retitleMinute(context, { ...one, title })),
  ),
  fc.nat(9).map(
    (position): Deed =>
      (context, pick) =>
        onMinute(context, pick, (one) => moveMinute(context, { ...one, position })),
  ),
  fc.constant<Deed>((context, pick) => onMinute(context, pick, (one) => removeMinute(context, one))),
  fc.constantFrom('done' as const, 'withdrawn' as const).map((status): Deed => (context, pick) => {
    const id = ActionId.safeParse(pickId(context, 'actions', pick, 'retired_at IS NULL')).data;
    if (id === undefined) return null;
    const revision = Number(context.workspace.get('SELECT revision FROM actions WHERE id = ?', id)?.['revision']);
    return changeAction(context, { id, revision, status, dueOn: IsoDate.parse('2026-12-01'), update: 'Done.' });
  }),
  fc.constantFrom('2020-01-01', '2030-01-01').map((day): Deed => (context) => {
    const heldBefore = IsoDate.parse(day);
    return closeOlder(context, { bodyId: null, heldBefore, today: heldBefore });
  }),
  ...agendaDeeds,
  ...attendanceDeeds,
  ...fileDeeds,
  ...peopleDeeds,
  ...registerDeeds,
  ...calendarDeeds,
  ...minutingDeeds,
  ...roomDeeds,
  fc.constant<Deed>((context, pick) => {
    const id = DoubtId.safeParse(pickId(context, 'import_doubts', pick, 'settled_at IS NULL')).data;
    return id === undefined
      ? null
      : settleMeetingDoubt(context, { id, revision: revisionOf(context, 'import_doubts', id) });
  }),
];

/** A workspace with a body and a meeting in doubt, made by acts that lie on no stack. */
function startingPoint(): ServiceContext {
  const context = temporaryContext(steppingClock(60_000));
  const { workspace, makeId } = context;
  mutate(workspace, { label: 'Start', now: context.now(), undoable: false }, (tx) => {
    const importId = ImportId.parse(makeId());
    const importFileId = ImportFileId.parse(makeId());
    insertImport(tx, { id: importId, label: 'Import of a.txt', importedAt: tx.now });
    const lines = { sha256: 'b'.repeat(64), bytes: new Uint8Array() };
    const file = { id: importFileId, importId, name: 'a.txt', sha256: 'a'.repeat(64), size: 1, lines: 1 };
    insertImportFile(tx, file, lines);
    const { id: bodyId } = createBody(context, {
      ...{ name: 'Vale Board', shortName: 'VB', kind: 'council', parentId: null, numberStyle: 'n/yy' },
    });
    for (const name of ['Ada Bell', 'Ben Croft']) {
      const person = createPerson(context, { ...newPersonFacts, title: null, name });
      addMembership(context, { ...newMembershipFacts, bodyId, personId: person.id, organisationId: null });
    }
    const heldOn = IsoDate.parse('2026-09-01');
    const meeting = createMeeting(context, { bodyId, title: null, heldOn, startsAt: null, venue: null });
    const minute = addMinute(context, { meetingId: meeting.id, after: null, title: 'Apologies' });
    for (const minuteId of [null, minute.id]) {
      const about = { importId, importFileId, meetingId: meeting.id, minuteId, bodyId };
      const kind = { code: 'number-missing' as const, record: null, subject: null, offer: null, consequence: 0 };
      const doubt = { ...kind, message: 'No number.', line: 1, weight: 'high' as const };
      insertDoubt(tx, { id: DoubtId.parse(makeId()), ...about, ...doubt, alternatives: [] });
    }
  });
  return context;
}

it('[U1] whatever a clerk does, undoing all of it gives back what was there, and redoing all what it became', () => {
  const doing = fc.tuple(fc.oneof(...deeds), fc.nat(20));
  fc.assert(
    fc.property(fc.array(doing, { minLength: 1, maxLength: 14 }), (sequence) => {
      const context = startingPoint();
      const { workspace, now } = context;
      const states = [dump(workspace)];
      for (const [deed, pick] of sequence) {
        const steps = workspace.session.undoStack.length;
        deed(context, pick);
        if (workspace.session.undoStack.length > steps) states.push(dump(workspace));
        else states[states.length - 1] = dump(workspace);
      }
      expect(workspace.connection.database.pragma('foreign_key_check')).toEqual([]);
      for (let round = 0; round < 2; round += 1) {
        for (const state of states.slice(0, -1).reverse()) {
          undo(workspace, now());
          expect(dump(workspace)).toBe(state);
        }
        expect(workspace.session.undoStack).toEqual([]);
        for (const state of states.slice(1)) {
          redo(workspace, now());
          expect(dump(workspace)).toBe(state);
        }
        expect(workspace.session.redoStack).toEqual([]);
      }
      expect(workspace.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
      workspace.close();
    }),
    { numRuns: 50 },
  );
}, 120_000);
