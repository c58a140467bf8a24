import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../../shared/reading/line.ts';
import { detectFileKind, type FileKind } from './file-kind.ts';
import type { HelperListener } from './office/run-office.ts';
import { limits, RefusedFile, type Refusal } from './refusal.ts';
import { ensureRunningText } from './running-text.ts';
import { readText } from './text/read-text.ts';

/**
 * Reads a legacy document into lines with their evidence, or says in one sentence why not: text, Word (.docx), PDF with
 * words, web page, OpenDocument, rich text; the old Word format through a LibreOffice that is installed. Decides by the
 * bytes, not by the name. Never throws for anything that a file holds, and never goes to the network. Meant to run in a
 * process of its own, whose caller caps memory and time.
 *
 * @param started hears of a program that was started to help, so that the caller can end it with this process
 */
export async function readSource(
  path: string,
  started: HelperListener = () => undefined,
): Promise<SourceFile | Refusal> {
  const name = toPrintableName(basename(path));
  try {
    return await readFileOf(path, name, started);
  } catch (failure) {
    return { ok: false, sentence: `“${name}” ${endingFor(failure)}` };
  }
}

async function readFileOf(path: string, name: string, started: HelperListener): Promise<SourceFile> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) throw new RefusedFile('is a folder. Choose the documents inside it.');
    if (!facts.isFile()) throw new RefusedFile('is no ordinary file. Choose a Word document (.docx) or a text file.');
    if (facts.size === 0) throw new RefusedFile('is empty. Choose the file that holds the text.');
    if (facts.size > limits.fileBytes) {
      throw new RefusedFile(
        'is larger than 100 MB. Take the pictures out of it or cut it into parts, and import those.',
      );
    }
    const start = Buffer.alloc(Math.min(facts.size, 65_536));
    await file.read(start, 0, start.length, 0);
    const opened = { path, name, file, start, size: facts.size, started };
    return ensureRunningText(await readKind(kindOf(start, name), opened));
  } finally {
    await file.close();
  }
}

interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly file: FileHandle;
  readonly start: Buffer;
  readonly size: number;
  readonly started: HelperListener;
}

/** A page that begins with words still is a page where its name says so and there are tags in it. */
function kindOf(start: Buffer, name: string): FileKind {
  const kind = detectFileKind(start);
  if (
    kind === 'text' &&
    /\.(?:x?html?|aspx?|php)$/i.test(name) &&
    /<[a-z][^>]{0,200}>/i.test(start.toString('latin1'))
  ) {
    return 'web-page';
  }
  return kind;
}

async function readKind(kind: FileKind, opened: OpenedFile): Promise<SourceFile> {
  const { path, name, file, size } = opened;
  const readShort = async (): Promise<Buffer> => {
    if (size > limits.textFileBytes) {
      throw new RefusedFile('is a text of more than 64 MB, too long for one document. Cut it into smaller files.');
    }
    return await file.readFile();
  };
  switch (kind) {
    case 'text':
      return noteOtherName(readText(name, await readShort()));
    case 'web-page':
      return (await import('./html/read-html.ts')).readHtml(name, await readShort());
    case 'web-archive':
      return (await import('./html/read-mhtml.ts')).readMhtml(name, await readShort());
    case 'rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf(name, await readShort());
    case 'zip':
      return await (await import('./package/read-package.ts')).readPackage(name, path);
    case 'pdf':
      return await (await import('./pdf/read-pdf.ts')).readPdf(name, await file.readFile());
    case 'ole':
      return await readOldWord(opened);
    case 'picture':
      throw new RefusedFile(
        'is a picture, and the words in pictures cannot be read. Choose the document itself, as .docx or as text.',
      );
    case 'binary':
      throw new RefusedFile(
        'holds no text: it is no document that can be read. Choose a Word document (.docx) or a text file.',
      );
  }
}

async function readOldWord({ path, name, start, started }: OpenedFile): Promise<SourceFile> {
  if (start.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new RefusedFile(
      'is protected with a password. Open it in Word, take the password off, save it and import it again.',
    );
  }
  if (/\.(?:xls|ppt|msg|pub|msi)$/i.test(name)) {
    throw new RefusedFile('is no text document. Save what you need from it as .docx or as text, and import that.');
  }
  const { readThroughOffice } = await import('./office/read-through-office.ts');
  return await readThroughOffice(name, path, started);
}

/** A text that is named like a document of another kind is read, and says so: the clerk may have meant another file. */
function noteOtherName(source: SourceFile): SourceFile {
  const ending = /\.(?:docx?|docm|odt|rtf|pdf)$/i.exec(source.name)?.[0];
  if (ending === undefined) return source;
  const note = `“${source.name}” is named ${ending.toLowerCase()} but holds plain text; it was read as text.`;
  return { ...source, notes: [note, ...source.notes] };
}

function endingFor(failure: unknown): string {
  if (failure instanceof RefusedFile) return failure.ending;
  const code = failure instanceof Error && 'code' in failure ? failure.code : null;
  if (code === 'ENOENT') return 'is not there. Check the name and the folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be opened by you. Ask its owner to let you read it.';
  if (code === 'EISDIR') return 'is a folder. Choose the documents inside it.';
  return 'could not be read. Open it in Word or a text editor, save it again, and import that copy.';
}

/** A file's name as it may stand in a sentence: no controls, no characters that turn the writing round, not endless. */
function toPrintableName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-16)}` : plain || 'This file';
}
