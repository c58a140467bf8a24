import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadChanges } from '../../../shared/domain/minuting/returned-changes.ts';
import { detectFileKind } from '../file-kind.ts';
import { openPackage, type PackageParts } from '../package/package-parts.ts';
import { parseXml } from '../package/xml.ts';
import { limits, RefusedFile } from '../refusal.ts';
import { type Comment, createChangeReader } from './changes.ts';
import { findMainPart } from './read-docx.ts';
import { readRelations, type Relation } from './relations.ts';

/** The changes and comments of a Word document (.docx), in the order in which they stand. @throws RefusedFile for any other file */
export async function readChanges(path: string): Promise<ReadChanges> {
  await assertWord(path);
  const parts = await openPackage(path);
  try {
    const main = await findMainPart(parts);
    const comments = await readComments(parts, await readRelations(parts, main));
    const reader = createChangeReader(comments);
    await parseXml(parts.read(main), reader.listener);
    return { name: basename(path), changes: [...reader.changes] };
  } finally {
    parts.close();
  }
}

const noWord =
  'is no Word document (.docx), so no tracked changes can be read in it. Open it in Word, save it as .docx and choose that copy, or type the changes in.';

async function assertWord(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile() || facts.size === 0) throw new RefusedFile(noWord);
    if (facts.size > limits.fileBytes) throw new RefusedFile('is larger than 100 MB. Take the pictures out of it.');
    const start = Buffer.alloc(Math.min(facts.size, 4096));
    await file.read(start, 0, start.length, 0);
    if (detectFileKind(start) !== 'zip') throw new RefusedFile(noWord);
  } finally {
    await file.close();
  }
}

/** The longest comment that is kept; what is longer is a document of its own. */
const LONGEST_COMMENT = 4_000;

async function readComments(
  parts: PackageParts,
  relations: readonly Relation[],
): Promise<ReadonlyMap<string, Comment>> {
  const comments = new Map<string, Comment>();
  const part = relations.find(({ type }) => type === 'comments')?.part;
  if (part === undefined || !parts.names.has(part)) return comments;
  let id: string | null = null;
  let author: string | null = null;
  let inWords = false;
  let words: string[] = [];
  await parseXml(parts.read(part), {
    open: (name, attributes) => {
      if (name === 'comment') {
        [id, author, words] = [attributes.get('id') ?? '', attributes.get('author') ?? null, []];
      } else if (name === 'p' && words.length > 0) words.push(' ');
      inWords = name === 't';
    },
    close: (name) => {
      inWords = false;
      if (name !== 'comment' || id === null) return;
      const text = words.join('').replace(/\s+/g, ' ').trim().slice(0, LONGEST_COMMENT);
      comments.set(id, { author, text });
      id = null;
    },
    text: (text) => {
      if (inWords) words.push(text);
    },
  });
  return comments;
}
