import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { possibleParents } from '../../../renderer/features/bodies/body-form.tsx';
import { noSeat, readSeat, seatWords, type SeatWords } from '../../../renderer/features/bodies/members/member-form.ts';
import { describeSeats, listSeatRows } from '../../../renderer/features/bodies/members/members.ts';
import { ruleForms } from '../../../renderer/features/bodies/rules/rule-fields.ts';
import {
  inNation,
  readAt,
  type RuleField,
  type RuleValue,
  tidyValue,
  writeAt,
} from '../../../renderer/features/bodies/rules/rule-value.ts';
import { readOverrides, writeOverrides } from '../../../renderer/features/bodies/style-overrides.ts';
import {
  type Circle,
  filterPeople,
  findNamesakes,
  previewNames,
} from '../../../renderer/features/people/filter-people.ts';
import { BodyPage, type BodyRow } from '../../../shared/contract/bodies.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { newBodyFacts, newMembershipFacts, newPersonFacts, Person } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId, OrganisationId } from '../../../shared/domain/ids.ts';
import { ruleNames } from '../../../shared/domain/law/describe-rules.ts';
import { lawPresets } from '../../../shared/domain/law/presets/index.ts';
import { BodyRules } from '../../../shared/domain/law/rules.ts';

const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const today = IsoDate.parse('2026-11-23');
const stored = { revision: 1, importId: null };
const bodyId = BodyId.parse(uuid(1));

const person = (number: number, name: string, title: string | null = null): Person =>
  Person.parse({ ...newPersonFacts, id: uuid(number), title, name, ...stored });
const organisation = {
  id: OrganisationId.parse(uuid(80)),
  name: 'Marsh Trust',
  abbreviation: 'MT',
  aliases: [],
  ...stored,
};
const [maud, tom, otherTom] = [person(10, 'Maud Pellow', 'Cllr'), person(11, 'Tom Varley'), person(12, 'Tom Varley')];

function seat(number: number, of: Person, change: object = {}) {
  const membership = { ...newMembershipFacts, id: uuid(number), bodyId, personId: of.id, organisationId: null };
  return { membership: { ...membership, ...stored, ...change }, person: of, organisation: null };
}

function pageOf(members: readonly object[], vacancies: readonly object[] = []): BodyPage {
  const body = { ...newBodyFacts, id: bodyId, name: 'Vale Board', shortName: null, kind: 'committee' };
  return BodyPage.parse({
    body: { ...body, numberStyle: null, houseStyleId: 's2' },
    ...{ parentName: null, subGroups: [], organisations: [], formerNames: [], meetings: [], nextNumber: null },
    ...{ members, vacancies },
  });
}

const vacancy = (number: number, change: object = {}) => ({
  ...{ id: uuid(number), bodyId, organisationId: null, ward: null, note: null, voting: true },
  ...{ from: null, to: null, revision: 1, ...change },
});

describe('the seats of a body', () => {
  it('stand by organisation and name, vacant ones behind, those of none last', () => {
    const mine = { ...seat(20, tom), organisation };
    const page = pageOf([seat(21, maud), mine], [vacancy(30, { organisationId: organisation.id })]);
    const rows = listSeatRows(page, new Map([[organisation.id, 'Marsh Trust']]), today);
    expect(rows.map(({ organisation: of, name }) => [of, name])).toEqual([
      ['Marsh Trust', 'Tom Varley'],
      ['Marsh Trust', 'Vacant seat'],
      ['', 'Cllr Maud Pellow'],
    ]);
  });

  it('[V9] say when a term runs out, and which have ended; one still to come has not', () => {
    const page = pageOf([
      seat(20, maud, { termEnds: '2026-12-14', role: 'Chair', party: 'Independent', from: '2026-05-20' }),
      seat(21, tom, { to: '2026-11-22', leavingReason: 'Resigned' }),
      seat(22, otherTom, { from: '2027-01-01', voting: false, votesOn: 'grants' }),
    ]);
    const rows = listSeatRows(page, new Map(), today);
    expect(rows.map(({ sitsAs, vote, days, term, hasEnded }) => [sitsAs, vote, days, term, hasEnded])).toEqual([
      ['Chair, Independent', 'Votes', 'from 20 May 2026', 'term ends in 3 weeks', false],
      ['', 'Votes', 'to 22 November 2026, Resigned', null, true],
      ['', 'Votes on grants', 'from 1 January 2027', null, false],
    ]);
  });

  it('[V3] are counted with their vacancies', () => {
    const page = pageOf([seat(20, maud), seat(21, tom, { voting: false })], [vacancy(30)]);
    expect(describeSeats(page, today)).toBe('2 voting seats: 1 taken, 1 vacant. 1 more without a vote.');
    expect(describeSeats(pageOf([]), today)).toBe('Nobody has a vote yet.');
  });
});

describe('the form of a seat', () => {
  const sources = { people: [maud, tom, otherTom], organisations: [organisation], members: [] };
  const read = (change: Partial<SeatWords>, members: BodyPage['members'] = []) =>
    readSeat({ ...noSeat, ...change }, { bodyId, id: null }, { ...sources, members });
  const held = (words: string, key: string | null = null) => ({ words, key });

  it('[V6] takes a name that one person has, asks between two, and makes somebody new of an unknown one', () => {
    expect(read({ person: held('cllr maud pellow') }).who).toEqual({ kind: 'known', id: maud.id });
    expect(read({ person: held('Tom Varley') }).trouble.person).toContain('2 people are called so');
    expect(read({ person: held('Tom Varley', otherTom.id) }).who).toEqual({ kind: 'known', id: otherTom.id });
    expect(read({ person: held('Maud Pellow'), isSomebodyElse: true }).who).toMatchObject({ kind: 'new' });
    expect(read({ person: held('Dr Ada Fenn') }).who).toEqual({ kind: 'new', title: 'Dr', name: 'Ada Fenn' });
    expect(read({}).trouble.person).toBe('Say who takes the seat.');
  });

  it('[V1] shows a seat in the way beside the first day, and days that are none or turned round', () => {
    const { members } = pageOf([seat(20, maud, { from: '2025-05-20', to: '2026-05-19' })]);
    const who = { person: held('Maud Pellow', maud.id) };
    expect(read({ ...who, from: '1 May 2026' }, members).trouble.from).toBe(
      'There is a seat already, from 20 May 2025 to 19 May 2026. Change the days of one of the two.',
    );
    expect(read({ ...who, from: '20 May 2026' }, members).trouble).toEqual({});
    expect(read({ ...who, capacity: 'adviser', from: '1 May 2026' }, members).trouble).toEqual({});
    expect(read({ ...who, from: 'soon' }).trouble.from).toContain('Write the day');
    expect(read({ ...who, from: '2 May 2026', to: '1 May 2026' }).trouble.to).toContain('before the first');
  });

  it('[V8] knows an organisation by its abbreviation, and makes one of a name that none has', () => {
    const who = { person: held('Maud Pellow') };
    expect(read({ ...who, organisation: held('mt') }).facts.organisationId).toBe(organisation.id);
    expect(read({ ...who, organisation: held('Fen Trust') }).facts).toMatchObject({
      organisationId: null,
      newOrganisation: 'Fen Trust',
    });
    expect(read({ ...who, appointedBy: held('Fen Trust') }).trouble.appointedBy).toContain('No organisation');
    expect(read({ ...who, deputy: held('Maud Pellow') }).trouble.deputy).toContain('own deputy');
    expect(read({ ...who, vote: 'named-matters' }).trouble.votesOn).toBe('Say on which matters.');
  });

  it('reads back what a seat says', () => {
    const [member] = pageOf([
      seat(20, maud, { votesOn: 'grants', voting: false, deputyId: tom.id, termEnds: '2027-05-01', party: 'Green' }),
    ]).members;
    if (member === undefined) throw new Error('there is a seat');
    const {
      id,
      bodyId: _body,
      personId,
      organisationId: _none,
      revision: _revision,
      importId: _import,
      ...facts
    } = member.membership;
    const again = readSeat(seatWords(member.membership, sources), { bodyId, id }, { ...sources, members: [member] });
    expect(again).toMatchObject({ who: { kind: 'known', id: personId }, facts, trouble: {} });
  });
});

/** Whatever is chosen at the place of a field, and in every field under it, is taken by the rule. */
function tryField(schema: z.ZodType, rule: string, value: RuleValue, field: RuleField): void {
  const takes = (next: RuleValue, words: string) =>
    expect(schema.safeParse(next).success, `${rule} ${field.words} ${words}`).toBe(true);
  const part = readAt(value, field.path) ?? null;
  takes(writeAt(value, field.path, part), '');
  if (field.kind === 'choice') {
    for (const { key } of field.choices) {
      const chosen = tidyValue(writeAt(value, field.path, field.values?.[key] ?? key));
      // Whose words are still to be written.
      if (!JSON.stringify(chosen).includes('"words":[]')) takes(chosen, key);
    }
  }
  if (field.kind === 'part') {
    takes(writeAt(value, field.path, null), 'without');
    const begun = writeAt(value, field.path, field.beginning);
    takes(begun, 'begun');
    for (const inner of field.fields) tryField(schema, rule, begun, inner);
  }
  if (field.kind === 'list' && Array.isArray(part)) {
    takes(writeAt(value, field.path, []), 'emptied');
    part.forEach((one, at) => {
      for (const inner of field.fields([...field.path, at], one)) tryField(schema, rule, value, inner);
    });
  }
}

describe('the rules of a body', () => {
  it('are all asked for so that what is there and what they begin with is taken by the rule', () => {
    for (const name of ruleNames) {
      const form = ruleForms[name];
      if (name === 'words') continue;
      if (form === undefined) throw new Error(`${name} has a form`);
      const schema = BodyRules.shape[name];
      if (form.optional !== undefined) expect(schema.safeParse(form.optional.beginning).success).toBe(true);
      for (const { rules } of lawPresets) {
        const value = rules[name] as RuleValue;
        if (value === null) continue;
        for (const field of form.fields(value)) tryField(schema, name, value, field);
      }
    }
  });

  it('are changed at one place and nowhere else', () => {
    const value = { basis: { kind: 'number', members: 3 }, list: [{ words: 'a' }, { words: 'b' }] };
    expect(writeAt(value, ['basis', 'members'], 4)).toEqual({ ...value, basis: { kind: 'number', members: 4 } });
    expect(writeAt(value, ['list', 1, 'words'], 'c')).toEqual({ ...value, list: [{ words: 'a' }, { words: 'c' }] });
    expect(readAt(value, ['list', 0, 'words'])).toBe('a');
    expect(readAt(value, ['none', 'at all'])).toBeUndefined();
    const begun = {
      who: { words: ['chair', ' '] },
      grounds: [{ id: '', words: 'Land' }],
      notice: { nation: 'scotland' },
    };
    expect(tidyValue(begun)).toEqual({ ...begun, who: { words: ['chair'] }, grounds: [{ id: 'Land', words: 'Land' }] });
    expect(inNation(begun, 'northern-ireland')).toEqual({ ...begun, notice: { nation: 'northern-ireland' } });
  });
});

describe('what a body changes in its house style', () => {
  it('is read and written without touching the rest', () => {
    const patch = { font: 'Georgia', minute: { numberEnd: ':' }, agenda: { star: '', purpose: true } };
    expect(readOverrides(patch)).toEqual({ font: 'Georgia', size: null, star: '', subItem: null });
    expect(writeOverrides(patch, { font: null, size: 12, star: null, subItem: 'dash' })).toEqual({
      ...{ minute: { numberEnd: ':' }, size: 12, agenda: { purpose: true, subItem: 'dash' } },
    });
    expect(writeOverrides({}, { font: null, size: null, star: null, subItem: null })).toEqual({});
  });
});

it('a body may report to any that does not report to it, however far up', () => {
  const body = (number: number, parent: number | null): BodyRow => ({
    ...{ id: BodyId.parse(uuid(number)), name: `B${number}`, shortName: null, kind: 'other', parentName: null },
    parentId: parent === null ? null : BodyId.parse(uuid(parent)),
    ...{ meetings: 0, lastMeetingOn: null, openActions: 0 },
  });
  const bodies = [body(1, null), body(2, 1), body(3, 2), body(4, null)];
  expect(possibleParents(bodies, bodyId).map(({ name }) => name)).toEqual(['B4']);
  expect(possibleParents(bodies, BodyId.parse(uuid(3))).map(({ name }) => name)).toEqual(['B1', 'B2', 'B4']);
});

describe('people', () => {
  const row = (of: Person, change: Partial<PersonRow> = {}): PersonRow => ({
    ...{ person: of, seats: [], organisations: [], openActions: 0, ...change },
  });

  it('are found by name, office, organisation and body', () => {
    const seats = [{ bodyId, bodyName: 'Vale Board', role: 'Chair' }];
    const people = [row(maud, { organisations: ['Marsh Trust'] }), row(tom, { seats })];
    const found = (words: string) => filterPeople(people, words).map(({ person: { name } }) => name);
    expect(found('marsh pellow')).toEqual(['Maud Pellow']);
    expect(found('chair vale')).toEqual(['Tom Varley']);
    expect(found('')).toHaveLength(2);
    const inCircle = (circle: Circle) => filterPeople(people, '', circle).map(({ person: { name } }) => name);
    expect([inCircle('seated'), inCircle('outside')]).toEqual([['Tom Varley'], ['Maud Pellow']]);
  });

  it('[V6] of one name are known for it, other names counted', () => {
    const alias = person(13, 'T Varley');
    expect([...findNamesakes([row(maud), row(tom), row(otherTom)])]).toEqual([tom.id, otherTom.id]);
    expect([...findNamesakes([row(tom), row({ ...alias, aliases: ['tom varley'] })])]).toHaveLength(2);
    expect([...findNamesakes([row(maud), row({ ...tom, aliases: ['Tom Varley'] })])]).toEqual([]);
  });

  it('[V5] keep every name of records that are joined, each once', () => {
    const kept = person(14, 'M Pellow');
    expect(previewNames(kept, [maud, { ...tom, aliases: ['M Pellow', 'Cllr Maud Pellow'] }])).toEqual({
      name: 'Cllr M Pellow',
      further: ['Maud Pellow', 'Cllr Maud Pellow', 'Tom Varley'],
    });
  });
});
