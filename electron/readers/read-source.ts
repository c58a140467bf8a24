import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../../shared/reading/line.ts';
import { detectFileKind, type FileKind } from './file-kind.ts';
import { limits, RefusedFile, type Refusal } from './refusal.ts';
import { readText } from './text/read-text.ts';

/**
 * Reads a legacy document (.txt, .md, .docx) into lines with their evidence, or says in one sentence why not. Decides by
 * the bytes, not by the name. Never throws for anything that a file holds, never writes, never goes to the network.
 * Meant to run in a process of its own, whose caller caps memory and time.
 */
export async function readSource(path: string): Promise<SourceFile | Refusal> {
  const name = toPrintableName(basename(path));
  try {
    return await readFileOf(path, name);
  } catch (failure) {
    return { ok: false, sentence: `“${name}” ${endingFor(failure)}` };
  }
}

async function readFileOf(path: string, name: string): Promise<SourceFile> {
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
    const kind = detectFileKind(start);
    if (kind === 'zip') {
      const { readDocx } = await import('./docx/read-docx.ts');
      return await readDocx(name, path);
    }
    if (kind !== 'text') throw new RefusedFile(endingForKind(kind, start, name));
    if (facts.size > limits.textFileBytes) {
      throw new RefusedFile('is a text of more than 64 MB, too long for one document. Cut it into smaller files.');
    }
    return noteOtherName(readText(name, await file.readFile()));
  } finally {
    await file.close();
  }
}

/** A text that is named like a document of another kind is read, and says so: the clerk may have meant another file. */
function noteOtherName(source: SourceFile): SourceFile {
  const ending = /\.(?:docx?|docm|odt|rtf|pdf)$/i.exec(source.name)?.[0];
  if (ending === undefined) return source;
  const note = `“${source.name}” is named ${ending.toLowerCase()} but holds plain text; it was read as text.`;
  return { ...source, notes: [note, ...source.notes] };
}

function endingForKind(kind: Exclude<FileKind, 'zip' | 'text'>, start: Buffer, name: string): string {
  switch (kind) {
    case 'pdf':
      return 'is a PDF, which this version does not read yet. Open the document it was made from, save that as .docx or as text, and import it.';
    case 'ole':
      if (start.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
        return 'is protected with a password. Open it in Word, take the password off, save it and import it again.';
      }
      return /\.(?:xls|ppt|msg)$/i.test(name)
        ? 'is no text document. Save what you need from it as .docx or as text, and import that.'
        : 'is in the old Word format (.doc). Open it in Word or LibreOffice, save it as .docx and import that.';
    case 'rtf':
      return 'is a rich-text file (.rtf), which this version does not read yet. Open it in Word or LibreOffice, save it as .docx and import that.';
    case 'picture':
      return 'is a picture, and the words in pictures cannot be read. Choose the document itself, as .docx or as text.';
    case 'web-page':
      return 'is a web page, which this version does not read yet. Open it, copy the text into Word, save it as .docx and import that.';
    case 'binary':
      return 'holds no text: it is no document that can be read. Choose a Word document (.docx) or a text file.';
  }
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
