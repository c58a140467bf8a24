import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasReadableEnding } from '../readers/endings.ts';

/** A file of a folder: where it is, and what it is called below the folder (`2019/May/Minutes.docx`). */
export interface FolderFile {
  readonly path: string;
  readonly name: string;
}

/** The documents of a folder, in the order in which people number them; `passedOver` are the names of all other files. */
export interface FolderListing {
  readonly files: readonly FolderFile[];
  readonly passedOver: readonly string[];
  /** There are more files, or deeper folders, than are looked at. */
  readonly isCut: boolean;
}

const MOST_FILES = 2000;
/** Entries that are looked at in all: a home folder is no archive of minutes. */
const MOST_ENTRIES = 50_000;
const DEEPEST = 12;

/**
 * Lists the documents of a folder and of the folders in it. Hidden files and folders, what Word leaves beside an open file
 * (`~$Minutes.docx`) and links are passed by in silence; a folder inside that may not be read too.
 *
 * @throws the system's error where the folder itself cannot be read
 */
export async function listDocumentFolder(folder: string): Promise<FolderListing> {
  const files: FolderFile[] = [];
  const passedOver: string[] = [];
  let entriesLeft = MOST_ENTRIES;
  let isCut = false;

  const walk = async (here: string, below: string, depth: number): Promise<void> => {
    const entries = depth === 0 ? await readdir(here, { withFileTypes: true }) : await readQuietly(here);
    for (const entry of [...entries].sort(byName)) {
      if (isHidden(entry.name)) continue;
      if (entriesLeft === 0 || files.length === MOST_FILES) {
        isCut = true;
        return;
      }
      entriesLeft -= 1;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < DEEPEST) await walk(path.join(here, entry.name), name, depth + 1);
        else isCut = true;
      } else if (entry.isFile()) {
        if (hasReadableEnding(entry.name)) files.push({ path: path.join(here, entry.name), name });
        else passedOver.push(name);
      }
    }
  };
  await walk(folder, '', 0);
  return { files, passedOver, isCut };
}

/** Whether there is a folder of that path, also behind a link that was dropped itself. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function readQuietly(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

const order = new Intl.Collator('en-GB', { numeric: true });

/** `Minutes 2` before `Minutes 10`. */
function byName(one: Dirent, other: Dirent): number {
  return order.compare(one.name, other.name);
}
