/** Words that initials leave out. */
const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'with']);
const longest = 4;

/**
 * The letters that stand for each body where there is little room, by id: the short name where that has at most four,
 * else the initials of the name; where two would be alike the later one gets a figure. [V1]
 */
export function lettersOfBodies(
  bodies: readonly { readonly id: string; readonly name: string; readonly shortName: string | null }[],
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const { id, name, shortName } of bodies) {
    const own = shortName !== null && shortName.length <= longest ? shortName : initialsOf(name);
    let found = own;
    while (taken.has(found.toLowerCase())) {
      const count = (counts.get(own) ?? 1) + 1;
      counts.set(own, count);
      found = `${own.slice(0, 2)}${count}`;
    }
    taken.add(found.toLowerCase());
    letters.set(id, found);
  }
  return letters;
}

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !small.has(word.toLowerCase()));
  if (words.length === 1) return (words[0] ?? '').slice(0, 3).toUpperCase();
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials === '' ? '?' : initials.slice(0, longest);
}
