import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../electron/writers/html.ts';
import { makeDocument } from '../../../electron/writers/make-document.ts';
import { writeMarginTemplates } from '../../../electron/writers/page-margins.ts';
import { writePlainText } from '../../../electron/writers/plain-text.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';
import { elementsOf, parseXml, walk } from '../../support/documents/xml-tree.ts';

const document = composeMinutes(makeBoardMinutes(), s2);

describe('plain text', () => {
  const text = writePlainText(document);

  it('parts blocks by a blank line, cells by tabs, and keeps labels, groups and dates together', () => {
    expect(text).toContain('\n\nPRESENT\n\n4Ways Alliance/Saltby CVS\nM Threlkeld\n\nEastmarsh District Council\n');
    expect(text).toContain('\n\nApplicant\tProject\tFunding\nSaltby CVS\tOpen Doors');
    expect(text).toContain(
      '\nEastmarsh DC\tReplacement of the harbour cameras\t£11,450\nEastmarsh DC/ Tolland BC\tA shared control room for both districts\t\n\tTOTAL\t£14,650\n\n',
    );
    expect(text).toContain(
      '\n\n• 6 x Neighbourhood Officers\n• 2 x Support Workers, of whom\n   – one full time in Tolland\n',
    );
    expect(text).toContain('\n\n1. Risk\n2. Statutory duty\n3. Value for money\n\n');
    expect(text).toContain(
      ':-\n\nWednesday, 3 March 2027\nWednesday, 2 June 2027\nWednesday, 1 September 2027\n\nSigned ____',
    );
  });

  it('ends with one line feed and holds no carriage returns, blanks at line ends or three blank lines', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\r| \n|\n{3}/);
  });

  it('is what making a .txt gives, as UTF-8', async () => {
    expect(Buffer.from(await makeDocument(document, 'txt')).toString('utf8')).toBe(text);
  });
});

describe('the page', () => {
  const html = writeHtml({ ...document, title: 'A < B & "C"' });
  const body = parseXml(/<main>.*<\/main>/s.exec(html)?.[0] ?? '');

  it('names its language and title, and needs nothing from elsewhere', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>A &lt; B &amp; &quot;C&quot;</title>');
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  it('has headings in steps, headings of columns, and lists as lists', () => {
    const levels = walk(body).flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    const headings = walk(body).filter(({ name }) => name === 'th');
    expect(headings.map(({ attributes }) => attributes['scope'])).toEqual(['col', 'col', 'col']);
    for (const list of walk(body).filter(({ name }) => name === 'ol' || name === 'ul')) {
      expect(elementsOf(list).every(({ name }) => name === 'li')).toBe(true);
    }
  });

  it('has every anchor as an id, once', () => {
    const ids = walk(body).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const block of document.blocks) expect(ids).toContain(block.anchor);
  });

  it('is closed to words that look like markup or like the end of its style', () => {
    const hostile = {
      ...document,
      title: '</title><script>',
      styles: { ...document.styles, font: `Arial'}</style><script>` },
      blocks: [
        {
          kind: 'paragraph' as const,
          anchor: 'mb_"><script>',
          style: 'continuation' as const,
          runs: [{ kind: 'text' as const, text: '<script>"&' }],
        },
      ],
      footer: [{ align: 'left' as const, parts: [{ kind: 'text' as const, text: '"}</style><script>' }] }],
    };
    expect(writeHtml(hostile)).not.toMatch(/<script|<\/style>[\s\S]*<\/style>/);
    expect(writeMarginTemplates(hostile)?.footer).not.toMatch(/<script|<\/style>[\s\S]*<\/style>/);
  });
});

describe('the margins of printed pages', () => {
  const line = (text: string) => ({ align: 'right' as const, parts: [{ kind: 'text' as const, text }] });

  it('number the pages once: in the page itself, or where it is printed', () => {
    expect(writeHtml(document)).toContain('counter(page)');
    expect(writeHtml(document, 'empty')).not.toContain('counter(page)');
    const templates = writeMarginTemplates(document);
    expect(templates?.footer).toContain('<span class="pageNumber"></span>');
    // Without words of ours Chromium would print the date and the address of the page.
    expect(templates?.header).toBe('<span></span>');
  });

  it('hold every line of a head, one under the other; without head and foot nothing is asked for', () => {
    const header = [line('OFFICIAL'), line('Saltby & Tolland')];
    const templates = writeMarginTemplates({ ...document, header });
    expect(templates?.header).toMatch(/text-align:right[^>]*>OFFICIAL<.*text-align:right[^>]*>Saltby &amp; Tolland</);
    expect(writeMarginTemplates({ ...document, footer: [] })).toBeNull();
  });
});
