import type { LineRegion, SourceLine } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';
import type { Numbering } from './numbering.ts';
import { addWords, startParagraph, type Paragraph } from './paragraph.ts';
import { applyRunProperty, readIndent, readOutline, toLevel, type RunLook, type Style } from './styles.ts';
import { isOn, type Attributes, type XmlListener } from '../package/xml.ts';

/** What the body of a document held that is not in its lines, or is there in another form. */
export interface DocumentFacts {
  inserted: number;
  deleted: number;
  moved: number;
  hiddenText: boolean;
  textBoxes: boolean;
  pictures: number;
  embeddedDocuments: number;
}

/** Words of other parts that a document refers to, by the ids it uses. */
export interface WordsBeside {
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, string>;
}

const nothingBeside: WordsBeside = { footnotes: new Map(), endnotes: new Map(), comments: new Map() };

export interface DocumentReader {
  readonly listener: XmlListener;
  readonly lines: readonly SourceLine[];
  readonly facts: Readonly<DocumentFacts>;
}

/** Elements whose words are not the document's: deleted ones, field codes, properties as they were before a change. */
const skipped = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'mc:Fallback',
]);

interface Cell {
  readonly paragraphs: string[];
  span: number;
  continues: boolean;
}
interface Table {
  readonly number: number;
  cells: Cell[];
  rowDeleted: boolean;
}

/**
 * Listens to a document part and makes lines: one a paragraph, one a row of a table. Tracked changes are read as
 * accepted. A table inside a cell is words of that cell.
 */
export function createDocumentReader(
  lookUpStyle: (id: string | null) => Style | null,
  numbering: Numbering,
  beside: WordsBeside = nothingBeside,
): DocumentReader {
  const lines: SourceLine[] = [];
  const facts: DocumentFacts = {
    inserted: 0,
    deleted: 0,
    moved: 0,
    hiddenText: false,
    textBoxes: false,
    pictures: 0,
    embeddedDocuments: 0,
  };
  const path: string[] = [];
  const waiting: Pick<SourceLine, 'text' | 'region'>[] = [];
  let boxes = 0;
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  let carried: Paragraph | null = null;
  let run: RunLook = {};
  let runStyle: Style | null = null;
  let skipDepth = 0;
  let number = 0;
  let tableCount = 0;
  let characters = 0;

  const add = (words: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || skipDepth > 0) return;
    characters += words.length;
    if (characters > limits.textCharacters) {
      throw new RefusedFile('holds more text than any document does. Cut it into smaller documents and import those.');
    }
    if (!addWords(paragraph, words, run, runStyle)) facts.hiddenText = true;
  };

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.joinsNext) {
      carried = paragraph;
      return;
    }
    const numId = paragraph.numId ?? paragraph.style?.numId ?? null;
    const level =
      paragraph.level ??
      paragraph.style?.level ??
      (numId !== null && paragraph.styleId !== null ? numbering.levelOfStyle(numId, paragraph.styleId) : null) ??
      0;
    const label = numId === null || numId === '0' ? null : numbering.next(numId, level);
    const cell = tables.at(-1)?.cells.at(-1);
    const text = paragraph.text.trimEnd();
    if (cell) {
      if (text !== '') cell.paragraphs.push(label === null ? text : `${label.label} ${text}`);
      return;
    }
    number += 1;
    if (text.trim() === '') {
      putWaiting();
      return;
    }
    lines.push({
      number,
      text,
      cells: null,
      table: null,
      marks: paragraph.marks.flatMap((mark) =>
        mark.from < text.length ? [{ ...mark, to: Math.min(mark.to, text.length) }] : [],
      ),
      indent: paragraph.indent ?? label?.indent ?? paragraph.style?.indent ?? 0,
      bullet: label?.label ?? null,
      style: styleOf(paragraph),
      page: null,
      region: boxes > 0 ? 'text-box' : 'body',
    });
    if (boxes === 0) putWaiting();
  };

  /** Notes and comments follow the paragraph or row that refers to them. */
  const putWaiting = (): void => {
    for (const { text, region } of waiting.splice(0)) {
      number += 1;
      const look = { cells: null, table: null, marks: [], indent: 0, bullet: null, style: null, page: null };
      lines.push({ ...look, number, text, region });
    }
  };

  const endRow = (): void => {
    const table = tables.at(-1);
    if (!table) return;
    const cells = table.cells.flatMap(({ paragraphs: words, span, continues }) => [
      continues ? '' : words.join('\n'),
      ...Array.from({ length: span - 1 }, () => ''),
    ]);
    const outer = tables.at(-2)?.cells.at(-1);
    const empty = table.rowDeleted || cells.every((cell) => cell.trim() === '');
    if (outer) {
      if (!empty) outer.paragraphs.push(cells.filter((cell) => cell !== '').join(' '));
      return;
    }
    number += 1;
    if (empty) {
      putWaiting();
      return;
    }
    const text = cells.join('\t');
    const look = { marks: [], indent: 0, bullet: null, style: null, page: null, region: 'body' as const };
    lines.push({ ...look, number, text, cells, table: table.number });
    putWaiting();
  };

  const open = (name: string, attributes: Attributes): void => {
    const parent = path.at(-1);
    path.push(name);
    if (skipDepth > 0) {
      skipDepth += 1;
      return;
    }
    const paragraph = paragraphs.at(-1);
    countChange(facts, name);
    if (name === 'del' && parent === 'rPr') {
      if (paragraph && path.at(-3) === 'pPr') paragraph.joinsNext = true;
      return;
    }
    if (name === 'del' && parent === 'trPr') {
      const table = tables.at(-1);
      if (table) table.rowDeleted = true;
      return;
    }
    if (skipped.has(name)) {
      skipDepth = 1;
      return;
    }
    if (openStructure(name)) return;
    if (parent === 'pPr' || parent === 'numPr') applyParagraphProperty(paragraph, name, attributes);
    else if (parent === 'rPr' && path.at(-3) === 'r') {
      if (name === 'rStyle') runStyle = lookUpStyle(attributes.get('val') ?? null);
      else applyRunProperty(run, name, attributes);
    } else if (parent === 'tcPr') applyCellProperty(tables.at(-1)?.cells.at(-1), name, attributes);
    else addSign(name, attributes);
  };

  /** Opens a paragraph, run, table, row or cell; answers whether the element was one. */
  const openStructure = (name: string): boolean => {
    if (name === 'p') {
      paragraphs.push(startParagraph(carried));
      carried = null;
    } else if (name === 'r') [run, runStyle] = [{}, null];
    else if (name === 'tbl') {
      if (tables.length === 0) tableCount += 1;
      tables.push({ number: tableCount, cells: [], rowDeleted: false });
    } else if (name === 'tr') {
      const table = tables.at(-1);
      if (table) [table.cells, table.rowDeleted] = [[], false];
    } else if (name === 'tc') tables.at(-1)?.cells.push({ paragraphs: [], span: 1, continues: false });
    else return false;
    return true;
  };

  const applyParagraphProperty = (paragraph: Paragraph | undefined, name: string, attributes: Attributes): void => {
    if (!paragraph) return;
    const value = attributes.get('val') ?? null;
    if (name === 'pStyle') {
      paragraph.styleId = value;
      paragraph.style = lookUpStyle(value);
    } else if (name === 'numId') paragraph.numId = value;
    else if (name === 'ilvl') paragraph.level = toLevel(value);
    else if (name === 'ind') paragraph.indent = readIndent(attributes);
    else if (name === 'outlineLvl') paragraph.outline = readOutline(attributes);
  };

  const addSign = (name: string, attributes: Attributes): void => {
    if (name === 'tab' || name === 'ptab') add('\t');
    else if (name === 'cr' || (name === 'br' && !['page', 'column'].includes(attributes.get('type') ?? ''))) add('\n');
    else if (name === 'noBreakHyphen') add('-');
    else if (name === 'sym') add(attributes.get('char')?.toUpperCase() === 'F0FC' ? '✓' : '•');
    else if (name === 'txbxContent') {
      facts.textBoxes = true;
      boxes += 1;
    } else if (name === 'footnoteReference') refer(beside.footnotes, attributes, 'footnote');
    else if (name === 'endnoteReference') refer(beside.endnotes, attributes, 'footnote');
    else if (name === 'commentReference') refer(beside.comments, attributes, 'comment');
    else if (name === 'pic:pic' || name === 'v:imagedata') facts.pictures += 1;
    else if (name === 'altChunk') facts.embeddedDocuments += 1;
  };

  const refer = (words: ReadonlyMap<string, string>, attributes: Attributes, region: LineRegion): void => {
    const text = words.get(attributes.get('id') ?? '');
    if (text !== undefined && text !== '') waiting.push({ text, region });
  };

  const close = (name: string): void => {
    path.pop();
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    if (name === 'txbxContent') boxes -= 1;
    else if (name === 'p') endParagraph();
    else if (name === 'tr') endRow();
    else if (name === 'tbl') tables.pop();
  };

  const text = (words: string): void => {
    const inside = path.at(-1);
    if (inside === 't' || inside === 'm:t') add(words);
  };

  return { listener: { open, close, text }, lines, facts };
}

/** The name of its style; that of a heading where its outline level says so and its style has another name. */
function styleOf(paragraph: Paragraph): string | null {
  const name = paragraph.style?.name ?? null;
  const outline = paragraph.outline ?? paragraph.style?.outline ?? null;
  return outline === null || /^(?:heading|title)/i.test(name ?? '') ? name : `heading ${outline + 1}`;
}

function countChange(facts: DocumentFacts, name: string): void {
  if (name === 'ins') facts.inserted += 1;
  else if (name === 'del') facts.deleted += 1;
  else if (name === 'moveFrom') facts.moved += 1;
}

function applyCellProperty(cell: Cell | undefined, name: string, attributes: Attributes): void {
  if (!cell) return;
  if (name === 'gridSpan') cell.span = Math.min(63, Math.max(1, Number(attributes.get('val') ?? 1) || 1));
  else if (name === 'vMerge') cell.continues = attributes.get('val') !== 'restart' && isOn(attributes);
}
