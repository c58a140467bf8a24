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
      addHashes(line.text.toLowerCase(), hashes);
    }
    return { kind, body, date, words: Array.from(Uint32Array.from(hashes).sort().subarray(0, KEPT)) };
  });
}

const START = 0x811c9dc5;

/**
 * Adds the hash of each word of a text in small letters: FNV-1a of 32 bits, mixed once more, since without that words that
 * begin alike come out near each other. Words are hashed where they stand, since each letter of a file comes by here.
 */
function addHashes(text: string, hashes: Set<number>): void {
  let hash = START;
  let isInWord = false;
  for (let place = 0; place <= text.length; place += 1) {
    if (place < text.length && isOfWord(text, place)) {
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
      isInWord = true;
    } else if (isInWord) {
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hashes.add((hash ^ (hash >>> 13)) >>> 0);
      hash = START;
      isInWord = false;
    }
  }
}

/** Whether a letter or figure stands at a place; of a letter in two halves both are. */
function isOfWord(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  const first = code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(first) ?? 0));
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
