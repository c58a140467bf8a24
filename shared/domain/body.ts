import { z } from 'zod';
import { BodyId, ImportId, MembershipId, OrganisationId, PersonId } from './ids.ts';
import { IsoDate } from './calendar.ts';

/** What every stored aggregate carries: its revision (compare-and-set) and the import that brought it, if one did. */
export const Stored = { revision: z.int().min(1), importId: ImportId.nullable() };

/** Kinds of body this version knows by name; each later kind is one more word here. */
export const BodyKind = z.enum([
  'partnership-board',
  'sub-group',
  'committee',
  'council',
  'parish-council',
  'cabinet',
  'scrutiny',
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
  numberStyle: NumberStyle.nullable(),
  houseStyleId: z.string().min(1),
  ...Stored,
});
export type Body = z.infer<typeof Body>;

/** An organisation that sends people to bodies. */
export const Organisation = z.object({
  id: OrganisationId,
  name: z.string().min(1),
  abbreviation: z.string().nullable(),
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
  ...Stored,
});
export type Person = z.infer<typeof Person>;

/** A person's seat on a body, for an organisation or not, from a day to a day (both included; null: not known or open). */
export const Membership = z.object({
  id: MembershipId,
  bodyId: BodyId,
  personId: PersonId,
  organisationId: OrganisationId.nullable(),
  /** Chair, Vice Chair, Clerk … in the body's own word. */
  role: z.string().nullable(),
  voting: z.boolean(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  ...Stored,
});
export type Membership = z.infer<typeof Membership>;
