import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
import { createDocumentReader, type DocumentFacts } from './document.ts';
import { createNumbering } from './numbering.ts';
import type { PackageParts } from '../package/package-parts.ts';
import { readRelations, type Relation } from './relations.ts';
import { createStyles } from './styles.ts';
import { parseXml, type XmlListener } from '../package/xml.ts';

/**
 * Reads a Word document (.docx) into lines: paragraphs with bold, underline, style and list label, tables row by row.
 * Tracked changes are read as accepted. Footnotes and comments follow the paragraph that refers to them; headers and
 * footers come last. What is left out (pictures, hidden words, macros) is told in the notes.
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
  const document = createDocumentReader(styles.lookUp, numbering, {
    footnotes: await readNotes(parts, relations, 'footnotes', 'footnote'),
    endnotes: await readNotes(parts, relations, 'endnotes', 'endnote'),
    comments: await readNotes(parts, relations, 'comments', 'comment'),
  });
  await parseXml(parts.read(main), document.listener);
  if (document.lines.length === 0) {
    throw new RefusedFile(
      document.facts.pictures > 0
        ? 'holds pictures and no words. If it is a scan, choose the document that was scanned, as .docx or as text.'
        : 'is empty: it holds no words. Choose the file that holds the text.',
    );
  }
  const hasMacros = [...parts.names].some((part) => part.endsWith('vbaproject.bin'));
  const notes = [
    ...notesOf(document.facts),
    ...(hasMacros ? ['Macros in the document were left out; none of them was run.'] : []),
  ];
  const margins = await readMargins(parts, relations);
  const last = document.lines.at(-1)?.number ?? 0;
  // Headers and footers come last, so that the paragraphs keep their places.
  const lines = [...document.lines, ...margins.map((line, place) => ({ ...line, number: last + 1 + place }))];
  return { name, format: 'docx', lines, notes };
}

/** The part that holds the document itself; the package says which it is, since some programs call it document2.xml. */
export async function findMainPart(parts: PackageParts): Promise<string> {
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

function tellChanges({ inserted, deleted, moved }: Readonly<DocumentFacts>): string {
  const counts = [
    [inserted, 'insertion'],
    [deleted, 'deletion'],
    [moved, 'move'],
  ] as const;
  const told = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`]));
  return `The document holds tracked changes (${told.join(', ')}); it was read as if all of them were accepted.`;
}

function notesOf(facts: Readonly<DocumentFacts>): string[] {
  const notes: string[] = [];
  if (facts.inserted + facts.deleted + facts.moved > 0) notes.push(tellChanges(facts));
  if (facts.hiddenText) notes.push('Words set as hidden were left out.');
  if (facts.textBoxes) notes.push('Words in text boxes stand before the paragraph that the box belongs to.');
  if (facts.pictures > 0)
    notes.push(`${facts.pictures === 1 ? 'A picture was' : `${facts.pictures} pictures were`} left out.`);
  if (facts.embeddedDocuments > 0)
    notes.push('A document embedded in this one was not read. Open it in Word and save it again to take it in.');
  return notes;
}

const LONGEST_MARGIN = 2_000;

/** The words of page headers and footers, each once, however many sections print them. */
async function readMargins(parts: PackageParts, relations: readonly Relation[]): Promise<SourceLine[]> {
  const found = new Map<string, SourceLine>();
  for (const region of ['header', 'footer'] as const) {
    for (const { part } of relations.filter((relation) => relation.type === region)) {
      if (!parts.names.has(part)) continue;
      const reader = createDocumentReader(() => null, createNumbering());
      await parseXml(parts.read(part), reader.listener);
      for (const line of reader.lines) {
        const text = line.text.slice(0, LONGEST_MARGIN);
        found.set(`${region} ${text}`, { ...line, text, marks: [], cells: null, table: null, bullet: null, region });
      }
    }
  }
  return [...found.values()];
}

/** The words of footnotes, endnotes or comments, by their ids. */
async function readNotes(
  parts: PackageParts,
  relations: readonly Relation[],
  type: string,
  element: string,
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  const reader = createDocumentReader(() => null, createNumbering());
  let id = '';
  let from = 0;
  await readPart(parts, relations, type, {
    ...reader.listener,
    open: (name, attributes) => {
      if (name === element) [id, from] = [attributes.get('id') ?? '', reader.lines.length];
      reader.listener.open(name, attributes);
    },
    close: (name) => {
      reader.listener.close(name);
      if (name !== element) return;
      const texts = reader.lines.slice(from).map(({ text }) => text.trim());
      words.set(id, texts.join('\n'));
    },
  });
  return words;
}
