import type { LayoutDocument, Running } from '../../shared/layout/document.ts';
import { markLines } from '../../shared/layout/standing.ts';
import { resolveLook } from '../../shared/layout/look.ts';
import { escapeHtml, toCssAlign, toFamily } from './html.ts';

/** What Chromium prints in the margins of every page, as its `printToPDF` takes it: pieces of HTML without script. */
export interface MarginTemplates {
  readonly header: string;
  readonly footer: string;
}

/**
 * Head and foot of the pages of a document for `printToPDF`, each line in the style `running`, half way into its margin as
 * in Word. Null where the document has neither. The classes `pageNumber` and `totalPages` are Chromium's.
 */
export function writeMarginTemplates(document: LayoutDocument): MarginTemplates | null {
  const { footer, page } = document;
  const header = [...markLines(document), ...document.header];
  if (header.length === 0 && footer.length === 0) return null;
  return {
    header: writeTemplate(document, header, `margin-top:${page.margin.top / 2}pt`),
    footer: writeTemplate(document, footer, `margin-bottom:${page.margin.bottom / 2}pt`),
  };
}

function writeTemplate({ page, styles, language }: LayoutDocument, lines: readonly Running[], place: string): string {
  // An empty template would print Chromium's own: the date and the address of the page.
  if (lines.length === 0) return '<span></span>';
  const { left, right } = page.margin;
  const look = resolveLook(styles, 'running');
  const font = `${look.italic ? 'italic ' : ''}${look.bold ? 'bold ' : ''}${look.size}pt ${toFamily(look.font)}`;
  return (
    '<style>#header,#footer{padding:0!important}</style>' +
    `<div lang="${language}" style="box-sizing:border-box;width:100%;padding:0 ${right}pt 0 ${left}pt;${place};font:${escapeHtml(font)}">` +
    `${lines.map(writeLine).join('')}</div>`
  );
}

function writeLine({ align, parts }: Running): string {
  const words = parts.map((part) => {
    switch (part.kind) {
      case 'text':
        return escapeHtml(part.text);
      case 'page-number':
        return '<span class="pageNumber"></span>';
      case 'page-count':
        return '<span class="totalPages"></span>';
    }
  });
  return `<div style="text-align:${toCssAlign(align)};white-space:pre-wrap">${words.join('')}</div>`;
}
