import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import { MinuteBody } from '../../../shared/minutes/body.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import { toImportJson } from '../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { toMinuteBody } from '../../../shared/reading/to-minute-body.ts';

const text = `MINUTES of a meeting of the WYEFORD BOARD held on 3 March 2026 at the Moot Hall, Wyeford.

11/26 LAMPS Forty were **replaced** (min 7/26 refers).

- Mill Lane
- Weir Street

Area	Cost
Mill Lane	£40
Weir Street	£25

It was proposed by Cllr A Vale and RESOLVED that 1) the report be noted; and

2) the contractor be thanked.

ACTIONS: AV to write by 3 May. The Clerk will pay.

12/26 CLOSE
`;

let count = 0;
const makeId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
const draft = readDocuments(readText('minutes.txt', Buffer.from(text)));
const items = draft.documents[0]?.items ?? [];

describe('the body of an imported minute', () => {
  it('keeps every word, with marks, references, clauses and tables as nodes', () => {
    const body = MinuteBody.parse(toMinuteBody(items[0]?.blocks ?? [], makeId));
    const [paragraph, list, table, resolution, action] = body.doc.content;
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Forty were ' },
        { type: 'text', text: 'replaced', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' (' },
        { type: 'reference', attrs: { printed: 'min 7/26', number: '7/26' } },
        { type: 'text', text: ' refers).' },
      ],
    });
    expect(list).toMatchObject({ type: 'bulletList', content: [{ type: 'listItem' }, { type: 'listItem' }] });
    expect(table).toMatchObject({
      type: 'table',
      content: [{ content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] }, {}, {}],
    });
    expect(resolution).toMatchObject({
      type: 'resolution',
      content: [
        { type: 'resolutionLead', content: [{ text: 'It was proposed by Cllr A Vale and RESOLVED that' }] },
        { type: 'clause', content: [{ text: 'the report be noted' }] },
        { type: 'clause', content: [{ text: 'the contractor be thanked' }] },
      ],
    });
    expect(action).toMatchObject({
      type: 'action',
      content: [{ text: 'ACTIONS: AV to write by 3 May. The Clerk will pay.' }],
    });
    expect(body.doc.content).toHaveLength(5);
  });

  it('gives the store the same resolution, clauses and owners that were read', () => {
    const { resolutions, actions, references } = extractProgress(toMinuteBody(items[0]?.blocks ?? [], makeId));
    expect(resolutions.map(({ verb, clauses }) => [verb, clauses.map((clause) => clause.text)])).toEqual([
      ['RESOLVED', ['the report be noted', 'the contractor be thanked']],
    ]);
    expect(actions.flatMap(({ owners }) => owners)).toEqual(['AV', 'The Clerk']);
    expect(references.map(({ number }) => number)).toEqual(['7/26']);
  });

  it('is one empty paragraph for an item without text', () => {
    expect(toMinuteBody(items[1]?.blocks ?? [], makeId).doc.content).toEqual([{ type: 'paragraph' }]);
  });
});

describe('[D4] votes in a body', () => {
  const body = (words: string) => {
    const one = readDocuments(
      readText('minutes.txt', Buffer.from(text.replace(/11\/26[^]*?12\/26/, `11/26 LAMPS ${words}\n\n12/26`))),
    );
    return toMinuteBody(one.documents[0]?.items[0]?.blocks ?? [], makeId);
  };

  it('leaves a lost motion among the paragraphs, and a vote behind the last clause in one of its own', () => {
    const lost = body('Moved by Cllr A Vale, seconded by Cllr B Marsh, that it be sold. The motion was lost.');
    expect(lost.doc.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    const carried = body('RESOLVED that 1) it be kept; and 2) it be mended (5 for, 2 against).');
    expect(extractProgress(carried).resolutions.flatMap(({ clauses }) => clauses.map((clause) => clause.text))).toEqual(
      ['it be kept', 'it be mended'],
    );
    expect(carried.doc.content.at(-1)).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '(5 for, 2 against).' }],
    });
  });
});

describe('the JSON of an import', () => {
  it('leaves out optional fields that are not known, and prints null for the others', () => {
    const [document] = toImportJson([draft]).documents;
    expect(document).toMatchObject({
      kind: 'minutes',
      file: 'minutes.txt',
      time: null,
      title: null,
      numberStyle: 'n/yy',
    });
    const [item] = document?.items ?? [];
    expect(item?.resolutions[0]).toEqual({
      verb: 'RESOLVED',
      text: 'RESOLVED that 1) the report be noted; and 2) the contractor be thanked.',
      clauses: ['the report be noted', 'the contractor be thanked'],
      proposer: 'Cllr A Vale',
    });
    expect(item?.actions).toEqual([
      { text: 'AV to write by 3 May.', owners: ['AV'], due: '2026-05-03', labelled: true },
      { text: 'The Clerk will pay.', owners: ['Clerk'], labelled: true },
    ]);
    expect(item?.text).toBe('Forty were replaced (min 7/26 refers).\n\nMill Lane\nWeir Street');
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
