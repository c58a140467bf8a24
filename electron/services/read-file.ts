import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Answer } from '../../shared/contract/operation.ts';
import type { DraftImport } from '../../shared/reading/draft.ts';
import type { SourceFile } from '../../shared/reading/line.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';
import type { HelperListener } from '../readers/office/run-office.ts';
import { isRefusal } from '../readers/refusal.ts';
import { readPasted } from '../readers/read-pasted.ts';
import { readSource } from '../readers/read-source.ts';

/** A file with what was understood of it. */
export interface UnderstoodFile {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly source: SourceFile;
  readonly draft: DraftImport;
}

/**
 * Reads a legacy document and understands it; stores nothing. A bad file is a `file-refused` with its sentence.
 *
 * @param tell is told what is being done, in words for the clerk, as it begins
 * @param started hears of a program that helps, to be ended with this process
 */
export async function readFileForImport(
  path: string,
  tell: (doing: string) => void = () => undefined,
  started: HelperListener = () => undefined,
): Promise<Answer<UnderstoodFile>> {
  tell('Reading the file');
  const source = await readSource(path, started);
  if (isRefusal(source)) return { ok: false, failure: { code: 'file-refused', message: source.sentence } };
  tell('Finding the minutes in it');
  const { size } = await stat(path);
  return { ok: true, value: { sha256: await digestOf(path), size, source, draft: readDocuments(source) } };
}

/**
 * The same for text from the clipboard; its digest is of the text.
 *
 * @param html the mark-up that stood beside the text; null where there was none
 */
export async function readPastedForImport(
  text: string,
  html: string | null,
  tell: (doing: string) => void = () => undefined,
): Promise<Answer<UnderstoodFile>> {
  tell('Reading the text');
  const source = await readPasted(text, html);
  if (isRefusal(source)) return { ok: false, failure: { code: 'file-refused', message: source.sentence } };
  tell('Finding the minutes in it');
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, value: { sha256, size: bytes.length, source, draft: readDocuments(source) } };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
