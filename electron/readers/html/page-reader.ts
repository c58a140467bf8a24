import { Parser } from 'htmlparser2';
import type { LineRegion, MarkedRange } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';
import { nextLabel, openList, readWordLabel, type PageList } from './page-lists.ts';
import { settleTable, type PageCell, type PagePiece, type PageTable } from './page-tables.ts';
import { createRunningWords } from './running-words.ts';

/** What a page holds, and what was left out of it. */
export interface PageContent {
  readonly pieces: readonly PagePiece[];
  readonly hiddenText: boolean;
  readonly deletedText: boolean;
  readonly pictures: number;
}

type Attributes = Readonly<Record<string, string>>;
type MarkName = MarkedRange['mark'];

/** Elements whose words are no words of the document: programs, looks, ways through the site, forms. */
const skipped = new Set(
  'script style head nav noscript template iframe svg math canvas object select button textarea datalist video audio dialog'.split(
    ' ',
  ),
);
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr legend li main menu ol optgroup option p pre section summary ul table caption thead tbody ' +
    'tfoot tr td th'
  ).split(' '),
);
const inlineMarks: Readonly<Record<string, MarkName>> = {
  ...{ b: 'bold', strong: 'bold', th: 'bold', i: 'italic', em: 'italic', cite: 'italic' },
  ...{ u: 'underline', ins: 'underline' },
};
const DEEPEST = 1_000;
const POINTS_PER_LEVEL = 24;

interface OpenElement {
  readonly name: string;
  readonly marks: readonly MarkName[];
  readonly indent: number;
  readonly region: LineRegion | null;
  readonly isMain: boolean;
  readonly style: string | null;
  /** Word's own label of an entry, written as words. */
  readonly isLabel: boolean;
  skips: boolean;
}

/** Reads a page's mark-up into paragraphs and tables. Nothing is fetched, nothing is run; only text is taken. */
export function readPage(markup: string): PageContent {
  const facts = { hiddenText: false, deletedText: false, pictures: 0 };
  const words = createRunningWords();
  const top: PagePiece[] = [];
  const open: OpenElement[] = [];
  const tables: { readonly table: { rows: PageCell[][]; forLayout: boolean }; cell: PageCell | null }[] = [];
  const lists: PageList[] = [];
  const inMain = new Set<PagePiece>();
  const marks = new Map<MarkName, number>();
  const depth = { skipped: 0, main: 0, pre: 0, label: 0 };
  let indent = 0;
  let bullet: string | null = null;
  let label = '';
  let characters = 0;

  const target = (): PagePiece[] => tables.at(-1)?.cell?.pieces ?? top;
  const keep = (piece: PagePiece): void => {
    target().push(piece);
    if (depth.main > 0) inMain.add(piece);
  };
  const endParagraph = (): void => {
    const { text, marks: ranges } = words.take();
    const ownLabel = readWordLabel(label);
    label = '';
    if (text === '') return;
    bullet = ownLabel ?? bullet;
    const region = open.findLast((element) => element.region !== null)?.region ?? 'body';
    const style = open.findLast((element) => element.style !== null)?.style ?? null;
    let start = 0;
    // A line left empty by breaks parts paragraphs, as many editors of web pages write them.
    for (const part of text.split(/\n[ \n]*\n/)) {
      const at = text.indexOf(part, start);
      start = at + part.length;
      if (part.trim() === '') continue;
      const own = ranges.flatMap(({ from, to, mark }) => {
        const range = { from: Math.max(0, from - at), to: Math.min(part.length, to - at), mark };
        return range.from < range.to ? [range] : [];
      });
      keep({ kind: 'line', line: { text: part, marks: own, indent, bullet, style, region } });
      bullet = null;
    }
  };

  const openElement = (name: string, attributes: Attributes): void => {
    if (open.length > DEEPEST) {
      throw new RefusedFile(
        'nests its parts deeper than any page does. Open it, copy the text into Word, save it as .docx and import that.',
      );
    }
    const hides = depth.skipped === 0 && isHidden(attributes);
    if (hides) facts.hiddenText = true;
    if (depth.skipped === 0 && name === 'del') facts.deletedText = true;
    const skips = hides || skipped.has(name) || name === 'del' || attributes['role'] === 'navigation';
    if (skips) depth.skipped += 1;
    if (depth.skipped === 0 && blocks.has(name)) endParagraph();
    const element = describe(name, attributes, skips);
    open.push(element);
    if (depth.skipped > 0) return;
    indent += element.indent;
    if (element.isMain) depth.main += 1;
    if (name === 'pre') depth.pre += 1;
    if (element.isLabel) depth.label += 1;
    for (const mark of element.marks) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    if (name === 'br') words.breakLine();
    else if (name === 'img') facts.pictures += 1;
    else if (name === 'q') words.add('“', new Set(), false);
    else if (name === 'ol' || name === 'ul' || name === 'menu') lists.push(openList(name, attributes));
    else if (name === 'li') bullet = nextLabel(lists.at(-1), attributes);
    else openTablePart(name, attributes);
  };

  const openTablePart = (name: string, attributes: Attributes): void => {
    const inside = tables.at(-1);
    if (name === 'table') {
      tables.push({ table: { rows: [], forLayout: attributes['role'] === 'presentation' }, cell: null });
    } else if (name === 'tr') inside?.table.rows.push([]);
    else if (name === 'td' || name === 'th') {
      if (!inside) return;
      const cell = { pieces: [], columns: toSpan(attributes['colspan']), rows: toSpan(attributes['rowspan']) };
      const row = inside.table.rows.at(-1);
      if (row) row.push(cell);
      else inside.table.rows.push([cell]);
      inside.cell = cell;
    }
  };

  const closeElement = (name: string): void => {
    const element = open.pop();
    if (!element) return;
    if (depth.skipped > 0) {
      if (element.skips) depth.skipped -= 1;
      return;
    }
    if (blocks.has(name)) {
      open.push(element);
      endParagraph();
      open.pop();
    }
    indent -= element.indent;
    if (element.isMain) depth.main -= 1;
    if (name === 'pre') depth.pre -= 1;
    if (element.isLabel) depth.label -= 1;
    for (const mark of element.marks) marks.set(mark, (marks.get(mark) ?? 1) - 1);
    if (name === 'q') words.add('”', new Set(), false);
    else if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
    else if (name === 'li') bullet = null;
    else if ((name === 'td' || name === 'th') && tables.length > 0) {
      const inside = tables.at(-1);
      if (inside) inside.cell = null;
    } else if (name === 'table') {
      const closed = tables.pop();
      if (closed) for (const piece of settleTable(closed.table satisfies PageTable)) keep(piece);
    }
  };

  const parser = new Parser(
    {
      onopentag: openElement,
      onclosetag: closeElement,
      ontext: (text) => {
        if (depth.skipped > 0) return;
        characters += text.length;
        if (characters > limits.textCharacters) {
          throw new RefusedFile(
            'holds more text than any document does. Cut it into smaller documents and import those.',
          );
        }
        if (depth.label > 0) {
          label += text;
          return;
        }
        const marked = new Set([...marks].flatMap(([mark, times]) => (times > 0 ? [mark] : [])));
        words.add(text, marked, depth.pre > 0);
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  endParagraph();
  return { ...facts, pieces: setApartFromMain(top, inMain) };
}

/** Where a page says which part is its own, what stands before and behind that is the site's. */
function setApartFromMain(pieces: readonly PagePiece[], inMain: ReadonlySet<PagePiece>): readonly PagePiece[] {
  const first = pieces.findIndex((piece) => inMain.has(piece));
  if (first < 0)
    return pieces.some((piece) => regionOf(piece) === 'body') ? pieces : pieces.map((piece) => place(piece, 'body'));
  return pieces.map((piece, at) => {
    if (inMain.has(piece)) return place(piece, 'body');
    return place(piece, at < first ? 'header' : 'footer');
  });
}

function regionOf(piece: PagePiece): LineRegion {
  return piece.kind === 'line' ? piece.line.region : piece.region;
}

function place(piece: PagePiece, region: LineRegion): PagePiece {
  return piece.kind === 'line' ? { kind: 'line', line: { ...piece.line, region } } : { ...piece, region };
}

function describe(name: string, attributes: Attributes, skips: boolean): OpenElement {
  const look = attributes['style'] ?? '';
  const role = attributes['role'];
  const own = inlineMarks[name];
  const marks: MarkName[] = own === undefined ? [] : [own];
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(look)) marks.push('bold');
  if (/text-decoration[a-z-]*:[^;]*underline/i.test(look)) marks.push('underline');
  if (/font-style:\s*italic/i.test(look)) marks.push('italic');
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    name,
    marks,
    indent: name === 'li' || name === 'dd' || name === 'blockquote' ? POINTS_PER_LEVEL : readIndent(look),
    region:
      name === 'header' || role === 'banner' ? 'header' : name === 'footer' || role === 'contentinfo' ? 'footer' : null,
    isMain: name === 'main' || role === 'main',
    style: heading === undefined ? null : `heading ${heading}`,
    isLabel: /mso-list:\s*ignore/i.test(look),
    skips,
  };
}

function isHidden(attributes: Attributes): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return /display:\s*none|visibility:\s*hidden/i.test(attributes['style'] ?? '');
}

const pointsPer: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 12, rem: 12, cm: 28.35, mm: 2.835, in: 72 };

function readIndent(look: string): number {
  const found = /(?:margin|padding)-left:\s*(\d{1,4}(?:\.\d{1,3})?)(pt|px|em|rem|cm|mm|in)\b/i.exec(look);
  return found ? Math.round(Number(found[1]) * (pointsPer[found[2]?.toLowerCase() ?? ''] ?? 0)) : 0;
}

function toSpan(printed: string | undefined): number {
  return Math.min(63, Math.max(1, Number.parseInt(printed ?? '1', 10) || 1));
}
