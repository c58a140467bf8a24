import type { OrganisationKey } from './organisations.ts';

/** A person of the invented county. None of them exists. */
export interface SamplePerson {
  /** As printed in front of the name. */
  readonly title: string | null;
  /** First name and surname. */
  readonly name: string;
  readonly organisation: OrganisationKey;
  /** The part of the organisation that the advisory group prints after a dash. */
  readonly unit?: string;
  /** Other names that the minutes use, beside initial with surname and initials alone. */
  readonly alsoKnownAs?: readonly string[];
}

const of = (
  organisation: OrganisationKey,
  title: string | null,
  name: string,
  more: Pick<SamplePerson, 'unit' | 'alsoKnownAs'> = {},
): SamplePerson => ({ title, name, organisation, ...more });

/** Everybody who was at a meeting, or sent an apology. Susan Goodall and Shaun Garrity are both "SG". */
export const people = {
  ashdown: of('county', 'Councillor Mrs', 'Helen Ashdown', { alsoKnownAs: ['Councillor Ashdown'] }),
  tranter: of('county', 'Councillor', 'Geoffrey Tranter', { alsoKnownAs: ['Cllr Tranter'] }),
  lockyer: of('county', 'Councillor', 'Anne Lockyer'),
  ellwood: of('county', null, 'Mark Ellwood'),
  goodall: of('county', null, 'Susan Goodall', {
    unit: 'Community Safety Unit',
    alsoKnownAs: ['Sue Goodall', 'Susan'],
  }),
  whitlock: of('county', null, 'Ben Whitlock', { unit: 'Community Safety Unit' }),
  prior: of('county', null, 'Dawn Prior', { unit: 'Trading Standards' }),
  lamb: of('county', null, 'Kirsty Lamb', { unit: 'Youth Justice Service' }),
  moss: of('county', null, 'Gareth Moss', { unit: 'Public Health' }),
  frith: of('county', null, 'Louise Frith', { unit: 'Democratic Services' }),
  pryce: of('harrowmoor', 'Councillor', 'David Pryce', { alsoKnownAs: ['Cllr Pryce'] }),
  tully: of('harrowmoor', null, 'Lorraine Tully'),
  siddiqui: of('harrowmoor', null, 'Imran Siddiqui'),
  farrow: of('netherbeck', 'Councillor', 'Judith Farrow', { alsoKnownAs: ['Cllr Farrow'] }),
  wray: of('netherbeck', null, 'Colin Wray'),
  sugden: of('netherbeck', 'Councillor', 'Robert Sugden'),
  kirkbride: of('stainrigg', 'Councillor Mrs', 'Edna Kirkbride'),
  garrity: of('stainrigg', null, 'Shaun Garrity', { alsoKnownAs: ['Shaun'] }),
  holroyd: of('constabulary', 'ACC', 'Diane Holroyd', { alsoKnownAs: ['ACC Holroyd'] }),
  rees: of('constabulary', 'Superintendent', 'Alun Rees', { alsoKnownAs: ['Supt Rees', 'Supt Alun Rees'] }),
  norcross: of('constabulary', 'Inspector', 'Gail Norcross', { alsoKnownAs: ['Inspector Norcross'] }),
  varley: of('constabulary', 'Inspector', 'Tom Varley', { alsoKnownAs: ['Insp Varley'] }),
  dacre: of('constabulary', 'Chief Inspector', 'Marcus Dacre'),
  ormond: of('fire', null, 'Keith Ormond'),
  sandal: of('fire', null, 'Rebecca Sandal', { alsoKnownAs: ['Becky Sandal'] }),
  bellamy: of('fire', null, 'Alice Bellamy'),
  achebe: of('probation', null, 'Yvonne Achebe'),
  carrick: of('probation', null, 'Neil Carrick'),
  osei: of('health', 'Dr', 'Hannah Osei', { alsoKnownAs: ['Dr Osei'] }),
  pell: of('health', null, 'Graham Pell'),
  tan: of('health', null, 'Mei Tan'),
  tait: of('commissioner', null, 'Rosalind Tait'),
  dunmore: of('voluntary', null, 'Peter Dunmore'),
  akhtar: of('voluntary', null, 'Nasreen Akhtar'),
  hartwell: of('brackenfold', null, 'Jo Hartwell'),
  penhale: of('haven', null, 'Hugh Penhale'),
  crane: of('roadSafety', null, 'Oliver Crane'),
} satisfies Record<string, SamplePerson>;

export type PersonKey = keyof typeof people;

/** `Councillor D Pryce` as the Board prints, or `David Pryce` with the title as the advisory group does. */
export function printName(person: SamplePerson, how: 'initial' | 'full'): string {
  const [first = '', ...rest] = person.name.split(' ');
  const name = how === 'full' ? person.name : `${first.charAt(0)} ${rest.join(' ')}`;
  return person.title === null ? name : `${person.title} ${name}`;
}
