import type { DraftDocument } from './draft.ts';
import type { SourceFormat, SourceLine } from './line.ts';

/** What is compared of a document to find copies of it in other files: whose and when it is, and its words. */
export interface DocumentSketch extends Pick<DraftDocument, 'kind' | 'body' | 'date'> {
  /** Of its different words those with the least hashes, rising: two such lists tell how many words are shared. */
  readonly words: readonly number[];
}

/** A file as far as copies of its documents are looked for. */
export interface SketchedFile {
  readonly format: SourceFormat;
  readonly outline: readonly DocumentSketch[];
}

/** A document that another file holds as well, and which of the two gives way. */
export interface Copy<File> {
  /** Place in the file. */
  readonly document: number;
  readonly other: File;
  /** Place in the other file. */
  readonly otherDocument: number;
  readonly givesWay: 'this' | 'other';
}

/** So many words stand for all of a document; the part that two share is told to some three in a hundred. */
const KEPT = 256;

/** Copies share nine of ten of their different words, minutes of two evenings of one board a third. */
const SHARED = 0.7;

/** Formats by what they hold of a document: those that tell paragraphs, lists and tables before pages of placed words. */
const byWorth: readonly SourceFormat[] = ['docx', 'odt', 'rtf', 'html', 'text', 'pdf'];

/** Sketches the documents of a file. Costs a look at each of its words. */
export function sketchDocuments(documents: readonly DraftDocument[], lines: readonly SourceLine[]): DocumentSketch[] {
  let next = 0;
  return documents.map(({ kind, body, date, lines: [first, last] }) => {
    const hashes = new Set<number>();
    for (let line = lines[next]; line !== undefined && line.number <= last; line = lines[next]) {
      next += 1;
      if (line.number < first) continue;
      for (const word of line.text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) if (word !== '') hashes.add(hashOf(word));
    }
    return { kind, body, date, words: Array.from(Uint32Array.from(hashes).sort().subarray(0, KEPT)) };
  });
}

/** FNV-1a of 32 bits, mixed once more: without that, words that begin alike come out near each other. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The documents of a file that files before it hold as well, in other bytes. Rules [C1], [C2].
 *
 * @param others files that came before, in their order
 */
export function findCopies<File extends SketchedFile>(file: SketchedFile, others: readonly File[]): Copy<File>[] {
  return file.outline.flatMap((sketch, document): Copy<File>[] => {
    const found = others.flatMap((other) => {
      const otherDocument = other.outline.findIndex((one) => isCopy(sketch, one));
      return otherDocument === -1 ? [] : [{ other, otherDocument }];
    });
    const worth = Math.min(...found.map(({ other }) => worthOf(other)));
    const kept = found.find(({ other }) => worthOf(other) === worth);
    if (kept === undefined) return [];
    if (worthOf(file) >= worth) return [{ document, ...kept, givesWay: 'this' }];
    return found.map((one) => ({ document, ...one, givesWay: 'other' }));
  });
}

/** 0 for the format that is read first. */
function worthOf({ format }: SketchedFile): number {
  return byWorth.indexOf(format);
}

function isCopy(one: DocumentSketch, other: DocumentSketch): boolean {
  if (one.date === null || one.date !== other.date || one.kind !== other.kind || one.kind === 'other') return false;
  const body = foldName(one.body);
  return body !== '' && body === foldName(other.body) && shareOf(one.words, other.words) >= SHARED;
}

/** The part of all different words of two documents that both hold, from 0 to 1. */
function shareOf(one: readonly number[], other: readonly number[]): number {
  const [own, theirs] = [new Set(one), new Set(other)];
  const all = Uint32Array.from(new Set([...one, ...other])).sort();
  const least = all.subarray(0, KEPT);
  const shared = least.filter((word) => own.has(word) && theirs.has(word)).length;
  return least.length === 0 ? 0 : shared / least.length;
}

function foldName(name: string | null): string {
  const folded = (name ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return folded.startsWith('the ') ? folded.slice('the '.length) : folded;
}
