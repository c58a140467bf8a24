import { describe, expect, it } from 'vitest';
import { addAttendance } from '../../../electron/services/attendance/attendance.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { getMeetingPage } from '../../../electron/services/meetings.ts';
import { mergeOrganisations, mergePeople } from '../../../electron/services/people/merge.ts';
import {
  addFormerName,
  changeOrganisation,
  createOrganisation,
  dropOrganisation,
  getOrganisationPage,
  listAllOrganisations,
  listFormerNamesOf,
  listOrganisationsOfBody,
  listActorGroups,
  saveBodyOrganisations,
  saveGroup,
} from '../../../electron/services/people/organisations.ts';
import {
  addAffiliation,
  changePerson,
  createPerson,
  dropPerson,
  getPersonPage,
  listPersonRowsOn,
} from '../../../electron/services/people/people.ts';
import {
  addMembership,
  addVacancy,
  changeMembership,
  endMembership,
  fillVacancy,
  listVacanciesOf,
} from '../../../electron/services/people/seats.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { listMemberships } from '../../../electron/store/memberships.ts';
import { findOrganisationByName, organisationPointers } from '../../../electron/store/organisations.ts';
import { personPointers } from '../../../electron/store/people.ts';
import { newMembershipFacts, type Body, type Person } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { dump } from '../../support/store/dump.ts';
import { aBody, aMeeting, aMinute, action } from '../../support/store/records.ts';
import { codeOf, wordsOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const day = (text: string) => IsoDate.parse(text);
const today = day('2026-11-23');
const nothing = { title: null, aliases: [], office: null, email: null, telephone: null, note: null };

function aPerson(context: ServiceContext, name: string): Person {
  return createPerson(context, { ...nothing, name });
}

function aSeat(context: ServiceContext, body: Body, person: Person, from: string | null, to: string | null = null) {
  const days = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
  return addMembership(context, {
    ...newMembershipFacts,
    ...{ bodyId: body.id, personId: person.id, organisationId: null, ...days },
  });
}

describe('seats', () => {
  it('[V1] that would overlap another of the same person are refused with its days', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const person = aPerson(context, 'Sally Goodman');
    aSeat(context, body, person, '2025-05-20', '2026-03-31');
    expect(wordsOf(() => aSeat(context, body, person, '2026-03-31'))).toBe(
      'Sally Goodman already has a seat on Vale Board, from 20 May 2025 to 31 March 2026. Change the days of one of the two.',
    );
    const later = aSeat(context, body, person, '2026-04-01');
    const earlier = { ...newMembershipFacts, organisationId: null, from: day('2026-01-01') };
    expect(codeOf(() => changeMembership(context, { id: later.id, revision: later.revision, ...earlier }))).toBe(
      'input-refused',
    );
    expect(aSeat(context, aBody(context, 'Other Board'), person, '2025-05-20').bodyId).not.toBe(body.id);
  });

  it('with their days the wrong way round, and their own deputy, are refused', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const person = aPerson(context, 'Tom Varley');
    expect(wordsOf(() => aSeat(context, body, person, '2026-05-02', '2026-05-01'))).toBe(
      'The last day, 1 May 2026, comes before the first, 2 May 2026. Put them right.',
    );
    const facts = { ...newMembershipFacts, organisationId: null, bodyId: body.id, personId: person.id };
    expect(codeOf(() => addMembership(context, { ...facts, deputyId: person.id }))).toBe('input-refused');
  });

  it('[V2] [V4] leave a vacancy when they end, which ends when it is filled', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const seat = aSeat(context, body, aPerson(context, 'F Okoro'), null);
    endMembership(context, {
      ...{ id: seat.id, revision: seat.revision, to: day('2026-01-16'), reason: 'Six months without attendance' },
      leavesVacancy: true,
    });
    const [vacancy] = listVacanciesOf(context, { bodyId: body.id });
    if (vacancy === undefined) throw new Error('there is a vacancy');
    expect(vacancy).toMatchObject({ from: '2026-01-17', to: null, voting: true });
    const { id, revision } = vacancy;
    const personId = aPerson(context, 'New Member').id;
    fillVacancy(context, { id, revision, personId, from: day('2026-02-11') });
    expect(listVacanciesOf(context, { bodyId: body.id })).toMatchObject([{ to: '2026-02-10' }]);
    expect(listMemberships(context.workspace, body.id)).toMatchObject([
      { to: '2026-01-16', leavingReason: 'Six months without attendance' },
      { personId, from: '2026-02-11' },
    ]);
    undoStep(context);
    expect(listMemberships(context.workspace, body.id)).toHaveLength(1);
    expect(listVacanciesOf(context, { bodyId: body.id })).toMatchObject([{ to: null }]);
  });

  it('[V4] filled on the day it began is gone', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const facts = { organisationId: null, ward: 'Mill', note: null, voting: true, to: null };
    const { id, revision } = addVacancy(context, { bodyId: body.id, ...facts, from: day('2026-01-17') });
    const personId = aPerson(context, 'New Member').id;
    expect(fillVacancy(context, { id, revision, personId, from: day('2026-01-17') }).ward).toBe('Mill');
    expect(listVacanciesOf(context, { bodyId: body.id })).toEqual([]);
  });
});

describe('people', () => {
  it('[V6] of the same name are two, and each tells of the other', () => {
    const context = temporaryContext();
    const one = createPerson(context, { ...nothing, name: 'John Marsh', aliases: ['J Marsh'] });
    const other = createPerson(context, { ...nothing, name: 'James Marsh', aliases: ['J Marsh'] });
    expect(getPersonPage(context, { id: one.id, today }).sameName.map(({ id }) => id)).toEqual([other.id]);
  });

  it('[V5] who are the same become one, with all that stood under either, and undo parts them again', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const kept = createPerson(context, { ...nothing, name: 'Sally Goodman' });
    const other = createPerson(context, { ...nothing, title: 'Cllr', name: 'S Goodman', office: 'Leader' });
    aSeat(context, body, kept, '2025-05-20', '2026-03-31');
    aSeat(context, body, other, '2026-01-01');
    const meeting = aMeeting(context, body);
    const row = { class: 'member', organisationName: null, role: null } as const;
    addAttendance(context, { meetingId: meeting.id, presence: 'present', printedName: 'Cllr S Goodman', ...row });
    aMinute(context, meeting, 'One', action(null, 'Action – S Goodman'));
    const before = dump(context.workspace);
    const merged = mergePeople(context, { keepId: kept.id, otherIds: [other.id] });
    expect(merged).toMatchObject({
      ...{ name: 'Sally Goodman', title: 'Cllr', office: 'Leader' },
      aliases: ['S Goodman', 'Cllr S Goodman'],
    });
    const page = getPersonPage(context, { id: kept.id, today });
    expect(page).toMatchObject({ attendances: 1, openActions: 1, sameName: [] });
    expect(page.seats.map(({ membership }) => [membership.from, membership.to])).toEqual([['2025-05-20', null]]);
    expect(getMeetingPage(context, { id: meeting.id }).attendance[0]?.personId).toBe(kept.id);
    expect(codeOf(() => getPersonPage(context, { id: other.id, today }))).toBe('not-found');
    undoStep(context);
    expect(dump(context.workspace)).toEqual(before);
  });

  it('cannot be joined with themselves, nor changed under somebody else’s eyes', () => {
    const context = temporaryContext();
    const person = aPerson(context, 'Tom Varley');
    expect(codeOf(() => mergePeople(context, { keepId: person.id, otherIds: [person.id] }))).toBe('input-refused');
    const changed = changePerson(context, {
      ...nothing,
      id: person.id,
      revision: 1,
      name: 'Tom Varley',
      aliases: ['TV'],
    });
    expect(changed.aliases).toEqual(['TV']);
    changePerson(context, { ...nothing, id: person.id, revision: changed.revision, name: 'Thomas Varley' });
    expect(codeOf(() => changePerson(context, { ...nothing, id: person.id, revision: 1, name: 'X' }))).toBe('moved-on');
  });

  it('[V7] who stand in a record are not removed', () => {
    const context = temporaryContext();
    const person = aPerson(context, 'Tom Varley');
    const seat = aSeat(context, aBody(context), person, null);
    const { id, revision } = person;
    expect(wordsOf(() => dropPerson(context, { id, revision }))).toBe(
      'Tom Varley stands in a record and stays, so that they keep their person. End the seat instead.',
    );
    expect(seat.personId).toBe(id);
    dropPerson(context, { id: aPerson(context, 'Nobody').id, revision: 1 });
    expect(listPersonRowsOn(context, { today }).map(({ person: one }) => one.name)).toEqual(['Tom Varley']);
  });

  it('are listed with where they sit today, for whom, and their open actions', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const person = aPerson(context, 'Tom Varley');
    aSeat(context, body, person, null, '2026-01-01');
    const organisationId = createOrganisation(context, { name: 'Vale Trust', abbreviation: 'VT', aliases: [] }).id;
    addMembership(context, {
      ...newMembershipFacts,
      ...{ bodyId: body.id, personId: person.id, organisationId, from: day('2026-01-02'), role: 'Chair' },
    });
    aMinute(context, aMeeting(context, body), 'One', action(null, 'Action – Tom Varley'));
    expect(listPersonRowsOn(context, { today })).toMatchObject([
      { seats: [{ bodyName: 'Vale Board', role: 'Chair' }], organisations: ['Vale Trust'], openActions: 1 },
    ]);
  });
});

describe('organisations, groups and names', () => {
  it('are found by every name, and two that are one become one', () => {
    const context = temporaryContext();
    const kept = createOrganisation(context, { name: 'Vale Health Trust', abbreviation: null, aliases: [] });
    const other = createOrganisation(context, { name: 'Vale NHS', abbreviation: 'VHT', aliases: ['The Trust'] });
    expect(codeOf(() => createOrganisation(context, { name: 'the trust', abbreviation: null, aliases: [] }))).toBe(
      'input-refused',
    );
    const merged = mergeOrganisations(context, { keepId: kept.id, otherIds: [other.id] });
    expect(merged).toMatchObject({ abbreviation: 'VHT', aliases: ['Vale NHS', 'The Trust'] });
    for (const name of ['vale nhs', 'VHT', 'the trust']) {
      expect(findOrganisationByName(context.workspace, name)?.id).toBe(kept.id);
    }
    const { id, revision } = merged;
    changeOrganisation(context, { id, revision, name: 'Vale Health Trust', abbreviation: 'VHT', aliases: [] });
    expect(listAllOrganisations(context)).toMatchObject([{ aliases: [] }]);
  });

  it('[V10] [V11] tell what stands under them, go over whole when they are joined, and are removed only alone', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const one = (name: string) => createOrganisation(context, { name, abbreviation: null, aliases: [] });
    const [kept, other, idle] = [one('Vale Trust'), one('Vale NHS'), one('Nobody Ltd')];
    const person = aPerson(context, 'Maud Pellow');
    const seat = { ...newMembershipFacts, bodyId: body.id, personId: person.id };
    addMembership(context, { ...seat, organisationId: other.id, appointedById: other.id });
    for (const organisationId of [kept.id, other.id]) {
      addAffiliation(context, { personId: person.id, organisationId, nature: 'seconded to', from: null, to: null });
    }
    const named = [kept.id, other.id].map(
      (organisationId) => ({ organisationId, standing: 'lead', seats: 2 }) as const,
    );
    saveBodyOrganisations(context, { bodyId: body.id, organisations: named });
    const holdings = {
      seats: 1,
      appointments: 1,
      vacancies: 0,
      attendances: 0,
      actions: 0,
      affiliations: 1,
      bodies: 1,
    };
    expect(getOrganisationPage(context, { id: other.id }).holdings).toEqual(holdings);
    expect(wordsOf(() => dropOrganisation(context, other))).toBe(
      'Vale NHS stays, since 1 seat, 1 appointment, 1 person who belongs to it and 1 body that names it would lose it. Join it with another record of the same organisation instead.',
    );
    const before = dump(context.workspace);
    mergeOrganisations(context, { keepId: kept.id, otherIds: [other.id] });
    expect(getOrganisationPage(context, { id: kept.id }).holdings).toEqual(holdings);
    expect(listOrganisationsOfBody(context, { bodyId: body.id })).toHaveLength(1);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
    dropOrganisation(context, idle);
    expect(listAllOrganisations(context).map(({ name }) => name)).toEqual(['Vale NHS', 'Vale Trust']);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
  });

  it('[V5] [V11] and people are known to every column that means them, so that joining leaves nobody behind', () => {
    const { workspace } = temporaryContext();
    const meaning = (target: string) =>
      workspace
        .all(
          `SELECT tables.name AS "table", keys."from" AS "column" FROM sqlite_master AS tables,
             pragma_foreign_key_list(tables.name) AS keys
           WHERE tables.type = 'table' AND keys."table" = ?`,
          target,
        )
        .map((row) => `${String(row['table'])}.${String(row['column'])}`)
        .filter((name) => !name.includes('_aliases.'))
        .sort();
    const listed = (pointers: readonly (readonly string[])[]) =>
      pointers.map(([table, column]) => `${table}.${column}`);
    expect(listed(personPointers).sort()).toEqual(meaning('people'));
    expect(listed(organisationPointers).sort()).toEqual(meaning('organisations'));
  });

  it('[V5] of one person in a group twice are there once when they are joined', () => {
    const context = temporaryContext();
    const [one, same] = [aPerson(context, 'A One'), aPerson(context, 'Ann One')];
    const facts = { id: null, revision: null, bodyId: null, name: 'Policy leads', note: null };
    saveGroup(context, { ...facts, people: [one.id, same.id] });
    mergePeople(context, { keepId: one.id, otherIds: [same.id] });
    expect(listActorGroups(context, { bodyId: null })).toMatchObject([{ people: [one.id] }]);
  });

  it('keep what an organisation is to a body, a group with its people, and a name a body had', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const organisationId = createOrganisation(context, { name: 'Vale Fire', abbreviation: null, aliases: [] }).id;
    const standing = { organisationId, standing: 'responsible-authority', seats: 2 } as const;
    saveBodyOrganisations(context, { bodyId: body.id, organisations: [standing] });
    expect(listOrganisationsOfBody(context, { bodyId: body.id })).toMatchObject([standing]);
    expect(codeOf(() => saveBodyOrganisations(context, { bodyId: body.id, organisations: [standing, standing] }))).toBe(
      'input-refused',
    );
    const people = [aPerson(context, 'A One').id, aPerson(context, 'B Two').id];
    const facts = { bodyId: body.id, name: 'Policy leads', note: null };
    const group = saveGroup(context, { ...facts, id: null, revision: null, people });
    const kept = people.slice(0, 1);
    saveGroup(context, { ...facts, id: group.id, revision: group.revision, people: kept });
    expect(listActorGroups(context, { bodyId: body.id })).toMatchObject([{ name: 'Policy leads', people: kept }]);
    const former = { name: 'Crime Reduction Board', shortName: null, until: day('2020-03-31') };
    addFormerName(context, { bodyId: body.id, ...former });
    expect(listFormerNamesOf(context, { bodyId: body.id })).toMatchObject([former]);
  });
});
