import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { writeHtml } from '../../../electron/writers/html.ts';
import { writePlainText } from '../../../electron/writers/plain-text.ts';
import { LayoutPreview } from '../../../renderer/preview/layout-preview.tsx';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';
import { foldSpace, printToPdf } from '../../support/documents/office.ts';
import { joinLabels, readDocxLines } from '../../support/documents/read-docx.ts';
import { readMarkupLines } from '../../support/documents/read-markup.ts';
import { boardLines } from './board-lines.ts';
import { agreementCases } from './cases.ts';

/** The text of a PDF without what stands at the foot of its pages, without the rules to write on, without white space. */
function bareText(pdfText: string): string {
  return pdfText
    .replace(/^Page \d+ of \d+$/gm, '')
    .replace(/_+/g, '')
    .replace(/[\s\u00a0]+/g, '');
}

describe('preview, Word file, PDF, page and plain text of one document agree', () => {
  it('board minutes: what was written by hand is what is composed', () => {
    const document = composeMinutes(makeBoardMinutes(), s2);
    const lines = joinLabels(readMarkupLines(renderToStaticMarkup(<LayoutPreview document={document} />)));
    expect(lines).toEqual(boardLines);
  });

  it.each(agreementCases)('$name', async ({ makeDocument, lines }) => {
    const document = makeDocument();
    const docx = await writeDocx(document);
    const word = await readDocxLines(docx);
    const preview = readMarkupLines(renderToStaticMarkup(<LayoutPreview document={document} />));
    // Bullets have their sign in the numbering's level text, so both name it.
    expect(joinLabels(word)).toEqual(lines);
    expect(joinLabels(preview)).toEqual(lines);

    const html = /<main>.*<\/main>/s.exec(writeHtml(document))?.[0] ?? '';
    expect(joinLabels(readMarkupLines(html))).toEqual(lines);

    const text = writePlainText(document).replace(/_+/g, '');
    expect(foldSpace(text)).toBe(foldSpace(lines.join(' ')));

    const pdf = await printToPdf(docx);
    expect(bareText(pdf.text)).toBe(lines.join('').replace(/\s+/g, ''));
    expect(pdf.pages).toBeGreaterThan(0);
    const footers = pdf.text.match(/^Page \d+ of \d+$/gm) ?? [];
    expect(footers).toEqual(Array.from({ length: pdf.pages }, (_, page) => `Page ${page + 1} of ${pdf.pages}`));
  });
});
