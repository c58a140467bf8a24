import { describe, expect, it } from 'vitest';
import { BodyId, GroupId, OrganisationId, PersonId } from '../../../shared/domain/ids.ts';
import { matchOwner, type OwnerSources } from '../../../shared/domain/owners.ts';

const personId = (number: number) => PersonId.parse(`0190a0a0-0000-7000-8000-00000000000${number}`);
const organisationId = OrganisationId.parse('0190a0a0-0000-7000-8000-0000000000ff');
const [petra, milo, prue, hugo] = [personId(1), personId(2), personId(3), personId(4)];

const sources: OwnerSources = {
  people: [
    { id: petra, title: null, name: 'Petra Tolley', aliases: ['P Tolley', 'Petra'] },
    { id: milo, title: 'Councillor', name: 'M Fenn', aliases: [] },
    { id: prue, title: null, name: 'Prue Thatcher', aliases: [] },
    { id: hugo, title: 'Supt', name: 'Hugo Marl', aliases: [] },
  ],
  organisations: [{ id: organisationId, name: 'Upper Marsh District Council', abbreviation: 'UMDC' }],
  groups: [],
  attendance: [
    { personId: petra, printedName: 'P Tolley' },
    { personId: milo, printedName: 'Cllr M Fenn' },
  ],
  memberships: [{ personId: prue }, { personId: hugo }],
};
const match = (printed: string, more: Partial<OwnerSources> = {}) => matchOwner(printed, { ...sources, ...more });
const found = (printed: string, more?: Partial<OwnerSources>) => {
  const { personId: person, organisationId: organisation, candidates } = match(printed, more);
  return person ?? organisation ?? candidates.length;
};

describe('the owner that printed words mean', () => {
  it('[O1] knows names, aliases, printed attendance, organisations', () => {
    for (const printed of ['Petra Tolley', 'petra tolley', 'P Tolley', ' Petra ']) expect(found(printed)).toBe(petra);
    for (const printed of ['Cllr M Fenn', 'Councillor M Fenn', 'M Fenn']) expect(found(printed)).toBe(milo);
    for (const printed of ['UMDC', 'Upper Marsh District Council']) expect(found(printed)).toBe(organisationId);
  });

  it('[O1] calls an abbreviation that is also initials at the meeting ambiguous', () => {
    const organisations = [{ id: organisationId, name: 'Parks Trust', abbreviation: 'PT' }];
    expect(match('PT', { organisations })).toEqual({
      personId: null,
      organisationId: null,
      groupId: null,
      candidates: [
        { kind: 'organisation', organisationId },
        { kind: 'person', personId: petra },
      ],
    });
  });

  it('[O2] leaves titles out of account', () => {
    expect(found('Ms Petra Tolley')).toBe(petra);
    expect(found('Mr M Fenn')).toBe(milo);
    expect(found('Hugo Marl')).toBe(hugo);
  });

  it('[O3] reads initials at the meeting before the members', () => {
    expect(found('PT')).toBe(petra);
    expect(found('P.T.')).toBe(petra);
    expect(found('HM')).toBe(hugo);
    expect(found('PT', { attendance: [] })).toBe(prue);
    expect(found('ZZ')).toBe(0);
    expect(found('pt')).toBe(0);
  });

  it('[O3] never chooses between two with the same initials', () => {
    const attendance = [...sources.attendance, { personId: prue, printedName: 'Prue Thatcher' }];
    const result = match('PT', { attendance });
    expect(result.personId).toBeNull();
    expect(result.candidates).toEqual([
      { kind: 'person', personId: petra },
      { kind: 'person', personId: prue },
    ]);
  });

  it('[O4] reads an initial and a surname for a full name', () => {
    expect(found('H Marl')).toBe(hugo);
    expect(found('Milo Fenn')).toBe(milo);
    expect(found('Mabel Marl')).toBe(0);
    expect(found('Hannah Marl')).toBe(0);
    expect(found('P Thatcher')).toBe(prue);
    expect(found('P Thatcher', { memberships: [] })).toBe(0);
  });

  it('[O5] takes nobody while a stranger at the meeting fits too', () => {
    const attendance = [...sources.attendance, { personId: null, printedName: 'Peter Thorne' }];
    expect(match('PT', { attendance })).toMatchObject({ personId: null, candidates: [{ personId: petra }] });
    expect(match('PT', { attendance: [{ personId: null, printedName: 'Peter Thorne' }] })).toMatchObject({
      personId: null,
      candidates: [],
    });
  });

  it('finds nobody in words that name nobody', () => {
    for (const printed of ['', ' ', 'All partners', 'Lead Officers', 'Tolley']) expect(found(printed)).toBe(0);
  });

  it('[O6] knows a group by its name, the body’s own before one known to all, and nobody in it', () => {
    const bodyId = BodyId.parse('0190a0a0-0000-7000-8000-0000000000b0');
    const own = GroupId.parse('0190a0a0-0000-7000-8000-0000000000a1');
    const general = GroupId.parse('0190a0a0-0000-7000-8000-0000000000a2');
    const forAll = { id: general, bodyId: null, name: 'Policy leads' };
    expect(match('policy  Leads', { groups: [forAll] })).toMatchObject({ groupId: general, personId: null });
    expect(match('Policy Leads', { groups: [forAll, { id: own, bodyId, name: 'Policy Leads' }] }).groupId).toBe(own);
    expect(match('Leads', { groups: [forAll] })).toMatchObject({ groupId: null, candidates: [] });
  });

  it('[O6] takes nobody where a group and an organisation have one name', () => {
    const group = GroupId.parse('0190a0a0-0000-7000-8000-0000000000a1');
    const result = match('UMDC', { groups: [{ id: group, bodyId: null, name: 'UMDC' }] });
    expect(result).toMatchObject({ personId: null, organisationId: null, groupId: null });
    expect(result.candidates).toHaveLength(2);
  });
});
