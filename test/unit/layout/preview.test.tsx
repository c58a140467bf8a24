import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BlocksView } from '../../../renderer/preview/blocks-view.tsx';
import { LayoutPreview } from '../../../renderer/preview/layout-preview.tsx';
import { composeMinute } from '../../../shared/layout/compose-minute.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes, minute } from '../../support/documents/board-minutes.ts';
import { paragraph } from '../../support/documents/minute-nodes.ts';
import { parseXml, walk } from '../../support/documents/xml-tree.ts';

const document = composeMinutes(makeBoardMinutes(), s2);
const root = parseXml(renderToStaticMarkup(<LayoutPreview document={document} />));

describe('the preview', () => {
  it('carries each block’s anchor, so that a click finds its record', () => {
    const anchors = walk(root).flatMap(({ attributes }) => attributes['data-anchor'] ?? []);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const block of document.blocks) expect(anchors).toContain(block.anchor);
  });

  it('has headings below the screen’s own, column headings with scope, and a name for the sheet', () => {
    const levels = walk(root).flatMap(({ name }) => (/^h\d$/.test(name) ? [name] : []));
    expect(new Set(levels)).toEqual(new Set(['h2', 'h3', 'h4']));
    const headings = walk(root).filter(({ name }) => name === 'th');
    expect(headings.map(({ attributes }) => attributes['scope'])).toEqual(['col', 'col', 'col']);
    expect(root.attributes['aria-label']).toBe('Minutes of the Harrowmere Safer Communities Board, 2 September 2026');
  });

  it('draws a minute by itself, in the same looks, without the sheet', () => {
    const blocks = composeMinute(minute('7/26', 'Alone', [paragraph('Words.')]), s2, {
      chairWord: 'Chair',
      decisionWord: 'RESOLVED',
    });
    const markup = renderToStaticMarkup(<BlocksView blocks={blocks} styles={document.styles} topHeading={3} />);
    expect(markup).toContain('<h4');
    expect(markup).toContain('ALONE');
    expect(markup).toContain('text-indent:-54pt');
    expect(markup).not.toContain('<article');
  });

  it('names no class that its style sheet does not have', () => {
    const folder = new URL('../../../renderer/preview/', import.meta.url);
    const css = readFileSync(new URL('preview.module.css', folder), 'utf8');
    const known = new Set(Array.from(css.matchAll(/\.([A-Za-z]\w*)/g), ([, name]) => name));
    const sources = ['blocks-view.tsx', 'layout-preview.tsx', 'runs-view.tsx', 'table-view.tsx'];
    const named = sources.flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      return Array.from(source.matchAll(/styles\[([^\]]+)\]/g), ([, key]) => key ?? '');
    });
    const plain = named.flatMap((key) => Array.from(key.matchAll(/'([A-Za-z]\w*)'/g), ([, name]) => name ?? ''));
    const lists = ['bullet', 'clause', 'ordered'].flatMap((marker) => [0, 1, 2].map((depth) => `${marker}${depth}`));
    for (const name of [...plain.filter((each) => each !== 'grid' || known.has(each)), ...lists]) {
      expect(known.has(name), name).toBe(true);
    }
    expect(plain.length).toBeGreaterThan(10);
  });
});
