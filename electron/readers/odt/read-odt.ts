import type { SourceFile } from '../../../shared/reading/line.ts';
import { createLineGatherer } from '../line-gatherer.ts';
import type { PackageParts } from '../package/package-parts.ts';
import { parseXml } from '../package/xml.ts';
import { RefusedFile } from '../refusal.ts';
import { createOpenReader, type OpenFacts } from './open-reader.ts';
import { createOpenStyles } from './open-styles.ts';

/**
 * Reads an OpenDocument text (.odt) into lines: paragraphs with bold, underline, style and list label, tables row by row.
 * Tracked changes are read as accepted.
 *
 * @throws RefusedFile when the package is another kind of document, damaged, protected, or larger than a document is.
 */
export async function readOdt(name: string, parts: PackageParts): Promise<SourceFile> {
  await refuseOtherKinds(parts);
  const styles = createOpenStyles();
  const gatherer = createLineGatherer();
  const reader = createOpenReader(styles, gatherer);
  if (parts.names.has('styles.xml')) await parseXml(parts.read('styles.xml'), styles.listener);
  await parseXml(parts.read('content.xml'), styles.listener);
  await parseXml(parts.read('content.xml'), reader.listener);
  // Headers and footers stand with the styles; they come last, so that the paragraphs keep their places.
  if (parts.names.has('styles.xml')) await parseXml(parts.read('styles.xml'), reader.listener);
  const lines = gatherer.finish();
  if (lines.every(({ region }) => region === 'header' || region === 'footer')) {
    throw new RefusedFile(
      reader.facts.pictures > 0
        ? 'holds pictures and no words. If it is a scan, choose the document that was scanned, as .docx or as text.'
        : 'is empty: it holds no words. Choose the file that holds the text.',
    );
  }
  return { name, format: 'odt', lines, notes: notesOf(reader.facts) };
}

async function refuseOtherKinds(parts: PackageParts): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts.read('mimetype')) chunks.push(chunk);
  const kind = Buffer.concat(chunks).toString('latin1').slice(0, 100);
  if (/spreadsheet/.test(kind)) {
    throw new RefusedFile('is a spreadsheet. Save what you need from it as .docx or as text, and import that.');
  }
  if (/presentation|graphics|chart|database/.test(kind)) {
    throw new RefusedFile('is no text document. Save what you need from it as .docx or as text, and import that.');
  }
  const manifest = 'meta-inf/manifest.xml';
  const encrypted: string[] = [];
  if (parts.names.has(manifest)) {
    await parseXml(parts.read(manifest), {
      open: (name) => {
        if (name === 'manifest:encryption-data') encrypted.push(name);
      },
      close: () => undefined,
    });
  }
  if (encrypted.length > 0) {
    throw new RefusedFile(
      'is protected with a password. Open it in LibreOffice, take the password off, save it and import it again.',
    );
  }
}

function notesOf(facts: OpenFacts): string[] {
  const notes: string[] = [];
  if (facts.trackedChanges)
    notes.push('The document holds tracked changes; it was read as if all of them were accepted.');
  if (facts.hiddenText) notes.push('Words set as hidden were left out.');
  if (facts.textBoxes) notes.push('Words in text boxes stand before the paragraph that the box belongs to.');
  if (facts.pictures > 0) {
    notes.push(`${facts.pictures === 1 ? 'A picture was' : `${facts.pictures} pictures were`} left out.`);
  }
  return notes;
}
