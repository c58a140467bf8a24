import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/writers/docx/write-docx.ts';
import { composeMinutes } from '../../../shared/layout/compose-minutes.ts';
import type { LayoutBlock, LayoutDocument } from '../../../shared/layout/document.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { makeBoardMinutes } from '../../support/documents/board-minutes.ts';
import { unzip } from '../../support/documents/read-docx.ts';
import { childOf, elementsOf, parseXml, walk, type XmlElement } from '../../support/documents/xml-tree.ts';
import { orderOf } from './xml-order.ts';

const pageBreak: LayoutBlock = { kind: 'page-break', anchor: 'mb_break' };

let document: LayoutDocument;
let parts: Map<string, string>;
let main: XmlElement;
let styles: XmlElement;

beforeAll(async () => {
  document = composeMinutes(makeBoardMinutes(), s2);
  // Every kind of block that composing minutes does not make.
  document = {
    ...document,
    header: [{ align: 'right', parts: [{ kind: 'text', text: 'Draft & unconfirmed' }] }],
    blocks: [...document.blocks, pageBreak, ...document.blocks.slice(2, 3)].map((block, place) =>
      block.kind === 'attendance' ? { ...block, anchor: `mb_attendance_${place}` } : block,
    ),
  };
  parts = await unzip(await writeDocx(document));
  main = parseXml(parts.get('word/document.xml') ?? '');
  styles = parseXml(parts.get('word/styles.xml') ?? '');
});

function paragraphsIn(style: string): XmlElement[] {
  return walk(main).filter(
    (element) =>
      element.name === 'w:p' && childOf(childOf(element, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] === style,
  );
}

function styleNamed(name: string): XmlElement | undefined {
  return elementsOf(styles, 'w:style').find((style) => childOf(style, 'w:name')?.attributes['w:val'] === name);
}

describe('the parts of a .docx', () => {
  it('are well-formed, and every relationship and content type leads to a part', () => {
    for (const [path, xml] of parts) expect(() => parseXml(xml), path).not.toThrow();
    const types = parseXml(parts.get('[Content_Types].xml') ?? '');
    for (const override of elementsOf(types, 'Override')) {
      expect(parts.has((override.attributes['PartName'] ?? '').slice(1))).toBe(true);
    }
    const relations = elementsOf(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''));
    for (const { attributes } of relations) expect(parts.has(`word/${attributes['Target'] ?? ''}`)).toBe(true);
    const ids = walk(main).flatMap(({ attributes }) => attributes['r:id'] ?? []);
    expect(ids.every((id) => relations.some(({ attributes }) => attributes['Id'] === id))).toBe(true);
  });

  it('hold their elements in the order of the schema, so that Word opens them without repair', () => {
    let checked = 0;
    for (const path of [
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/footer1.xml',
    ]) {
      for (const element of walk(parseXml(parts.get(path) ?? ''))) {
        const order = orderOf(element.name);
        if (order === null) continue;
        checked += 1;
        const places = elementsOf(element).map(({ name }) => order.indexOf(name));
        const names = elementsOf(element).map(({ name }) => name);
        expect(places, `${path} ${element.name}: ${names.join(' ')}`).not.toContain(-1);
        expect(places, `${path} ${element.name}: ${names.join(' ')}`).toEqual(places.toSorted((a, b) => a - b));
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('refer to nothing that is not there: styles, numberings, both ends of bookmarks', () => {
    const known = new Set(elementsOf(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
    const all = [...walk(main), ...walk(styles), ...walk(parseXml(parts.get('word/footer1.xml') ?? ''))];
    for (const name of ['w:pStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const element of all.filter((each) => each.name === name)) {
        expect(known.has(element.attributes['w:val']), element.attributes['w:val']).toBe(true);
      }
    }
    const numberings = elementsOf(parseXml(parts.get('word/numbering.xml') ?? ''), 'w:num');
    const numberingIds = new Set(numberings.map(({ attributes }) => attributes['w:numId']));
    for (const element of walk(main).filter(({ name }) => name === 'w:numId')) {
      expect(numberingIds.has(element.attributes['w:val'])).toBe(true);
    }
    const ends = (name: string): (string | undefined)[] =>
      walk(main)
        .filter((element) => element.name === name)
        .map(({ attributes }) => attributes['w:id'])
        .sort();
    expect(ends('w:bookmarkEnd')).toEqual(ends('w:bookmarkStart'));
    expect(new Set(ends('w:bookmarkStart')).size).toBe(ends('w:bookmarkStart').length);
  });

  it('[L3] carry a bookmark on every block, named so that Word keeps it', () => {
    const names = walk(main)
      .filter(({ name }) => name === 'w:bookmarkStart')
      .map(({ attributes }) => attributes['w:name'] ?? '');
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
    for (const block of document.blocks) expect(names).toContain(block.anchor);
    const runIn = document.blocks.flatMap((block) => (block.kind === 'run-in' ? [block.textAnchor] : []));
    const entries = document.blocks.flatMap((block) =>
      block.kind === 'list' ? block.entries.map((entry) => entry.anchor) : [],
    );
    expect(runIn.length).toBeGreaterThan(3);
    expect(names).toEqual(expect.arrayContaining([...runIn, ...entries]));
  });

  it('name styles by meaning and base headings on the standard ones, so that navigation lists them', () => {
    for (const name of ['Minute', 'Resolution', 'Resolution Clause', 'Action Line', 'Attendance Organisation']) {
      expect(styleNamed(name), name).toBeDefined();
    }
    const base = (name: string): string | undefined => childOf(styleNamed(name), 'w:basedOn')?.attributes['w:val'];
    expect([base('Minutes Opening'), base('Attendance Heading'), base('Minute Subheading')]).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
    ]);
    expect(childOf(childOf(styleNamed('Minute'), 'w:pPr'), 'w:outlineLvl')?.attributes['w:val']).toBe('1');
    expect(paragraphsIn('Minute').length).toBe(9);
  });

  it('say their language, fonts, properties and that they are no file of an older Word', () => {
    const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    expect(childOf(defaults, 'w:lang')?.attributes['w:val']).toBe('en-GB');
    expect(childOf(defaults, 'w:rFonts')?.attributes['w:ascii']).toBe('Arial');
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Minutes of the Harrowmere Safer Communities Board, 2 September 2026</dc:title>');
    expect(core).toContain('<dc:creator>Harrowmere Safer Communities Board</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('>2026-09-02T00:00:00Z</dcterms:created>');
    expect(parts.get('word/settings.xml')).toContain('w:val="15" w:name="compatibilityMode"');
  });

  it('draw clauses and bullets as real lists, each counting on its own', () => {
    const instanceOf = (paragraph: XmlElement): string | undefined =>
      childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:numPr'), 'w:numId')?.attributes['w:val'];
    const clauses = paragraphsIn('ResolutionClause').map(instanceOf);
    expect(clauses).toHaveLength(3);
    expect(new Set(clauses).size).toBe(1);
    expect(new Set(paragraphsIn('MinuteList').map(instanceOf)).size).toBe(3);
  });

  it('[L19] [L20] repeat heading rows, keep rows whole, stand money right and join merged cells', () => {
    const [, table] = walk(main).filter(({ name }) => name === 'w:tbl');
    const rows = elementsOf(table ?? main, 'w:tr');
    const cellsOf = (row: number): XmlElement[] => elementsOf(rows[row] ?? main, 'w:tc');
    const has = (element: XmlElement | undefined, name: string): boolean =>
      element !== undefined && walk(element).some((each) => each.name === name);
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, false, false, false, false]);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
    const alignment = (cell: XmlElement | undefined): string | undefined =>
      walk(cell ?? main).find(({ name }) => name === 'w:jc')?.attributes['w:val'];
    expect([0, 1, 2, 4].map((row) => alignment(cellsOf(row)[2]))).toEqual(['right', 'right', 'right', 'right']);
    expect(alignment(cellsOf(1)[0])).toBeUndefined();
    const merges = [2, 3].map((row) => walk(cellsOf(row)[2] ?? main).find(({ name }) => name === 'w:vMerge'));
    expect(merges.map((merge) => merge?.attributes['w:val'])).toEqual(['restart', undefined]);
    expect(childOf(childOf(table, 'w:tblPr'), 'w:tblCaption')?.attributes['w:val']).toBe(
      'Table in minute 36/26: Applicant, Project, Funding',
    );
  });

  it('number their pages and carry their running lines', () => {
    expect(parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
    expect(parts.get('word/header1.xml')).toContain('Draft &amp; unconfirmed');
  });

  it('leave no table at the very end and no two that touch, since Word would join them', () => {
    const kinds = elementsOf(childOf(main, 'w:body') ?? main).map(({ name }) => name);
    expect(kinds.slice(-2)).toEqual(['w:p', 'w:sectPr']);
    expect(kinds.some((kind, place) => kind === 'w:tbl' && kinds[place + 1] === 'w:tbl')).toBe(false);
  });
});
