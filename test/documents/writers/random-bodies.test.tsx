import fc from 'fast-check';
import { extractRawText } from 'mammoth';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { writeHtml } from '../../../electron/writers/html.ts';
import { LayoutPreview } from '../../../renderer/preview/layout-preview.tsx';
import { composeMinutes, type MinutesRecord } from '../../../shared/layout/compose-minutes.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { makeBoardMinutes, minute } from '../../support/documents/board-minutes.ts';
import { joinLabels, readDocxLines } from '../../support/documents/read-docx.ts';
import { readMarkupLines } from '../../support/documents/read-markup.ts';

function makeRecord(bodies: readonly MinuteBody[]): MinutesRecord {
  return {
    ...makeBoardMinutes(),
    minutes: bodies.map((body, place) => ({ ...minute(`${place + 1}/26`, 'A title', []), body })),
  };
}

/** Words without white space: readers differ in where they put it. */
function bare(words: string): string {
  return words.replace(/[\s\u00a0]+/g, '');
}

describe('any minutes that can be written', () => {
  it('read the same in the Word file, the preview and the page, and mammoth reads the same words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBody, { minLength: 1, maxLength: 3 }), async (bodies) => {
        const document = composeMinutes(makeRecord(bodies), s2);
        const docx = await writeDocx(document);
        const word = await readDocxLines(docx);
        const preview = readMarkupLines(renderToStaticMarkup(<LayoutPreview document={document} />));
        const page = readMarkupLines(/<main>.*<\/main>/s.exec(writeHtml(document))?.[0] ?? '');
        expect(joinLabels(preview)).toEqual(joinLabels(word));
        expect(joinLabels(page)).toEqual(joinLabels(word));
        const { value } = await extractRawText({ buffer: Buffer.from(docx) });
        expect(bare(value)).toBe(bare(word.map(({ text }) => text).join('')));
      }),
      { numRuns: 100 },
    );
  });

  it('have a bookmark of their own on every block', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { minLength: 1, maxLength: 3 }), (bodies) => {
        const text = JSON.stringify(composeMinutes(makeRecord(bodies), s2).blocks);
        const anchors = Array.from(text.matchAll(/"(?:anchor|textAnchor)":"([^"]*)"/g), ([, anchor]) => anchor ?? '');
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^mb_\w{1,37}$/);
      }),
      { numRuns: 200 },
    );
  });
});
