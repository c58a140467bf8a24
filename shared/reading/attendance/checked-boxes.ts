import type { SourceBlock } from '../blocks/block.ts';
import type { DraftAttendance } from '../draft.ts';
import { plainWords } from '../words.ts';
import type { ReadAttendance } from './attendance.ts';

const box = /^\[([ xX✓✔])\]\s+(?=\p{Lu})/u;

/**
 * Reads an attendance where a box before each name tells whether somebody came (`[X] Ann Vale, Elm Mill`, `[ ] Bo Dean`):
 * those whose box is empty were absent, and what stands behind the comma is where they come from. Null where there are no
 * boxes, or none is checked.
 *
 * @param readRest reads blocks without boxes: of those who came, or of one who did not.
 */
export function readCheckedBoxes(
  blocks: readonly SourceBlock[],
  readRest: (blocks: readonly SourceBlock[], who: 'all' | 'absent') => ReadAttendance,
): ReadAttendance | null {
  const marks = blocks.map((block) => (block.kind === 'text' ? box.exec(block.words.text)?.[1] : undefined));
  if (!marks.some((mark) => mark !== undefined && mark !== ' ')) return null;
  const organisations = new Map<string, string>();
  const withoutBox = (block: SourceBlock | undefined): SourceBlock[] => {
    if (block?.kind !== 'text' || !box.test(block.words.text)) return block === undefined ? [] : [block];
    const text = block.words.text.replace(box, '').replaceAll('_', '');
    const [name = '', organisation, ...more] = text.split(/,\s+/);
    if (organisation === undefined || more.length > 0) return [{ ...block, words: plainWords(text), source: [] }];
    organisations.set(name.replace(/\s*\(.*$/, ''), organisation);
    return [{ ...block, words: plainWords(name), source: [] }];
  };
  const withOrganisation = (person: DraftAttendance): DraftAttendance => {
    const told = organisations.get(person.name);
    return told === undefined || person.organisation !== null ? person : { ...person, organisation: told };
  };
  const places = blocks.flatMap((_, place) => (marks[place] === ' ' ? [] : [place]));
  const came = readRest(
    places.flatMap((place) => withoutBox(blocks[place])),
    'all',
  );
  const others = blocks.flatMap((block, place) =>
    marks[place] === ' ' ? [{ place, absent: readRest(withoutBox(block), 'absent').absent }] : [],
  );
  const told = others.filter(({ absent }) => absent.length > 0).map(({ place }) => place);
  return {
    ...came,
    present: came.present.map(withOrganisation),
    absent: [...came.absent, ...others.flatMap(({ absent }) => absent)].map(withOrganisation),
    used: new Set([...[...came.used].map((place) => places[place] ?? place), ...told]),
  };
}
