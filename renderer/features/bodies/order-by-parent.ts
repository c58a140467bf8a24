import type { BodyRow } from '../../../shared/contract/bodies.ts';

/** Bodies by name, each followed by the groups that report to it. A parent that is not in the list counts as none. */
export function orderByParent(bodies: readonly BodyRow[]): BodyRow[] {
  const byName = [...bodies].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const known = new Set(byName.map((body) => body.id));
  const ordered: BodyRow[] = [];
  const taken = new Set<string>();
  const take = (body: BodyRow) => {
    if (taken.has(body.id)) return;
    taken.add(body.id);
    ordered.push(body);
    byName.filter((child) => child.parentId === body.id).forEach(take);
  };
  byName.filter((body) => body.parentId === null || !known.has(body.parentId)).forEach(take);
  // Two that report to each other have no top; they are still shown.
  byName.forEach(take);
  return ordered;
}
