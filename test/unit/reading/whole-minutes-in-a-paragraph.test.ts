import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { documentOf, itemsOf } from '../../support/items-of.ts';

const head =
  'Ashby Vale Parish Council Minutes of a Meeting of Ashby Vale Parish Council held at 7.15pm on Monday 13 April 2026 in the Reading Room, Ashby Vale ';
const people =
  'Present: Cllr A Birch (Chairman), Cllr B Cole, Cllr D Hobson. Apologies: Cllr E Frost Also Present: Mr T Wick, Clerk. The Chairman opened the meeting and welcomed everyone. ';
const items =
  '1. Minutes of the Last Meeting These were signed. 2. Skate Park The ramp was worn and nobody had been hurt. 3. Finance Report The Clerk said that there was enough in the bank. 4. Date of Next Meeting 11 May 2026.';

describe('[N6] minutes that stand in one paragraph', () => {
  const document = documentOf(`${head}${people}${items}\n`);

  it('are parted into head and attendance', () => {
    expect(document).toMatchObject({
      kind: 'minutes',
      body: 'Ashby Vale Parish Council',
      date: '2026-04-13',
      time: '19:15',
      venue: 'the Reading Room, Ashby Vale',
    });
    expect(document?.present.map(({ printed }) => printed)).toEqual([
      'Cllr A Birch',
      'Cllr B Cole',
      'Cllr D Hobson',
      'Mr T Wick',
    ]);
    expect(document?.apologies.map(({ printed }) => printed)).toEqual(['Cllr E Frost']);
  });

  it('keep the sentence behind the names out of the attendance', () => {
    const words = JSON.stringify(document?.blocks);
    expect(words).toContain('The Chairman opened the meeting and welcomed everyone.');
  });

  it('have the items that their numbers tell', () => {
    expect(document?.items.map(({ number, title }) => `${number ?? '–'} ${title}`)).toEqual([
      '1 Minutes of the Last Meeting',
      '2 Skate Park',
      '3 Finance Report',
      '4 Date of Next Meeting',
    ]);
  });

  it('are parted into as many documents as there are heads in it, each with its day and items', () => {
    const again = `${head.replace('13 April', '11 May').replace('Ashby Vale Parish Council Minutes', 'Minutes')}${people}${items}`;
    const { documents } = readDocuments(
      readText('minutes.txt', Buffer.from(`${head}${people}${items} ${again} ${again}\n`)),
    );
    expect(documents.map(({ kind, date, items: all, present }) => [kind, date, all.length, present.length])).toEqual([
      ['minutes', '2026-04-13', 4, 4],
      ['minutes', '2026-05-11', 4, 4],
      ['minutes', '2026-05-11', 4, 4],
    ]);
  });

  it('are left alone where a long paragraph only speaks of minutes', () => {
    const text = `The minutes of the meeting held on 9 March 2026 were read. Present: a box of bulbs from the school. ${'It was a long evening. '.repeat(20)}`;
    expect(documentOf(`${text}\n`)?.present).toEqual([]);
  });
});

describe('[N6] items that run in', () => {
  it('are announced by the word Item, of which two are enough', () => {
    const text =
      'Item No. 1. Election of Mayor: Proposed by: Cllr A Birch Seconded by: Cllr B Cole And unanimously Resolved “That Cllr D Hobson be Mayor.” Item No. 2: Election of Deputy Proposed by: Cllr D Hobson Seconded by: Cllr A Birch And unanimously Resolved “That Cllr B Cole be Deputy.”\n';
    expect(itemsOf(text)).toEqual(['1 Election of Mayor', '2 Election of Deputy']);
  });

  it('give up their sections to paragraphs of their own', () => {
    const text =
      '1. Apologies for Absence 1.1. Jo Marsh sent apologies, see 1.2 of the rules. 1.2. Ada Vale was late.\n\n2. Finance Report 2.1. There was enough in the bank for the year to come.\n\n3. Close of Meeting 3.1. It was late and all of them went home.\n';
    expect(itemsOf(text)).toEqual(['1 Apologies for Absence', '2 Finance Report', '3 Close of Meeting']);
  });
});
