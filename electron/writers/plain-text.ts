import type {
  AttendanceGroup,
  LayoutBlock,
  LayoutDocument,
  ListBlock,
  Run,
  TableBlock,
} from '../../shared/layout/document.ts';
import { formatListLabel } from '../../shared/layout/look.ts';
import { placeInGrid } from '../../shared/layout/table-grid.ts';

/**
 * The document as plain text: a blank line between blocks, list entries with their labels, cells parted by tabs, columns
 * of attendance one under the other. Lines end with a line feed and are not wrapped; what runs at the head and foot of
 * pages is left out, since a text has no pages; what they say of the standing of the document is its first line.
 */
export function writePlainText(document: LayoutDocument): string {
  const blocks: string[] = document.mark === undefined ? [] : [document.mark];
  let previous: LayoutBlock | null = null;
  for (const block of document.blocks) {
    const written = writeBlock(block);
    // Lines of dates and the like stand together, as they do on paper.
    if (previous !== null && standTogether(previous, block)) blocks.push(`${blocks.pop() ?? ''}\n${written}`);
    else blocks.push(written);
    previous = block;
  }
  return `${blocks.join('\n\n')}\n`;
}

function standTogether(one: LayoutBlock, next: LayoutBlock): boolean {
  return (
    one.kind === 'paragraph' && next.kind === 'paragraph' && one.style === 'date-line' && next.style === 'date-line'
  );
}

function writeBlock(block: LayoutBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return writeRuns(block.runs);
    case 'run-in':
      return `${writeRuns(block.heading)} ${writeRuns(block.runs)}`;
    case 'list':
      return writeList(block, 0).join('\n');
    case 'table':
      return writeTable(block);
    case 'attendance':
      return block.columns.flat().map(writeGroup).join('\n\n');
    case 'signature':
      return block.fields.map(({ label, caption }) => `${label} ${'_'.repeat(24)} ${caption}`.trim()).join('   ');
    case 'page-break':
      return '\f';
  }
}

function writeRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
          return run.text;
        case 'tab':
          return ' ';
        case 'line-break':
          return '\n';
      }
    })
    .join('')
    .trim();
}

function writeList(list: ListBlock, depth: number): string[] {
  return list.entries.flatMap((entry, place) => {
    const label = formatListLabel(list.marker, depth, list.start + place);
    const line = `${'   '.repeat(depth)}${label} ${writeRuns(entry.runs)}`.trimEnd();
    const below = entry.nested.flatMap((inner) =>
      inner.kind === 'list' ? writeList(inner, depth + 1) : [`${'   '.repeat(depth + 1)}${writeRuns(inner.runs)}`],
    );
    return [line, ...below];
  });
}

function writeTable(table: TableBlock): string {
  return placeInGrid(table.rows)
    .map((places) =>
      places
        .flatMap(({ cell, continues }) => {
          const words = continues ? '' : cell.paragraphs.map((runs) => writeRuns(runs).replaceAll('\n', ' ')).join(' ');
          return [words, ...Array.from({ length: cell.columnSpan - 1 }, () => '')];
        })
        .join('\t'),
    )
    .join('\n');
}

function writeGroup(group: AttendanceGroup): string {
  return [...(group.organisation === null ? [] : [group.organisation]), ...group.people].join('\n');
}
