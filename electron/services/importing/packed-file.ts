import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sketchDocuments, type DocumentSketch } from '../../../shared/reading/copies.ts';
import type { DraftImport } from '../../../shared/reading/draft.ts';
import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';

/** A file that was read and understood, with its lines and draft where they can be worked with. */
export interface StagedFile {
  readonly name: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly source: SourceFile;
  readonly draft: DraftImport;
}

/**
 * The same made small: it waits so between reading and storing, since a folder may hold thousands. The packed lines are
 * the bytes that the workspace keeps.
 */
export interface PackedFile extends Pick<StagedFile, 'name' | 'sha256' | 'size'> {
  readonly format: SourceFile['format'];
  readonly notes: string[];
  readonly lineCount: number;
  readonly lines: PackedBytes;
  /** What the order of storing, and the search for copies, need to know of each document. */
  readonly outline: DocumentSketch[];
  readonly draft: Uint8Array;
}

/** Bytes with the SHA-256 (hexadecimal) that they are kept under. */
export interface PackedBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Small files deflate as well at a low level, and a low level takes a third of the time. */
const LEVEL = 3;

/** Packs a file; done where it was read, so that nobody who types waits for it. */
export function packFile({ name, sha256, size, source, draft }: StagedFile): PackedFile {
  return {
    ...{ name, sha256, size, format: source.format, notes: [...source.notes], lineCount: source.lines.length },
    lines: packLines(source.lines),
    outline: sketchDocuments(draft.documents, source.lines),
    draft: deflate(draft),
  };
}

/** The lines as the workspace keeps them. */
function packLines(lines: readonly SourceLine[]): PackedBytes {
  const bytes = deflate(lines);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** What was understood of a packed file. */
export function unpackDraft({ draft }: Pick<PackedFile, 'draft'>): DraftImport {
  // Packed by `packFile` of this very release: drafts never outlive the session.
  return inflate(draft) as DraftImport;
}

/** A packed file as it was read. */
export function unpackSource({ name, format, notes, lines }: PackedFile): SourceFile {
  return { name, format, notes, lines: unpackLines(lines.bytes) as SourceLine[] };
}

/** The lines that a workspace kept, as JSON of the release that kept them. @throws where the bytes are no such thing */
export function unpackLines(bytes: Uint8Array): unknown {
  return inflate(bytes);
}

function deflate(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: LEVEL });
}

function inflate(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString('utf8'));
}
