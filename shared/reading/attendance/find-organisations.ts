import type { SourceBlock } from '../blocks/block.ts';
import type { DraftAttendance } from '../draft.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isAttendanceTable, readAttendanceTable } from './attendance-table.ts';
import { toKnownOrganisations, type KnownOrganisations } from './known-organisations.ts';
import { readApologies } from './read-apologies.ts';

/**
 * The organisations that a file names whole: in the brackets of its apologies, and in the cells of attendance set as a
 * table. Lines of two columns are not asked, since they are what these names help to read.
 */
export function findOrganisations(blocks: readonly SourceBlock[]): KnownOrganisations {
  const names = blocks.flatMap((block): string[] => {
    if (block.kind === 'table') {
      if (!isAttendanceTable(block)) return [];
      const { present, apologies } = readAttendanceTable(block);
      return namesOf([...present, ...apologies]);
    }
    return namesOf(readApologies(block.words.text, block) ?? []);
  });
  return toKnownOrganisations(names);
}

function namesOf(people: readonly DraftAttendance[]): string[] {
  return people.flatMap(({ organisation }) =>
    organisation !== null && looksLikeOrganisation(organisation) ? [organisation] : [],
  );
}
