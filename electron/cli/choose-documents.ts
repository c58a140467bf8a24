import type { HeldChoice, StoreOrder } from '../../shared/contract/imports.ts';
import { findCopies } from '../../shared/reading/copies.ts';
import { wantedPlaces } from '../../shared/reading/first-choice.ts';
import { nothingToStore } from '../services/import-file.ts';
import { findAlreadyHeld } from '../services/importing/already-held.ts';
import { unpackDraft, type PackedFile } from '../services/importing/packed-file.ts';
import type { BodyChoice } from '../services/importing/settle-body.ts';
import type { Readable } from '../store/file/connection.ts';
import { wasImported } from '../store/imports.ts';
import type { ReadDocument } from './read-documents.ts';

/** What of a file is stored, and what becomes of its meetings that the workspace holds already. */
export interface ChosenDocuments {
  readonly file: PackedFile;
  /** Places in the draft; at least one. */
  readonly documents: readonly number[];
  readonly held: StoreOrder['held'];
}

export interface Choosing {
  readonly body: BodyChoice;
  /** What becomes of what is here already. */
  readonly held: HeldChoice | 'skip';
}

/**
 * Chooses of files that were read what the window would tick: everything of a known kind, a file of no known kind where it
 * was named, one of two copies in a folder, and of what the workspace holds already what the words of the command say.
 *
 * @param complain is told what is left out, and why
 * @returns `isHere`: something was left out since it is here already. @throws Refusal `input-refused` for a named file that holds nothing
 */
export function chooseDocuments(
  db: Readable,
  read: readonly ReadDocument[],
  { body, held }: Choosing,
  complain: (line: string) => void,
): { readonly chosen: readonly ChosenDocuments[]; readonly isHere: boolean } {
  const copies = findFolderCopies(read);
  let isHere = false;
  const chosen = read.flatMap(({ file, isOfFolder }): ChosenDocuments[] => {
    const { name, outline, sha256 } = file;
    if (outline.length === 0 && !isOfFolder) throw nothingToStore(name);
    if (outline.every(({ kind }) => kind === 'other') && isOfFolder) {
      complain(`${name}: of no kind that Minutebook knows; passed over. Name it by itself to keep it.`);
      return [];
    }
    // Under another body the same file is something else.
    if (held === 'skip' && body.bodyName === undefined && wasImported(db, sha256)) {
      isHere = true;
      complain(`${name}: imported before, byte for byte; left out. --held update reads it again.`);
      return [];
    }
    const copied = copies.get(file) ?? new Map<number, string>();
    for (const other of new Set(copied.values())) complain(`${name}: the same meeting as ${other}; left out.`);
    const wanted = wantedPlaces(outline).filter((place) => !copied.has(place));
    const here = findAlreadyHeld(db, unpackDraft(file), sha256, body).filter(({ document }) =>
      wanted.includes(document),
    );
    if (held !== 'skip') {
      return [{ file, documents: wanted, held: here.map(({ document }) => ({ document, as: held })) }];
    }
    if (here.length > 0) {
      isHere = true;
      const labels = here.map(({ label }) => label).join('; ');
      complain(`${name}: here already: ${labels}; left out. --held update brings it up to date.`);
    }
    return [{ file, documents: wanted.filter((place) => here.every(({ document }) => document !== place)), held: [] }];
  });
  return { chosen: chosen.filter(({ documents }) => documents.length > 0), isHere };
}

/** Of files in folders the documents that give way to a copy, each with the name of the file that has it. Rule [C2]. */
function findFolderCopies(read: readonly ReadDocument[]): ReadonlyMap<PackedFile, Map<number, string>> {
  const copied = new Map<PackedFile, Map<number, string>>();
  const before: PackedFile[] = [];
  for (const { file, isOfFolder } of read) {
    if (!isOfFolder) continue;
    for (const { document, other, otherDocument, givesWay } of findCopies(file, before)) {
      const [loser, place, winner] = givesWay === 'this' ? [file, document, other] : [other, otherDocument, file];
      copied.set(loser, (copied.get(loser) ?? new Map<number, string>()).set(place, winner.name));
    }
    before.push(file);
  }
  return copied;
}
