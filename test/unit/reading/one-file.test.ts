import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';

/** The minutes of a text whose head is written here. */
function readMinutes(lines: readonly string[], before: readonly string[] = []): DraftDocument {
  const head = ['Elm Parish Council', '', 'MINUTES of the meeting held on 6 September 2023 at the Hall, Elm', ''];
  const text = [...head, ...before, ...lines].join('\n');
  const [document] = readDocuments(readText('minutes.txt', Buffer.from(text))).documents;
  if (!document) throw new Error('The text was read as nothing.');
  return document;
}

const items = ['', '1/23 WELCOME Everybody was welcomed.', '', '2/23 FOOTPATHS The report was noted.'];
const present = ['PRESENT', '', 'Councillor Mrs H Ash, D O’Dell, M Garrick', ''];
const weights = ({ doubts }: DraftDocument, word: string) =>
  doubts.flatMap(({ code, message, weight }) => (message.includes(word) ? [`${code} ${weight}`] : []));

describe('nobody is lost', () => {
  it('[L3] a small l for the capital I of a name is read and told', () => {
    const read = readMinutes(items, [...present, 'Apologies were received from lmran Dell (Elm Council) and N Ore.']);
    expect(read.apologies.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Imran Dell', 'Elm Council'],
      ['N Ore', null],
    ]);
    expect(weights(read, 'small l')).toEqual(['letters-repaired low']);
  });

  it('[P4] words that could be somebody are a doubt of weight, others are not', () => {
    const read = readMinutes(items, [...present, 'Apologies were received from N Ore and xavier Dell (Elm Council).']);
    expect(weights(read, 'xavier Dell')).toEqual(['text-unplaced high']);
    const guests = readMinutes(items, ['PRESENT', '', 'Councillor Mrs H Ash, D Dell, four members of the press', '']);
    expect(weights(guests, 'press')).toEqual(['text-unplaced low']);
  });

  it.each([
    ['below the names', []],
    ['below the apologies', ['Apologies were received from N Ore.', '']],
  ])(
    '[P6] the line that names the chair %s gives the office, and is neither a person nor a paragraph',
    (_, between) => {
      const read = readMinutes(items, [...present, ...between, 'Councillor Mrs H Ash – in the Chair']);
      expect(read.present.map(({ name, role }) => [name, role])).toEqual([
        ['H Ash', 'Chair'],
        ['D O’Dell', null],
        ['M Garrick', null],
      ]);
      expect(read.blocks).toEqual([]);
      expect(weights(read, 'Chair')).toEqual([]);
    },
  );

  it('[P6] the line is kept and told where nobody fits it', () => {
    const read = readMinutes(items, [
      ...present,
      'Apologies were received from N Ore.',
      '',
      'Councillor T Birch – in the Chair',
    ]);
    expect(read.present.every(({ role }) => role === null)).toBe(true);
    expect(read.blocks).toHaveLength(1);
    expect(weights(read, 'T Birch')).toEqual(['text-unplaced high']);
  });

  it('[P6] a chair whom only a line below the names tells is present', () => {
    const { present: all } = readMinutes(items, [...present, 'Councillor T Birch – in the Chair']);
    expect(all.map(({ name, role }) => [name, role]).slice(2)).toEqual([
      ['M Garrick', null],
      ['T Birch', 'Chair'],
    ]);
  });

  it('a paragraph before the first item that no part takes is a doubt of weight', () => {
    const read = readMinutes(items, [...present, 'The recording of the meeting was lost by the caretaker.']);
    expect(weights(read, 'before the first minute')).toEqual(['text-unplaced high']);
  });
});

describe('[H1] the initials of a name begin the text', () => {
  const titleAndText = (line: string) => {
    const [, , item] = readMinutes([...items, '', ...line.split('\n')], present).items;
    const [block] = item?.blocks ?? [];
    return [item?.title, block?.kind === 'paragraph' ? block.words.text : null];
  };

  it.each([
    ['3/23 ANY OTHER BUSINESS VAPES S Moor asked for help.', 'ANY OTHER BUSINESS VAPES', 'S Moor asked for help.'],
    ['3/23 VAPES D O’Dell asked for help.', 'VAPES', 'D O’Dell asked for help.'],
    ['3/23 VAPES J-P Moor asked for help.', 'VAPES', 'J-P Moor asked for help.'],
    ['3/23 SHOPS AND VAPES M GARRICK asked for help.', 'SHOPS AND VAPES', 'M GARRICK asked for help.'],
    ['3/23 SHOPS AND VAPES M\nGarrick asked for help.', 'SHOPS AND VAPES', 'M Garrick asked for help.'],
    ['3/23 PHASES A AND B', 'PHASES A AND B', null],
    ['3/23 VITAMIN D', 'VITAMIN D', null],
  ])('%s', (line, title, text) => {
    expect(titleAndText(line)).toEqual([title, text]);
  });
});

describe('[N1] minutes of one item', () => {
  it.each(['1/23 CAFÉ £5', '1/2023 Use of the hall', '41/23 FOOTPATHS The report was noted.'])('%s', (line) => {
    expect(readMinutes([line], present).items.map(({ printed }) => printed)).toEqual([line.split(' ')[0]]);
  });

  it.each(['12/23 of the applications were late, and nobody knew why.', '5.2 miles of hedge'])('not %s', (line) => {
    expect(readMinutes([line], present).items).toEqual([]);
  });
});

describe('[R3] the venue is kept as a sentence prints it', () => {
  it.each([
    ['MINUTES of a meeting held on 6 September 2023 at the County Offices, Elm.', 'the County Offices, Elm'],
    ['MINUTES of a meeting held on 6 September 2023 at Elm Town Hall.', 'Elm Town Hall'],
    ['MINUTES of a meeting held in the Moot Hall on 6 September 2023', 'the Moot Hall'],
    ['MINUTES OF A MEETING HELD AT THE MOOT HALL, ELM ON 6 SEPTEMBER 2023', 'the Moot Hall, Elm'],
  ])('%s', (line, venue) => {
    const { documents } = readDocuments(
      readText('minutes.txt', Buffer.from([line, '', ...present, ...items].join('\n'))),
    );
    expect(documents[0]?.venue).toBe(venue);
  });
});
