import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { Doubt, DraftAttendance, LineRange } from '../draft.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';

/** Words of labels and of the sentences around names: the presence itself tells them. */
const toldByPresence = new Set(
  (
    'present attendance attended attending attendees apologies apology for absence was were is are submitted received ' +
    'given tendered noted accepted recorded reported on behalf of from by and in also the a name names organisation ' +
    'organization representing role position title sederunt members member councillors cllrs councillor cllr chair ' +
    'had been have duly approved to with none nil not no those persons others officers'
  ).split(' '),
);

/**
 * Tells of words in the lines of an attendance that became no part of any name: `four members of the public`. So nothing
 * that stands among names is dropped without a word.
 */
export function findLeftovers(
  blocks: readonly SourceBlock[],
  used: ReadonlySet<number>,
  people: readonly DraftAttendance[],
): Doubt[] {
  const byLine = indexByLine(people);
  return [...used].flatMap((place): Doubt[] => {
    const block = blocks[place];
    if (!block) return [];
    const here = new Set(linesOf(block.lines).flatMap((line) => byLine.get(line) ?? []));
    const known = countKeys([...here].flatMap(wordsOfPerson));
    const text =
      block.kind === 'text' ? wordsWithLabel(block).text : block.rows.map(({ cells }) => cells.join(' ')).join(' ');
    const label = attendanceLabels.find(({ pattern }) => pattern.test(text))?.pattern;
    const named = label ? text.replace(label, '') : text;
    const left = named.split(/\s+/).filter((word) => toKeys(word).filter((key) => !takeKey(known, key)).length > 0);
    if (left.length === 0) return [];
    const message = `These words of the attendance belong to no name: “${left.join(' ')}”.`;
    return [
      {
        code: 'text-unplaced',
        message,
        line: block.lines[0],
        weight: namesSomebody(left) ? 'high' : 'low',
        alternatives: [],
      },
    ];
  });
}

function indexByLine(people: readonly DraftAttendance[]): ReadonlyMap<number, readonly DraftAttendance[]> {
  const byLine = new Map<number, DraftAttendance[]>();
  for (const person of people) {
    for (const line of linesOf(person.lines)) {
      const here = byLine.get(line);
      if (here) here.push(person);
      else byLine.set(line, [person]);
    }
  }
  return byLine;
}

/** Each line of a range; of a very long one the first and the last. */
function linesOf([first, last]: LineRange): number[] {
  return last - first > 400 ? [first, last] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Whether words that became no name could be somebody's: a capital before small letters, beyond a first word. */
function namesSomebody(left: readonly string[]): boolean {
  return left.some((word) => /^[("“]*\p{Lu}[\p{Ll}’'-]/u.test(word));
}

function wordsOfPerson({ printed, organisation, role, representing, reason, note }: DraftAttendance): string[] {
  return [printed, organisation, role, representing, reason, note].flatMap((text) => toKeys(text ?? ''));
}

function countKeys(keys: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

/** Takes one of the known words away; false when there is none left and no label tells it. */
function takeKey(known: Map<string, number>, key: string): boolean {
  const left = known.get(key) ?? 0;
  if (left > 0) known.set(key, left - 1);
  return left > 0 || toldByPresence.has(key);
}

function toKeys(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
