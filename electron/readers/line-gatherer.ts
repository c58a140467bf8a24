import type { LineRegion, MarkedRange, SourceLine } from '../../shared/reading/line.ts';
import { limits, RefusedFile } from './refusal.ts';

/** How the words of a run look. */
export interface GatheredLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Properties of the paragraph that is being read. */
export interface GatheredParagraph {
  readonly indent: number;
  readonly style: string | null;
  readonly inTable: boolean;
}

/** Gathers words into lines: one a paragraph, one a row of a table. Regions beside the body are gathered apart. */
export interface LineGatherer {
  readonly add: (words: string, look: GatheredLook) => void;
  readonly label: (words: string) => void;
  readonly endParagraph: (paragraph: GatheredParagraph) => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  /** Begins a region inside the paragraph at hand, which waits. */
  readonly enter: (region: LineRegion) => void;
  readonly leave: (paragraph: GatheredParagraph) => void;
  /** All lines: the body's in order with footnotes and boxes at their place, then headers, footers and comments. */
  readonly finish: () => readonly SourceLine[];
}

interface Strand {
  readonly region: LineRegion;
  pieces: string[];
  length: number;
  marks: MarkedRange[];
  label: string;
  cells: string[];
  cellParagraphs: string[];
  /** Footnotes of the paragraph or row at hand: they follow it. */
  notes: Omit<SourceLine, 'number'>[];
}

const look = ['bold', 'italic', 'underline'] as const;

export function createLineGatherer(): LineGatherer {
  const body: Omit<SourceLine, 'number'>[] = [];
  const beside: Omit<SourceLine, 'number'>[] = [];
  const gaps = new Set<number>();
  const strands: Strand[] = [startStrand('body')];
  let table = 0;
  let tableOpen = false;
  let characters = 0;
  const current = (): Strand => strands.at(-1) ?? startStrand('body');

  const put = (line: Omit<SourceLine, 'number'>): void => {
    const outer = strands[0];
    if (line.region === 'footnote' && outer && strands.length > 1) outer.notes.push(line);
    else (line.region === 'body' || line.region === 'text-box' ? body : beside).push(line);
  };
  const putNotes = (): void => {
    if (strands.length > 1) return;
    body.push(...current().notes);
    current().notes = [];
  };
  const take = (): { text: string; marks: MarkedRange[]; bullet: string | null } => {
    const strand = current();
    const all = strand.pieces.join('');
    const text = all.trimEnd();
    const marks = strand.marks.flatMap((mark) =>
      mark.from < text.length ? [{ ...mark, to: Math.min(mark.to, text.length) }] : [],
    );
    const label = strand.label.replace(/\s+/g, ' ').trim();
    Object.assign(strand, { pieces: [], length: 0, marks: [], label: '' });
    return { text, marks, bullet: label === '' ? null : label };
  };
  const endCellParagraph = (): void => {
    const { text, bullet } = take();
    if (text.trim() !== '') current().cellParagraphs.push(bullet === null ? text : `${bullet} ${text}`);
  };
  const endParagraph = (paragraph: GatheredParagraph): void => {
    if (paragraph.inTable) {
      endCellParagraph();
      return;
    }
    const { text, marks, bullet } = take();
    const { region } = current();
    if (region === 'body') tableOpen = false;
    if (text.trim() === '') {
      if (region === 'body') gaps.add(body.length);
      return;
    }
    const { indent, style } = paragraph;
    put({ text, marks, bullet, indent, style, cells: null, table: null, page: null, region });
    putNotes();
  };

  const leave = (paragraph: GatheredParagraph): void => {
    if (strands.length < 2) return;
    endParagraph({ ...paragraph, inTable: false });
    strands.pop();
  };

  return {
    add: (words, shown) => {
      const strand = current();
      characters += words.length;
      if (characters > limits.textCharacters || strand.length > limits.textCharacters / 10) {
        throw new RefusedFile(
          'holds more text than any document does. Cut it into smaller documents and import those.',
        );
      }
      const from = strand.length;
      strand.pieces.push(words);
      strand.length += words.length;
      for (const mark of look) if (shown[mark]) extendMark(strand.marks, { from, to: strand.length, mark });
    },
    label: (words) => {
      current().label = (current().label + words).slice(0, 80);
    },
    endParagraph,
    endCell: () => {
      endCellParagraph();
      const strand = current();
      strand.cells.push(strand.cellParagraphs.join('\n'));
      strand.cellParagraphs = [];
    },
    endRow: () => {
      const strand = current();
      const { cells, region } = strand;
      strand.cells = [];
      if (cells.every((cell) => cell === '')) return;
      if (!tableOpen) table += 1;
      tableOpen = true;
      const rest = { marks: [], indent: 0, bullet: null, style: null, page: null };
      put({ ...rest, text: cells.join('\t'), cells, table, region });
      putNotes();
    },
    enter: (region) => {
      strands.push(startStrand(region));
    },
    leave,
    finish: () => {
      // Regions that the file never closes end with it.
      while (strands.length > 1) leave({ indent: 0, style: null, inTable: false });
      endParagraph({ indent: 0, style: null, inTable: false });
      putNotes();
      let number = 0;
      return [...body, ...beside].map((line, place) => {
        number += gaps.has(place) ? 2 : 1;
        return { ...line, number };
      });
    },
  };
}

function startStrand(region: LineRegion): Strand {
  return { region, pieces: [], length: 0, marks: [], label: '', cells: [], cellParagraphs: [], notes: [] };
}

function extendMark(marks: MarkedRange[], added: MarkedRange): void {
  const place = marks.findLastIndex(({ mark }) => mark === added.mark);
  const last = marks[place];
  if (last?.to === added.from) marks[place] = { ...last, to: added.to };
  else marks.push(added);
}
