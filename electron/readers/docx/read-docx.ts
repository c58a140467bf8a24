import type { SourceFile } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
import { createDocumentReader, type DocumentFacts } from './document.ts';
import { createNumbering } from './numbering.ts';
import type { PackageParts } from '../package/package-parts.ts';
import { readRelations, type Relation } from './relations.ts';
import { createStyles } from './styles.ts';
import { parseXml, type XmlListener } from '../package/xml.ts';

/**
 * Reads a Word document (.docx) into lines: paragraphs with bold, underline, style and list label, tables row by row.
 * Tracked changes are read as accepted; what is left out (headers, footnotes, comments, pictures) is told in the notes.
 *
 * @param name as it is to be called in the result.
 * @throws RefusedFile when the package is no Word document, damaged, or larger than a document is.
 */
export async function readDocx(name: string, parts: PackageParts): Promise<SourceFile> {
  const main = await findMainPart(parts);
  const relations = await readRelations(parts, main);
  const styles = createStyles();
  const numbering = createNumbering();
  await readPart(parts, relations, 'styles', styles.listener);
  await readPart(parts, relations, 'numbering', numbering.listener);
  const document = createDocumentReader(styles.lookUp, numbering);
  await parseXml(parts.read(main), document.listener);
  if (document.lines.length === 0) {
    throw new RefusedFile(
      document.facts.pictures > 0
        ? 'holds pictures and no words. If it is a scan, choose the document that was scanned, as .docx or as text.'
        : 'is empty: it holds no words. Choose the file that holds the text.',
    );
  }
  const notes = [...notesOf(document.facts), ...(await notesOfOtherParts(parts, relations))];
  return { name, format: 'docx', lines: document.lines, notes };
}

/** The part that holds the document itself; the package says which it is, since some programs call it document2.xml. */
async function findMainPart(parts: PackageParts): Promise<string> {
  const relations = parts.names.has('_rels/.rels') ? await readRelations(parts, '') : [];
  const main = relations.find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
  if (parts.names.has(main) && main.startsWith('word/')) return main;
  const has = (start: string): boolean => [...parts.names].some((name) => name.startsWith(start));
  if (has('xl/'))
    throw new RefusedFile('is a spreadsheet. Save what you need from it as .docx or as text, and import that.');
  if (has('ppt/'))
    throw new RefusedFile('is a presentation. Save what you need from it as .docx or as text, and import that.');
  if (has('word/'))
    throw new RefusedFile(
      'is a Word document without its text: that part is missing. Open it in Word, which may repair it, save it again and import that copy.',
    );
  throw new RefusedFile('is a zip archive and no Word document. Unpack it and import the documents inside.');
}

async function readPart(
  parts: PackageParts,
  relations: readonly Relation[],
  type: string,
  listener: XmlListener,
): Promise<void> {
  const part = relations.find((relation) => relation.type === type)?.part;
  if (part !== undefined && parts.names.has(part)) await parseXml(parts.read(part), listener);
}

function notesOf(facts: Readonly<DocumentFacts>): string[] {
  const notes: string[] = [];
  if (facts.trackedChanges)
    notes.push('The document holds tracked changes; it was read as if all of them were accepted.');
  if (facts.hiddenText) notes.push('Words set as hidden were left out.');
  if (facts.textBoxes) notes.push('Words in text boxes stand before the paragraph that the box belongs to.');
  if (facts.pictures > 0)
    notes.push(`${facts.pictures === 1 ? 'A picture was' : `${facts.pictures} pictures were`} left out.`);
  if (facts.embeddedDocuments > 0)
    notes.push('A document embedded in this one was not read. Open it in Word and save it again to take it in.');
  return notes;
}

const leftOut: readonly { readonly type: string; readonly what: string }[] = [
  { type: 'header', what: 'The page header was left out' },
  { type: 'footer', what: 'The page footer was left out' },
  { type: 'footnotes', what: 'Footnotes were left out' },
  { type: 'endnotes', what: 'Endnotes were left out' },
  { type: 'comments', what: 'Comments were left out' },
];
const LONGEST_QUOTATION = 160;

/** Headers, footers, notes and comments are told with their words, once for each that has any. */
async function notesOfOtherParts(parts: PackageParts, relations: readonly Relation[]): Promise<string[]> {
  const notes = new Set<string>();
  for (const { type, what } of leftOut) {
    for (const { part } of relations.filter((relation) => relation.type === type)) {
      if (!parts.names.has(part)) continue;
      const reader = createDocumentReader(() => null, createNumbering());
      await parseXml(parts.read(part), reader.listener);
      const words = reader.lines.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' / ');
      if (words !== '')
        notes.add(`${what}: “${words.length > LONGEST_QUOTATION ? `${words.slice(0, LONGEST_QUOTATION)}…` : words}”`);
    }
  }
  return [...notes];
}
