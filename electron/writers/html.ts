import type {
  AttendanceGroup,
  LayoutBlock,
  LayoutDocument,
  ListBlock,
  ParagraphStyle,
  Run,
  Running,
  SignatureBlock,
  TableBlock,
  TableCell,
} from '../../shared/layout/document.ts';
import { paragraphStyles } from '../../shared/layout/document.ts';
import { markLines } from '../../shared/layout/standing.ts';
import { bulletSigns, countingAt, type FullLook, resolveLook } from '../../shared/layout/look.ts';

/**
 * The document as one self-contained page of HTML for print and for screen readers: real headings, lists and tables, all
 * looks in one style element, no script and nothing from elsewhere; its markup is well-formed XML too. Head and foot of pages are CSS page margins
 * (css-page-3 §5.3); whoever prints them in another way asks for `empty` margins, or they would be there twice.
 */
export function writeHtml(document: LayoutDocument, margins: 'running' | 'empty' = 'running'): string {
  return [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeHtml(document.title)}</title>`,
    `<meta name="author" content="${escapeHtml(document.author)}"/>`,
    `<meta name="description" content="${escapeHtml(document.subject)}"/>`,
    `<style>\n${writeStyleSheet(document, margins === 'running')}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(document.mark === undefined ? [] : [`<p class="mark">${escapeHtml(document.mark)}</p>`]),
    ...document.blocks.map((block) => writeBlock(block, document)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeBlock(block: LayoutBlock, document: LayoutDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} ${identify(block.anchor, block.style, block)}>${writeRuns(block.runs)}</h${block.level}>`;
    case 'run-in':
      return (
        `<div ${identify(block.anchor, block.style, block)}>` +
        `<h${block.level} class="run-in">${writeRuns(block.heading)}</h${block.level}> ` +
        `<p class="run-in" id="${escapeHtml(block.textAnchor)}">${writeRuns(block.runs)}</p></div>`
      );
    case 'paragraph':
      return `<p ${identify(block.anchor, block.style, block)}>${writeRuns(block.runs)}</p>`;
    case 'list':
      return writeList(block, 0);
    case 'table':
      return writeTable(block);
    case 'attendance':
      return (
        `<div class="attendance" id="${escapeHtml(block.anchor)}" role="group" ` +
        `aria-label="${escapeHtml(block.caption)}" style="margin-bottom:${block.after}pt">` +
        `${block.columns.map((groups) => `<div>${groups.map(writeGroup).join('')}</div>`).join('')}</div>`
      );
    case 'signature':
      return writeSignature(block, resolveLook(document.styles, 'signature'));
    case 'page-break':
      return `<div class="page-break" id="${escapeHtml(block.anchor)}"></div>`;
  }
}

function identify(
  anchor: string,
  style: ParagraphStyle,
  flow: { readonly keepWithNext?: boolean; readonly endsGroup?: boolean },
): string {
  const classes = [style, flow.keepWithNext === true ? 'keep' : '', flow.endsGroup === true ? 'last' : ''];
  return `id="${escapeHtml(anchor)}" class="${classes.filter((name) => name !== '').join(' ')}"`;
}

/** Words up to a tab stand in the room that the hanging indent leaves, what follows at the indent. */
function writeRuns(runs: readonly Run[]): string {
  const tab = runs.findIndex((run) => run.kind === 'tab');
  if (tab < 0) return runs.map(writeRun).join('');
  const before = runs.slice(0, tab).map(writeRun).join('');
  return `<span class="before-tab">${before} </span>${writeRuns(runs.slice(tab + 1))}`;
}

function writeRun(run: Run): string {
  switch (run.kind) {
    case 'tab':
      return ' ';
    case 'line-break':
      return '<br/>';
    case 'text': {
      const underlined = run.underline === true ? `<u>${escapeHtml(run.text)}</u>` : escapeHtml(run.text);
      const italic = run.italic === true ? `<i>${underlined}</i>` : underlined;
      return run.bold === true ? `<b>${italic}</b>` : italic;
    }
  }
}

function writeList(list: ListBlock, depth: number): string {
  const tag = list.marker === 'bullet' ? 'ul' : 'ol';
  const start = list.marker !== 'bullet' && list.start !== 1 ? ` start="${list.start}"` : '';
  const entries = list.entries.map((entry) => {
    const nested = entry.nested
      .map((inner) =>
        inner.kind === 'list'
          ? writeList(inner, depth + 1)
          : `<p class="list-text" id="${escapeHtml(inner.anchor)}">${writeRuns(inner.runs)}</p>`,
      )
      .join('');
    return `<li ${identify(entry.anchor, entry.style, entry)}>${writeRuns(entry.runs)}${nested}</li>`;
  });
  const classes = `${list.marker}-${depth % bulletSigns.length}${depth > 0 ? ' nested' : ''}`;
  return `<${tag} class="${classes}" data-marker="${list.marker}" id="${escapeHtml(list.anchor)}"${start}>${entries.join('')}</${tag}>`;
}

/** Half of a border stands outside a table of joined borders; it must not be cut off at the edge of the page. */
const halfBorder = 0.5;

function writeTable(table: TableBlock): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%"/>`).join('');
  const row = (cells: readonly TableCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => writeCell(cell, tag, table.padding)).join('')}</tr>`;
  const head = table.rows.slice(0, table.headerRows).map(({ cells }) => row(cells, 'th'));
  const rest = table.rows.slice(table.headerRows).map(({ cells }) => row(cells, 'td'));
  return (
    `<table id="${escapeHtml(table.anchor)}" class="${table.borders}" aria-label="${escapeHtml(table.caption)}" ` +
    `style="margin-left:${table.indent}pt;width:${total - halfBorder}pt;margin-bottom:${table.after}pt">` +
    `<colgroup>${columns}</colgroup>${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}` +
    `<tbody>${rest.join('')}</tbody></table>`
  );
}

function writeCell(cell: TableCell, tag: 'th' | 'td', padding: number): string {
  const spans = [
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
  ].join('');
  const isHeading = tag === 'th' || cell.style === 'table-header';
  const name = isHeading ? 'th' : 'td';
  const scope = isHeading ? ` scope="${tag === 'th' ? 'col' : 'row'}"` : '';
  const style = `padding:0 ${padding}pt;text-align:${toCssAlign(cell.align)};vertical-align:${cell.rowSpan > 1 ? 'middle' : 'top'}`;
  const words = cell.paragraphs.map((runs) => `<p class="${cell.style}">${writeRuns(runs)}</p>`).join('');
  return `<${name}${spans}${scope} style="${style}">${words}</${name}>`;
}

function writeGroup(group: AttendanceGroup): string {
  const people = group.people.map((name) => `<li class="person">${escapeHtml(name)}</li>`).join('');
  const organisation =
    group.organisation === null ? '' : `<p class="organisation">${escapeHtml(group.organisation)}</p>`;
  const before = group.before === undefined ? '' : ` style="margin-top:${group.before}pt"`;
  return `${organisation}<ul class="people"${before}>${people}</ul>`;
}

function writeSignature(block: SignatureBlock, look: FullLook): string {
  const fields = block.fields.map(
    ({ label, caption }) =>
      `<span class="field"><span>${escapeHtml(label)}</span> <span class="rule"></span>` +
      `${caption === '' ? '' : ` <span>${escapeHtml(caption)}</span>`}</span>`,
  );
  return `<p id="${escapeHtml(block.anchor)}" class="signature" style="column-gap:${look.size}pt">${fields.join(' ')}</p>`;
}

function writeStyleSheet(document: LayoutDocument, hasMargins: boolean): string {
  const { page, styles } = document;
  const head = hasMargins ? [...markLines(document), ...document.header] : [];
  const foot = hasMargins ? document.footer : [];
  const { top, right, bottom, left } = page.margin;
  const counters = (['ordered', 'clause'] as const).flatMap((marker) =>
    [0, 1, 2].map((depth) => {
      const name = `${marker}-${depth}`;
      const end = marker === 'clause' ? ')' : '.';
      return `@counter-style ${name}{${countingRules[countingAt(depth)]};suffix:"${end}\u2002"}.${name}{list-style-type:${name}}`;
    }),
  );
  const bullets = bulletSigns.map((sign, depth) => `.bullet-${depth}{list-style-type:"${sign}\u2002"}`);
  return [
    `@page{size:${page.width}pt ${page.height}pt;margin:${top}pt ${right}pt ${bottom}pt ${left}pt;` +
      head.map((line) => writeRunning(line, 'top')).join('') +
      `${foot.map((line) => writeRunning(line, 'bottom')).join('')}}`,
    `body{margin:0;color:#000;background:#fff;font:${styles.size}pt/${(styles.lineHeight * normalLine).toFixed(3)} ${toFamily(styles.font)};` +
      'orphans:2;widows:2}',
    `@media screen{main{max-width:${page.width - left - right}pt;margin:${top}pt auto;padding:0 16pt}}`,
    'h1,h2,h3,p,ul,ol,li{margin:0;padding:0;font-size:inherit;font-weight:normal}',
    ...paragraphStyles.map((style) => `.${style}{${toDeclarations(resolveLook(styles, style), styles.lineHeight)}}`),
    ...paragraphStyles.map((style) => `.${style}.last{margin-bottom:${resolveLook(styles, style).afterLast}pt}`),
    '.run-in{display:inline;padding:0}.list-text{margin-top:3pt}',
    '.before-tab{display:inline-block;box-sizing:border-box;padding-right:.35em;text-indent:0}',
    ...paragraphStyles.map((style) => `.${style} .before-tab{min-width:${resolveLook(styles, style).hanging}pt}`),
    '.keep{break-after:avoid}',
    '.attendance{display:flex}.attendance>div{flex:1;padding-right:14pt}.people{list-style:none}',
    'table{border-collapse:collapse;table-layout:fixed}.grid th,.grid td{border:.5pt solid}th,tr{break-inside:avoid}',
    '.signature{display:flex}.field{display:flex;flex:1}.rule{flex:1;border-bottom:.75pt solid;margin:0 3pt}',
    '.page-break{break-before:page}',
    // Printed, it stands over the head of each page.
    '.mark{font-weight:bold;text-align:center;margin-bottom:1em}@media print{.mark{display:none}}',
    ...counters,
    ...bullets,
    listLooks(document),
  ].join('\n');
}

/** Ways of counting as CSS; letters go on with aa, bb, as in word processors, where CSS's own go on with aa, ab. */
const countingRules = {
  decimal: 'system:extends decimal',
  letter: `system:symbolic;symbols:${'abcdefghijklmnopqrstuvwxyz'.split('').join(' ')}`,
  roman: 'system:extends lower-roman',
} as const;

/** Single spacing as word processors draw it for common faces, in multiples of the size. */
const normalLine = 1.15;

function toDeclarations(look: FullLook, lineHeight: number): string {
  return [
    look.bold ? 'font-weight:bold' : '',
    look.italic ? 'font-style:italic' : '',
    look.underline ? 'text-decoration:underline' : '',
    `font-size:${look.size}pt`,
    look.lineHeight === lineHeight ? '' : `line-height:${(look.lineHeight * normalLine).toFixed(3)}`,
    `font-family:${toFamily(look.font)}`,
    look.align === 'left' ? '' : `text-align:${toCssAlign(look.align)}`,
    `margin:${look.before}pt 0 ${look.after}pt`,
    look.indent > 0 ? `padding-left:${look.indent}pt` : '',
    look.hanging > 0 ? `text-indent:-${look.hanging}pt` : '',
    look.keepWithNext ? 'break-after:avoid' : '',
    look.keepTogether ? 'break-inside:avoid' : '',
  ]
    .filter((declaration) => declaration !== '')
    .join(';');
}

/** An entry hangs by its marker, so its indent is the list's and it has no negative first line. */
function listLooks(document: LayoutDocument): string {
  return (['list-item', 'clause'] as const)
    .map((style) => {
      const { indent, hanging } = resolveLook(document.styles, style);
      return [
        `li.${style}{padding-left:0;margin-left:${indent}pt;text-indent:0}`,
        `.nested>li.${style}{margin-left:${hanging}pt}`,
      ].join('\n');
    })
    .join('\n');
}

/** A face as CSS names it, with faces that look alike after it. */
export function toFamily(font: string): string {
  return `'${font.replace(/['"\\<>;{}]/g, '')}','Liberation Sans',Helvetica,sans-serif`;
}

/** How CSS calls an alignment. */
export function toCssAlign(align: TableCell['align']): string {
  return align === 'centre' ? 'center' : align;
}

/** A line in the page margin; several lines on one side share a box, so only left, centre and right can stand apart. */
function writeRunning(line: Running, side: 'top' | 'bottom'): string {
  const content = line.parts.map((part) => {
    switch (part.kind) {
      case 'text':
        return `"${part.text.replace(/["\\<\n]/g, ' ')}"`;
      case 'page-number':
        return 'counter(page)';
      case 'page-count':
        return 'counter(pages)';
    }
  });
  const place = line.align === 'justify' ? 'left' : toCssAlign(line.align);
  return `@${side}-${place}{content:${content.join(' ')};font-size:9pt}`;
}

const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they stand in HTML, also within an attribute. */
export function escapeHtml(words: string): string {
  return words.replace(special, (sign) => entities[sign] ?? '');
}
