import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { writeHtml } from '../../../electron/writers/html.ts';
import { writeMarginTemplates } from '../../../electron/writers/page-margins.ts';
import { writePlainText } from '../../../electron/writers/plain-text.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { addCorrections, markDocument } from '../../../shared/layout/standing.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';
import { unzip } from '../../support/documents/read-docx.ts';

const plain = composeMinutes(makeBoardMinutes(), s2);
const words = 'Draft, subject to confirmation';

describe('[L42] the standing of a document', () => {
  it('stands over every page of a Word file, a PDF and a printed web page, and once where there are no pages', async () => {
    const marked = markDocument(plain, words);
    const parts = await unzip(await writeDocx(marked));
    const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(headers).toHaveLength(1);
    expect(headers[0]?.[1]).toContain(words);
    expect(parts.get('word/document.xml')).not.toContain(words);
    expect(writeMarginTemplates(marked)?.header).toContain(words);
    const html = writeHtml(marked);
    expect(html).toContain(`<p class="mark">${words}</p>`);
    expect(html).toMatch(/@page\{.*@top-center\{[^}]*Draft, subject to confirmation/);
    expect(writePlainText(marked).split('\n')[0]).toBe(words);
  });

  it('goes again, and leaves the document as it was', () => {
    expect(markDocument(markDocument(plain, words), null)).toEqual(plain);
    expect(writePlainText(plain)).not.toContain(words);
  });
});

describe('[L43] corrections', () => {
  it('are numbered in front of the line to sign on, one meeting after another, each anchor its own', () => {
    const once = addCorrections(plain, 'the meeting held on 1 December 2026', ['Add “A Vale”.', 'Take out “weir”.']);
    const twice = addCorrections(once, 'the meeting held on 2 March 2027', ['For “May” read “June”.']);
    const text = writePlainText(twice);
    expect(text).toMatch(
      /Corrections made at the meeting held on 1 December 2026\s+1\. Add “A Vale”\.\n2\. Take out “weir”\.\s+Corrections made at the meeting held on 2 March 2027\s+1\. For “May” read “June”\.\s+\S.*_{5}/,
    );
    const anchors = twice.blocks.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(addCorrections(plain, 'it', [])).toBe(plain);
  });
});
