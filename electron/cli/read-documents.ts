import path from 'node:path';
import type { PackedFile } from '../services/importing/packed-file.ts';
import type { Outlets } from './command.ts';

/** A file to read: one that was named, or one that a named folder holds. */
export interface FoundDocument {
  readonly path: string;
  /** As it is shown: of a folder's file with the folders below the one that was named. */
  readonly name: string;
  readonly isOfFolder: boolean;
}

/** A file that was read. */
export interface ReadDocument {
  readonly file: PackedFile;
  readonly isOfFolder: boolean;
}

/** The files that were named, and those of the folders that were; null, with its sentence said, where a folder fails. */
export async function findDocuments(words: readonly string[], outlets: Outlets): Promise<FoundDocument[] | null> {
  const { isFolder, listDocumentFolder } = await import('../platform/document-folder.ts');
  const found: FoundDocument[] = [];
  for (const word of words) {
    if (!(await isFolder(word))) {
      found.push({ path: word, name: path.basename(word), isOfFolder: false });
      continue;
    }
    const listing = await listDocumentFolder(word).catch(() => null);
    if (listing === null || listing.files.length === 0) {
      outlets.complaint(
        `“${path.basename(path.resolve(word))}” ${listing === null ? 'could not be read' : 'holds no documents that Minutebook reads'}. Name another folder.`,
      );
      return null;
    }
    if (listing.isCut) outlets.complaint(`“${path.basename(path.resolve(word))}” holds more than is read at once.`);
    found.push(...listing.files.map((file) => ({ ...file, isOfFolder: true })));
  }
  return found;
}

/**
 * Reads files one after the other, each in a process of its own with a limit on memory and time. Null where one that was
 * named cannot be read, or none can; one of a folder is named and passed over, and so is one of the same bytes as another.
 */
export async function readDocuments(
  found: readonly FoundDocument[],
  outlets: Outlets,
): Promise<readonly ReadDocument[] | null> {
  const { createDocumentJobs } = await import('../platform/document-jobs.ts');
  const { readDocument, endPrepared } = createDocumentJobs(outlets.documentProcess);
  const read: ReadDocument[] = [];
  const digests = new Set<string>();
  for (const [place, file] of found.entries()) {
    const isMore = place < found.length - 1;
    const answer = await readDocument(file.path, new AbortController().signal, undefined, isMore);
    if (!answer.ok) {
      outlets.complaint(file.isOfFolder ? `${file.name}: ${answer.failure.message}` : answer.failure.message);
      if (!file.isOfFolder) {
        endPrepared();
        return null;
      }
    } else if (file.isOfFolder && digests.has(answer.value.sha256)) {
      outlets.complaint(`${file.name}: the same, byte for byte, as a file before it; passed over.`);
    } else {
      digests.add(answer.value.sha256);
      read.push({ file: { ...answer.value, name: file.name }, isOfFolder: file.isOfFolder });
    }
  }
  return read.length === 0 ? null : read;
}
