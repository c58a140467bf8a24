import { z } from 'zod';
import {
  AffiliationId,
  BodyId,
  BodyNameId,
  BodyOrganisationId,
  GroupId,
  ImportId,
  MembershipId,
  OrganisationId,
  PersonId,
  VacancyId,
} from './ids.ts';
import { IsoDate } from './calendar.ts';
import { TimetableStep } from './days/timetable.ts';
import { Minuting, usualMinuting } from './minuting/habits.ts';

/** What every stored aggregate carries: its revision (compare-and-set) and the import that brought it, if one did. */
export const Stored = { revision: z.int().min(1), importId: ImportId.nullable() };

/**
 * Kinds of body this version knows by name; each later kind is one more word here. A parish council is also the town or
 * community council of a place; an annual meeting is the meeting of its electors, which is no meeting of the council.
 */
export const BodyKind = z.enum([
  'partnership-board',
  'sub-group',
  'committee',
  'council',
  'parish-council',
  'annual-meeting',
  'cabinet',
  'cabinet-member',
  'scrutiny',
  'working-group',
  'joint-committee',
  'trust-board',
  'governing-board',
  'charity-trustees',
  'other',
]);
export type BodyKind = z.infer<typeof BodyKind>;

/**
 * How a body numbers its minutes. `n` is the running number, `yy`/`yyyy` the year; `n.` and `n` restart or run on
 * without a year; the prefixed styles have letters in front, before the number (CAB/45/23), before the year (TB/24/031) or
 * without a year (CAB/45).
 */
export const NumberStyle = z.enum([
  'n/yy',
  'n/yyyy',
  'yy/n',
  'yyyy/n',
  'n.',
  'n',
  'n.n',
  'yy/mm/n',
  'yyyy/yy-n',
  'prefix-n/yy',
  'prefix-yy/n',
  'prefix-n',
]);
export type NumberStyle = z.infer<typeof NumberStyle>;

/**
 * Where a body differs from the rules it started from: the name of the rule, the body's own value (read by the schema of
 * that rule in `law/`), and why.
 */
export const RuleDifference = z.object({ rule: z.string().min(1), value: z.json(), reason: z.string().min(1) });
export type RuleDifference = z.infer<typeof RuleDifference>;

const word = z.exactOptional(z.string().min(1).max(120));

/** Words of a body's own beside those for its chair and its decisions; a word that is not given is the preset's. */
export const OwnWords = z.object({
  viceChair: word,
  /** Who takes the minutes: Clerk, Secretary, Democratic Services Officer. */
  clerk: word,
  /** How minutes become the record: `confirmed as a correct record`, `approved`. */
  confirmed: word,
  /** The sections of the agenda that the public may and may not hear. */
  openPart: word,
  closedPart: word,
});
export type OwnWords = z.infer<typeof OwnWords>;

/** A board, committee, council or group that meets. */
export const Body = z.object({
  id: BodyId,
  name: z.string().min(1),
  shortName: z.string().nullable(),
  kind: BodyKind,
  parentId: BodyId.nullable(),
  /** The body's own words. */
  chairWord: z.string().min(1),
  decisionWord: z.string().min(1),
  words: OwnWords,
  numberStyle: NumberStyle.nullable(),
  /** Letters in front of its numbers; null: those it printed last, or its short name. */
  numberPrefix: z.string().nullable(),
  houseStyleId: z.string().min(1),
  /** The body's merge patch over its house style (RFC 7396). */
  stylePatch: z.record(z.string(), z.json()),
  /** The preset of law that it started from (`law/`); null: none, and no rule of law is applied to it. */
  presetId: z.string().nullable(),
  differences: z.array(RuleDifference),
  /** How often it meets, in its own words: `quarterly`, `the second Wednesday of the month`. */
  frequency: z.string().nullable(),
  /** The steps that lead up to and follow each of its meetings. */
  timetable: z.array(TimetableStep),
  /** How it takes, numbers and confirms its minutes. */
  minuting: Minuting,
  ...Stored,
});
export type Body = z.infer<typeof Body>;

/** What a body begins with where nobody has said otherwise. */
export const newBodyFacts = {
  parentId: null,
  chairWord: 'Chair',
  decisionWord: 'RESOLVED',
  words: {},
  numberPrefix: null,
  stylePatch: {},
  presetId: null,
  differences: [],
  frequency: null,
  timetable: [],
  minuting: usualMinuting,
  revision: 1,
  importId: null,
} satisfies Partial<Body>;

/** A name that a body had until a day (included; null: nobody knows until when). */
export const FormerName = z.object({
  id: BodyNameId,
  bodyId: BodyId,
  name: z.string().min(1),
  shortName: z.string().nullable(),
  until: IsoDate.nullable(),
  revision: z.int().min(1),
});
export type FormerName = z.infer<typeof FormerName>;

/** What an organisation is to a body: entitled to seats on it by law, leading for it, supporting it, or on it by choice. */
export const OrganisationStanding = z.enum(['responsible-authority', 'lead', 'supporting', 'invited']);
export type OrganisationStanding = z.infer<typeof OrganisationStanding>;

/** An organisation's place on a body, with the number of seats it is entitled to where that is known. */
export const BodyOrganisation = z.object({
  id: BodyOrganisationId,
  bodyId: BodyId,
  organisationId: OrganisationId,
  standing: OrganisationStanding,
  seats: z.int().min(0).nullable(),
  revision: z.int().min(1),
});
export type BodyOrganisation = z.infer<typeof BodyOrganisation>;

/** An organisation that sends people to bodies. */
export const Organisation = z.object({
  id: OrganisationId,
  name: z.string().min(1),
  abbreviation: z.string().nullable(),
  /** Every other name or abbreviation that documents use for it. */
  aliases: z.array(z.string().min(1)),
  ...Stored,
});
export type Organisation = z.infer<typeof Organisation>;

/** A person under one printed name, with every other name that documents use for the same person. */
export const Person = z.object({
  id: PersonId,
  /** As printed in front of the name: Councillor, Cllr, Supt, Dr … */
  title: z.string().nullable(),
  /** Without the title: `S Goodall`, `Sally Goodall`. */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** The post or office held: `Director of Housing`, `Member of Parliament`. */
  office: z.string().nullable(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  note: z.string().nullable(),
  ...Stored,
});
export type Person = z.infer<typeof Person>;

/** What nobody has said of a person yet. */
export const newPersonFacts = {
  aliases: [],
  office: null,
  email: null,
  telephone: null,
  note: null,
} satisfies Partial<Person>;

/** An organisation that a person belongs to beside the one they sit for: `seconded to`, `employed by`. */
export const Affiliation = z.object({
  id: AffiliationId,
  personId: PersonId,
  organisationId: OrganisationId,
  nature: z.string().nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  revision: z.int().min(1),
});
export type Affiliation = z.infer<typeof Affiliation>;

/** In what capacity somebody sits on a body; each prints in a class of its own in the attendance. */
export const Capacity = z.enum(['member', 'co-opted', 'adviser', 'officer', 'observer']);
export type Capacity = z.infer<typeof Capacity>;

/** A person's seat on a body, for an organisation or not, from a day to a day (both included; null: not known or open). */
export const Membership = z.object({
  id: MembershipId,
  bodyId: BodyId,
  personId: PersonId,
  organisationId: OrganisationId.nullable(),
  /** Chair, Vice Chair, Clerk … in the body's own word. */
  role: z.string().nullable(),
  capacity: Capacity,
  voting: z.boolean(),
  /** The matters on which a member without a general vote has one; null: none. */
  votesOn: z.string().nullable(),
  /** Political group. */
  party: z.string().nullable(),
  ward: z.string().nullable(),
  /** Who appointed the member, where that is not the organisation they sit for. */
  appointedById: OrganisationId.nullable(),
  /** The deputy or substitute named for this seat. */
  deputyId: PersonId.nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** When the term of office runs out, whether or not the member has left. */
  termEnds: IsoDate.nullable(),
  leavingReason: z.string().nullable(),
  ...Stored,
});
export type Membership = z.infer<typeof Membership>;

/** What nobody has said of a seat yet. */
export const newMembershipFacts = {
  role: null,
  capacity: 'member',
  voting: true,
  votesOn: null,
  party: null,
  ward: null,
  appointedById: null,
  deputyId: null,
  from: null,
  to: null,
  termEnds: null,
  leavingReason: null,
} satisfies Partial<Membership>;

/** A seat that nobody holds, from a day to a day: it counts among the seats, never among those in post. */
export const Vacancy = z.object({
  id: VacancyId,
  bodyId: BodyId,
  organisationId: OrganisationId.nullable(),
  ward: z.string().nullable(),
  note: z.string().nullable(),
  voting: z.boolean(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  revision: z.int().min(1),
});
export type Vacancy = z.infer<typeof Vacancy>;

/** An actor that is no one person: `Policy leads`, `All partners`. Without a body it is known to all. */
export const ActorGroup = z.object({
  id: GroupId,
  bodyId: BodyId.nullable(),
  name: z.string().min(1),
  note: z.string().nullable(),
  people: z.array(PersonId),
  revision: z.int().min(1),
});
export type ActorGroup = z.infer<typeof ActorGroup>;
