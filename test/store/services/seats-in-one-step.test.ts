import { describe, expect, it } from 'vitest';
import { changeBody } from '../../../electron/services/bodies.ts';
import { listOwnerCandidates } from '../../../electron/services/owner-candidates.ts';
import { dropGroup, listAllOrganisations, saveGroup } from '../../../electron/services/people/organisations.ts';
import { createPerson, listPersonRowsOn } from '../../../electron/services/people/people.ts';
import { addMembership, addVacancy, changeMembership, fillVacancy } from '../../../electron/services/people/seats.ts';
import { listActions } from '../../../electron/services/progress.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import { newMembershipFacts } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { dump } from '../../support/store/dump.ts';
import { aBody, aMeeting, aMinute, action } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const today = IsoDate.parse('2026-11-23');
const everything = { bodyId: null, meetingId: null, status: null };
const newPerson = { title: 'Cllr', name: 'Maud Pellow', office: null };

describe('a seat', () => {
  it('[V8] makes its person and its organisation with it, and one step of undo takes all of them back', () => {
    const context = temporaryContext();
    const { id: bodyId } = aBody(context);
    const before = dump(context.workspace);
    const seat = addMembership(context, {
      ...{ ...newMembershipFacts, bodyId, personId: null, newPerson, organisationId: null },
      newOrganisation: 'Marsh Parish Council',
    });
    expect(listPersonRowsOn(context, { today })).toMatchObject([
      { person: { id: seat.personId, title: 'Cllr', name: 'Maud Pellow' }, organisations: ['Marsh Parish Council'] },
    ]);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
  });

  it('[V8] takes an organisation that already has the name, and asks for exactly one person', () => {
    const context = temporaryContext();
    const { id: bodyId } = aBody(context);
    const facts = { ...newMembershipFacts, bodyId, organisationId: null, newOrganisation: 'Marsh Trust' };
    const first = addMembership(context, { ...facts, personId: null, newPerson });
    const { id, revision } = addMembership(context, { ...facts, personId: null, newPerson, newOrganisation: 'Other' });
    const { bodyId: _, ...same } = facts;
    const changed = changeMembership(context, { ...same, id, revision, newOrganisation: 'marsh trust' });
    expect(changed.organisationId).toBe(first.organisationId);
    expect(listAllOrganisations(context).map(({ name }) => name)).toEqual(['Marsh Trust', 'Other']);
    expect(codeOf(() => addMembership(context, { ...facts, personId: null }))).toBe('input-refused');
    expect(codeOf(() => addMembership(context, { ...facts, personId: first.personId, newPerson }))).toBe(
      'input-refused',
    );
  });

  it('[V4] that was vacant is filled by somebody new', () => {
    const context = temporaryContext();
    const { id: bodyId } = aBody(context);
    const facts = { organisationId: null, ward: 'North', note: null, voting: true, from: null, to: null };
    const { id, revision } = addVacancy(context, { bodyId, ...facts });
    const from = IsoDate.parse('2026-05-20');
    expect(fillVacancy(context, { id, revision, personId: null, newPerson, from })).toMatchObject({
      ward: 'North',
      from,
    });
  });
});

describe('a group', () => {
  it('[O6] owns the actions that name it, is offered, and leaves them its words when it goes', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const meeting = aMeeting(context, body);
    const { id: personId } = createPerson(context, {
      ...{ title: null, name: 'Petra Lund', aliases: [], office: null, email: null, telephone: null, note: null },
    });
    const facts = { id: null, revision: null, note: null, people: [personId] };
    const group = saveGroup(context, { ...facts, bodyId: body.id, name: 'Policy Leads' });
    saveGroup(context, { ...facts, bodyId: aBody(context, 'Other').id, name: 'All partners', people: [] });
    aMinute(context, meeting, 'One', action(null, 'Action – Policy leads/All partners'));
    expect(listActions(context, everything)[0]?.owners).toMatchObject([
      { printed: 'Policy leads', groupId: group.id, personId: null, name: 'Policy Leads' },
      { printed: 'All partners', groupId: null, name: null },
    ]);
    expect(listOwnerCandidates(context, { meetingId: meeting.id })).toEqual([
      { name: 'Petra Lund', kind: 'person', detail: null },
      { name: 'Policy Leads', kind: 'group', detail: '1 person' },
      { name: 'All partners', kind: 'group', detail: null },
    ]);
    dropGroup(context, { id: group.id, revision: group.revision });
    expect(listActions(context, everything)[0]?.owners[0]).toMatchObject({ printed: 'Policy leads', groupId: null });
    undoStep(context);
    expect(listActions(context, everything)[0]?.owners[0]).toMatchObject({ groupId: group.id });
  });
});

describe('a body', () => {
  it('takes another shipped house style with changes of its own, and refuses what is none', () => {
    const context = temporaryContext();
    const { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord } = aBody(context);
    const facts = { id, revision, name, shortName, kind, numberStyle, chairWord, decisionWord };
    expect(codeOf(() => changeBody(context, { ...facts, houseStyleId: 's99' }))).toBe('input-refused');
    expect(codeOf(() => changeBody(context, { ...facts, stylePatch: { size: 400 } }))).toBe('input-refused');
    expect(changeBody(context, { ...facts, houseStyleId: 's6', stylePatch: { size: 12 } })).toMatchObject({
      houseStyleId: 's6',
      stylePatch: { size: 12 },
    });
  });
});
