import type { IRunOptions } from 'docx';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeDocument } from '../../electron/writers/make-document.ts';
import { seal } from '../../electron/writers/docx/seal.ts';
import { writeFileAtomically } from '../../electron/writers/write-file.ts';
import type { LayoutBlock, LayoutDocument, Run } from '../../shared/layout/document.ts';
import { s2 } from '../../shared/layout/styles/s2.ts';

/**
 * P1 and P2: minutes of 50 and 500 pages to a Word file on the disk; ours, the `docx` library as it comes with the same
 * words and looks (it writes no bookmarks), and the floor: the least XML that shows the words, compressed by zlib. Each
 * run is a process of its own, as in the product, and takes turns with the others; printed are medians.
 */
export async function benchDocx(rounds = 5): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-bench-'));
  try {
    for (const pages of [50, 500]) {
      const results = new Map<Contender, Measured[]>();
      for (let round = 0; round < rounds; round += 1) {
        for (const contender of contenders) {
          const measured = await measureApart(contender, pages, path.join(folder, `${contender}.docx`));
          results.set(contender, [...(results.get(contender) ?? []), measured]);
        }
      }
      print(pages, results);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const contenders = ['ours', 'library', 'floor'] as const;
type Contender = (typeof contenders)[number];
interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const names: Readonly<Record<Contender, string>> = {
  ours: 'ours',
  library: 'docx as it comes',
  floor: 'floor: own XML and zlib',
};

function print(pages: number, results: ReadonlyMap<Contender, readonly Measured[]>): void {
  const median = (contender: Contender, of: (measured: Measured) => number): number => {
    const values = (results.get(contender) ?? []).map(of).sort((one, other) => one - other);
    return values[Math.floor(values.length / 2)] ?? NaN;
  };
  const time = (contender: Contender): number => median(contender, ({ milliseconds }) => milliseconds);
  const memory = (contender: Contender): number => median(contender, ({ megabytes }) => megabytes);
  console.log(`Minutes of ${pages} pages to Word, from the click to the file on the disk`);
  for (const contender of contenders) {
    const ratio = (time('ours') / time(contender)).toFixed(2);
    const against = contender === 'ours' ? '' : `   ours takes ${ratio} x its time`;
    console.log(
      `  ${names[contender].padEnd(26)}${time(contender).toFixed(0).padStart(6)} ms ${memory(contender).toFixed(0).padStart(5)} MB${against}`,
    );
  }
}

async function measureApart(contender: Contender, pages: number, file: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    import.meta.filename,
    contender,
    String(pages),
    file,
  ]);
  const measured: unknown = JSON.parse(stdout);
  return measured as Measured;
}

/** The work of one contender, in this process: the library is loaded within the time. */
async function measureHere(contender: Contender, pages: number, file: string): Promise<Measured> {
  const document = makeMinutes(pages);
  const start = performance.now();
  switch (contender) {
    case 'ours':
      await writeFileAtomically(file, await makeDocument(document, 'docx'));
      break;
    case 'library':
      await writeFile(file, await writeByLibrary(document));
      break;
    case 'floor':
      await writeFile(file, await writeLeast(document));
      break;
  }
  return { milliseconds: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Paragraphs of forty words with headings, decisions and actions, 20 a page, and a table of 10 rows by 5 for 2.5 pages. */
export function makeMinutes(pages: number): LayoutDocument {
  const words = makeWords();
  const blocks: LayoutBlock[] = [];
  for (let place = 0; place < pages * 20; place += 1) {
    blocks.push(makeParagraph(place, words));
    if (place % 50 === 49) blocks.push(makeTable(place, words));
  }
  return {
    ...{ title: 'Minutes', subject: 'Minutes', author: 'A Board', language: 'en-GB', date: null },
    ...{ page: s2.page, header: [], footer: [], blocks },
    styles: { font: s2.font, size: s2.size, lineHeight: s2.lineHeight, paragraphs: s2.looks },
  };
}

function makeParagraph(place: number, words: (count: number) => string): LayoutBlock {
  const anchor = `mb_${place}`;
  const plain = (text: string): Run => ({ kind: 'text', text });
  const bold = (text: string): Run => ({ kind: 'text', text, bold: true });
  switch (place % 10) {
    case 0:
      return {
        ...{ kind: 'run-in', anchor, level: 2, style: 'minute', textAnchor: `${anchor}_0` },
        heading: [bold(`${place}/26`), { kind: 'tab' }, bold(words(4).toUpperCase())],
        runs: [plain(words(40))],
      };
    case 8:
      return { kind: 'paragraph', anchor, style: 'resolution', runs: [bold('RESOLVED'), plain(` that ${words(38)}`)] };
    case 9:
      return { kind: 'paragraph', anchor, style: 'action', runs: [plain(`Action – ${words(3)}`)] };
    default:
      return { kind: 'paragraph', anchor, style: 'continuation', runs: [plain(words(40))] };
  }
}

function makeTable(place: number, words: (count: number) => string): LayoutBlock {
  const cells = (row: number) =>
    Array.from({ length: 5 }, () => ({
      ...{ columnSpan: 1, rowSpan: 1, align: 'left' as const },
      style: row === 0 ? ('table-header' as const) : ('table-text' as const),
      paragraphs: [[{ kind: 'text' as const, text: words(2) }]],
    }));
  return {
    ...{
      kind: 'table',
      anchor: `mb_table_${place}`,
      caption: 'Table',
      borders: 'grid',
      indent: 0,
      padding: 5,
      after: 12,
    },
    ...{ widths: [80, 80, 80, 80, 80], headerRows: 1 },
    rows: Array.from({ length: 10 }, (_, row) => ({ cells: cells(row) })),
  };
}

/** Words of a made-up language of 4,000, the same in every run, common ones more often, as in real prose. */
function makeWords(): (count: number) => string {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const letters = 'etaoinshrdlucmfwyp';
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(next() * 8) }, () => letters.charAt(next() * 18)).join('');
  const language = Array.from({ length: 4000 }, word);
  return (count) => Array.from({ length: count }, () => language[Math.floor(next() ** 3 * 4000)] ?? '').join(' ');
}

async function writeByLibrary(document: LayoutDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const toRuns = (runs: readonly Run[]) =>
    runs.map((run) => {
      const options: IRunOptions =
        run.kind === 'text' ? { text: run.text, bold: run.bold === true } : { children: [new docx.Tab()] };
      return new docx.TextRun(options);
    });
  const children = document.blocks.map((block) => {
    switch (block.kind) {
      case 'run-in':
        return new docx.Paragraph({ style: block.style, children: toRuns([...block.heading, ...block.runs]) });
      case 'paragraph':
        return new docx.Paragraph({ style: block.style, children: toRuns(block.runs) });
      case 'table':
        return new docx.Table({
          columnWidths: block.widths.map((width) => width * 20),
          rows: block.rows.map(
            ({ cells }) =>
              new docx.TableRow({
                cantSplit: true,
                children: cells.map(
                  (cell) =>
                    new docx.TableCell({
                      width: { size: 1600, type: docx.WidthType.DXA },
                      children: cell.paragraphs.map(
                        (runs) => new docx.Paragraph({ style: cell.style, children: toRuns(runs) }),
                      ),
                    }),
                ),
              }),
          ),
        });
      case 'heading':
      case 'list':
      case 'attendance':
      case 'signature':
      case 'page-break':
        throw new Error(`the bench makes no ${block.kind}`);
    }
  });
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

async function writeLeast(document: LayoutDocument): Promise<Uint8Array> {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (runs: readonly Run[]): string =>
    `<w:p>${runs.map((run) => (run.kind === 'text' ? `<w:r><w:t>${escape(run.text)}</w:t></w:r>` : '')).join('')}</w:p>`;
  const written = document.blocks.map((block) => {
    if (block.kind === 'table') {
      const rows = block.rows.map(
        ({ cells }) =>
          `<w:tr>${cells.map((cell) => `<w:tc>${cell.paragraphs.map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`,
      );
      return `<w:tbl>${rows.join('')}</w:tbl>`;
    }
    return 'runs' in block ? paragraph('heading' in block ? [...block.heading, ...block.runs] : block.runs) : '';
  });
  return seal(
    new Map([['word/document.xml', Buffer.from(`<w:document><w:body>${written.join('')}</w:body></w:document>`)]]),
  );
}

if (import.meta.main) {
  const [contender, pages, file] = process.argv.slice(2);
  const chosen = contenders.find((name) => name === contender);
  if (chosen === undefined) await benchDocx();
  else console.log(JSON.stringify(await measureHere(chosen, Number(pages), file ?? '')));
}
