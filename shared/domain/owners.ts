import { initialsOf, splitTitleFromName } from '../text/names.ts';
import type { ActorGroup, Membership, Organisation, Person } from './body.ts';
import type { GroupId, OrganisationId, PersonId } from './ids.ts';
import type { Attendance } from './meeting.ts';

/** Everyone whom an owner's printed name can mean. */
export interface OwnerSources {
  readonly people: readonly Pick<Person, 'id' | 'title' | 'name' | 'aliases'>[];
  readonly organisations: readonly Pick<Organisation, 'id' | 'name' | 'abbreviation'>[];
  /** Of the meeting that records the action. */
  readonly attendance: readonly Pick<Attendance, 'personId' | 'printedName'>[];
  /** Of the body that met, and those known to all. */
  readonly groups: readonly Pick<ActorGroup, 'id' | 'bodyId' | 'name'>[];
  /** Of the body that met. */
  readonly memberships: readonly Pick<Membership, 'personId'>[];
}

export type OwnerCandidate =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'group'; readonly groupId: GroupId };

/** Whom a printed owner means. Where several could be meant, every id is null and `candidates` holds them all. */
export interface OwnerMatch {
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly groupId: GroupId | null;
  readonly candidates: readonly OwnerCandidate[];
}

/**
 * Finds the person, organisation or group that an owner's printed words mean, never guessing: the first of these steps that
 * finds anyone decides, and where it finds several, nobody is taken. Rules [O1]–[O6] of shared/minutes/SPEC.md.
 */
export function matchOwner(printed: string, sources: OwnerSources): OwnerMatch {
  const wanted = fold(printed);
  if (wanted === '') return settle(nobody);
  const steps = [matchExactly, matchWithoutTitle, matchInitials, matchShortened];
  for (const step of steps) {
    const found = step(wanted, printed.trim(), sources);
    if (found.candidates.length > 0 || found.strangers) return settle(found);
  }
  return settle(nobody);
}

/** Whom a step found; `strangers` when somebody at the meeting fits whom the workspace does not know as a person yet. */
interface Found {
  readonly candidates: readonly OwnerCandidate[];
  readonly strangers: boolean;
}
const nobody: Found = { candidates: [], strangers: false };

type Step = (wanted: string, printed: string, sources: OwnerSources) => Found;

/** [O1] a name, an alias, a name as printed in the attendance, an organisation's name or abbreviation, [O6] a group's name. */
const matchExactly: Step = (wanted, printed, sources) => {
  const named = sources.people.filter((person) =>
    [person.name, `${person.title ?? ''} ${person.name}`, ...person.aliases].some((name) => fold(name) === wanted),
  );
  const attended = sources.attendance.filter((row) => fold(row.printedName) === wanted);
  const organisations = sources.organisations.filter(
    ({ name, abbreviation }) => fold(name) === wanted || (abbreviation !== null && fold(abbreviation) === wanted),
  );
  const initials = organisations.length > 0 ? matchInitials(wanted, printed, sources) : nobody;
  const candidates = [
    ...named.map(({ id }) => person(id)),
    ...attended.flatMap(({ personId }) => (personId === null ? [] : [person(personId)])),
    ...organisations.map(({ id }): OwnerCandidate => ({ kind: 'organisation', organisationId: id })),
    ...matchGroups(wanted, sources.groups),
    ...initials.candidates,
  ];
  return { candidates, strangers: initials.strangers };
};

/** [O6] A body's own group goes before one of the same name that is known to all. */
function matchGroups(wanted: string, groups: OwnerSources['groups']): OwnerCandidate[] {
  const named = groups.filter(({ name }) => fold(name) === wanted);
  const own = named.filter(({ bodyId }) => bodyId !== null);
  return (own.length > 0 ? own : named).map(({ id }) => ({ kind: 'group', groupId: id }));
}

/** [O2] the same name when the titles on both sides are left out. */
const matchWithoutTitle: Step = (wanted, printed, sources) => {
  const bare = fold(splitTitleFromName(printed).name);
  const same = (name: string): boolean => [wanted, bare].includes(fold(splitTitleFromName(name).name));
  const candidates = [
    ...sources.people.filter((one) => [one.name, ...one.aliases].some(same)).map(({ id }) => person(id)),
    ...sources.attendance
      .filter(({ printedName }) => same(printedName))
      .flatMap(({ personId }) => (personId === null ? [] : [person(personId)])),
  ];
  return { candidates, strangers: false };
};

/** [O3] initials, among those at the meeting, then among the members of the body. */
const matchInitials: Step = (_wanted, printed, sources) => {
  const initials = printed.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,4}$/u.test(initials)) return nobody;
  return inNearestCircle(sources, (name) => initialsOf(name) === initials);
};

/** [O4] an initial and a surname for a full name or the other way round, in the same two circles. */
const matchShortened: Step = (_wanted, printed, sources) => {
  const wanted = splitTitleFromName(printed)
    .name.split(/[\s.]+/)
    .map(fold);
  if (wanted.length < 2) return nobody;
  return inNearestCircle(sources, (name) => {
    const other = splitTitleFromName(name)
      .name.split(/[\s.]+/)
      .map(fold);
    if (other.length < 2 || other.at(-1) !== wanted.at(-1)) return false;
    const [one = '', two = ''] = [wanted[0], other[0]];
    return one.length === 1 || two.length === 1 ? one.charAt(0) === two.charAt(0) : false;
  });
};

function inNearestCircle(sources: OwnerSources, fits: (name: string) => boolean): Found {
  const namesOf = (id: PersonId): string[] => {
    const known = sources.people.find((one) => one.id === id);
    return known === undefined ? [] : [known.name, ...known.aliases];
  };
  const present = sources.attendance.filter(({ personId, printedName }) =>
    [printedName, ...(personId === null ? [] : namesOf(personId))].some(fits),
  );
  if (present.length > 0) {
    const known = present.flatMap(({ personId }) => (personId === null ? [] : [person(personId)]));
    return { candidates: known, strangers: known.length < present.length };
  }
  const members = sources.memberships.filter(({ personId }) => namesOf(personId).some(fits));
  return { candidates: members.map(({ personId }) => person(personId)), strangers: false };
}

function settle(found: Found): OwnerMatch {
  const distinct = new Map(found.candidates.map((one) => [idOf(one), one]));
  const candidates = [...distinct.values()];
  const [only] = candidates;
  const none = { personId: null, organisationId: null, groupId: null };
  if (candidates.length !== 1 || only === undefined || found.strangers) return { ...none, candidates };
  switch (only.kind) {
    case 'person':
      return { ...none, personId: only.personId, candidates: [] };
    case 'organisation':
      return { ...none, organisationId: only.organisationId, candidates: [] };
    case 'group':
      return { ...none, groupId: only.groupId, candidates: [] };
  }
}

function idOf(one: OwnerCandidate): string {
  switch (one.kind) {
    case 'person':
      return one.personId;
    case 'organisation':
      return one.organisationId;
    case 'group':
      return one.groupId;
  }
}

const person = (personId: PersonId): OwnerCandidate => ({ kind: 'person', personId });

/** Case, spacing and the shape of apostrophes and hyphens do not tell people apart. */
function fold(words: string): string {
  return isPlain(words) ? words.toLowerCase() : foldAll(words);
}

/** Nearly all names are plain letters between single blanks. */
function isPlain(words: string): boolean {
  return !/[^ -~]| {2}|^ | $/.test(words);
}

function foldAll(words: string): string {
  return words.normalize('NFC').replace(/[’‘]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase();
}
