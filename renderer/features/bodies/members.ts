import type { BodyPage } from '../../../shared/contract/bodies.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';

export interface MemberGroup {
  readonly organisation: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly detail: string | null }[];
}

/** Members under their organisations, both by name, those of no organisation last; with role and dates where known. */
export function groupMembers(members: BodyPage['members']): MemberGroup[] {
  const groups = new Map<string | null, MemberGroup['people'][number][]>();
  for (const { membership, person, organisation } of members) {
    const key = organisation?.name ?? null;
    const entry = {
      id: membership.id,
      name: person.title === null ? person.name : `${person.title} ${person.name}`,
      detail: detailOf(membership),
    };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups]
    .sort(([one], [other]) => (one === null ? 1 : other === null ? -1 : one.localeCompare(other, 'en-GB')))
    .map(([organisation, people]) => ({
      organisation: organisation ?? 'Of no organisation',
      people: people.sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    }));
}

function detailOf({ role, voting, from, to }: BodyPage['members'][number]['membership']): string | null {
  const parts = [
    role,
    voting ? null : 'no vote',
    from === null ? null : `from ${formatLongDate(from)}`,
    to === null ? null : `to ${formatLongDate(to)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
