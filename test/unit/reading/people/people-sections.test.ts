import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readMinutes } from '../../../../shared/reading/documents/read-minutes.ts';
import { toBlocks } from '../../../../shared/reading/blocks/to-blocks.ts';
import { toKnownOrganisations } from '../../../../shared/reading/attendance/known-organisations.ts';

const head = ['Elm Parish Council', 'Minutes of the meeting held on 6 May 2024 at 7pm in the Hall, Elm', ''];
const items = ['', '1. Welcome', 'Everybody was welcomed.', '2. Footpaths', 'The report was noted.'];

function read(lines: readonly string[], after: readonly string[] = items) {
  const { blocks } = toBlocks(readText('minutes.txt', Buffer.from([...head, ...lines, ...after].join('\n'))));
  const facts = { marksAreDebris: false, organisations: toKnownOrganisations([]), printed: [] };
  const { present, apologies } = readMinutes(blocks, [1, 99], facts);
  const print = ({ title, name, role }: (typeof present)[number]) =>
    [title, name, role].filter((part) => part !== null).join(' ');
  return { present: present.map(print), apologies: apologies.map(print), classes: present.map((one) => one.class) };
}

describe('labels of the attendance', () => {
  it.each([
    [
      ['Present: Cllrs A Vale (Chair) and B Marsh', 'In attendance: J Dale (Clerk)'],
      ['Cllr A Vale Chair', 'Cllr B Marsh', 'J Dale Clerk'],
    ],
    [['PRESENT Councillors A Vale, B Marsh'], ['Councillor A Vale', 'Councillor B Marsh']],
    [
      ['Councillors present: A Vale, B Marsh', 'Clerk: Liz Dale'],
      ['Liz Dale Clerk', 'Councillor A Vale', 'Councillor B Marsh'],
    ],
    [
      ['Present were Mr D Bishop (Chairman), Mrs L Hume and Mrs N Carr.'],
      ['Mr D Bishop Chairman', 'Mrs L Hume', 'Mrs N Carr'],
    ],
    [
      ['THOSE ATTENDING:', 'Cllr A Vale', 'Cllr Marsh (Chair)'],
      ['Cllr A Vale', 'Cllr Marsh Chair'],
    ],
    [
      ['SEDERUNT', 'A Vale, Convener', 'B Marsh, Secretary'],
      ['A Vale Convener', 'B Marsh Secretary'],
    ],
    [
      ['Present / Presennol', 'Cllr. Eluned Rees (Cadeirydd / Chair)', 'Cllr. Huw Dafis'],
      ['Cllr. Eluned Rees Cadeirydd / Chair', 'Cllr. Huw Dafis'],
    ],
    [
      ['IN THE CHAIR:\tCllr. A Vale, Cathaoirleach', 'PRESENT:\tCllrs. B Marsh and C Fold'],
      ['Cllr. A Vale Cathaoirleach', 'Cllr. B Marsh', 'Cllr. C Fold'],
    ],
    [
      ['Members: *A Vale (Chairman), *B Marsh, C Fold', '(* denotes those present)'],
      ['A Vale Chairman', 'B Marsh'],
    ],
    [
      [
        'Present:   Cllr Ann Vale        Chairman',
        '           Cllr Kit Marsh',
        '           Jo Inman              Clerk',
        '           2 members of the public',
      ],
      ['Cllr Ann Vale Chairman', 'Cllr Kit Marsh', 'Jo Inman Clerk'],
    ],
    [
      ['Officers in   D Hale (Director of Finance), E Isham (Manager)', 'attendance:   and S Jay (Solicitor)'],
      ['D Hale Director of Finance', 'E Isham Manager', 'S Jay Solicitor'],
    ],
  ])('%j', (lines, people) => {
    expect(read(lines).present).toEqual(people);
  });

  it('tells officers and members apart, and leaves those absent and the public out', () => {
    const { present, classes } = read([
      'Present: Cllr A Vale',
      'In attendance: J Dale (Clerk)',
      'Absent: Cllr C Fold',
      'Public: 6',
    ]);
    expect(present).toEqual(['Cllr A Vale', 'J Dale Clerk']);
    expect(classes).toEqual(['member', 'in-attendance']);
  });
});

describe('labels that are sentences or groups', () => {
  it.each([
    [
      [
        'The Cathaoirleach, Cllr. H. Kerr, was in the Chair.',
        'The other Councillors present were:-',
        'Cllrs. M. Mullan, D. Ryall and H. Welsh.',
      ],
      ['Cllr. H. Kerr Cathaoirleach', 'Cllr. M. Mullan', 'Cllr. D. Ryall', 'Cllr. H. Welsh'],
    ],
    [
      ['Councillors', 'Mrs C Wilks (Chairman)', 'B Cable', '', 'Officers', 'Mr S Oxley - Head of Planning'],
      ['Councillor Mrs C Wilks Chairman', 'Councillor B Cable', 'Mr S Oxley Head of Planning'],
    ],
    [['Present: Mayor Dale Aitken (Chair), Cr N Barr'], ['Mayor Dale Aitken Chair', 'Cr N Barr']],
    [['Present: His Worship the Mayor (Councillor G Carr), Cllr J Balf'], ['Councillor G Carr Mayor', 'Cllr J Balf']],
  ])('%j', (lines, people) => {
    expect(read(lines).present).toEqual(people);
  });
});

describe('sentences of the attendance', () => {
  it.each([
    [
      [
        'Present: Cllrs A Vale, B Marsh. District Cllrs Burr and Cawley were present. No members of public were present.',
      ],
      ['Cllr A Vale', 'Cllr B Marsh', 'District Cllr Burr', 'District Cllr Cawley'],
    ],
    [
      ['Present: A Vale, B Marsh', 'The meeting was chaired by B Marsh.'],
      ['A Vale', 'B Marsh Chair'],
    ],
    [
      ['Present: Cllr A Vale, Cllr B Marsh', 'Cllr B Marsh was in attendance to answer questions'],
      ['Cllr A Vale', 'Cllr B Marsh'],
    ],
  ])('%j', (lines, people) => {
    expect(read(lines).present).toEqual(people);
  });

  it('reads the letterhead of the clerk as no presence', () => {
    expect(read(['Clerk: Mrs T Lavery, 4 Weavers Row, Elm', 'Present: Cllr A Vale']).present).toEqual(['Cllr A Vale']);
  });
});

describe('[P10] attendance in items', () => {
  it.each([
    [
      [
        '1. Apologies for absence',
        'Apologies were received from Cllrs A Vale (work) and B Marsh (holiday) and accepted.',
      ],
      ['Cllr A Vale', 'Cllr B Marsh'],
    ],
    [['1. Apologies', 'Received from Cllr A Vale (unwell).'], ['Cllr A Vale']],
    [
      ['1. Apologies', 'Cllr L Watt, Cllr A Hind (leave). The meeting accepted these.'],
      ['Cllr L Watt', 'Cllr A Hind'],
    ],
    [['1. Apologies', 'An apology was received from Cr J Ivers.', 'Moved Cr Brady, seconded Cr Ewing'], ['Cr J Ivers']],
    [['1. Apologies', 'None.'], []],
    [['1. Apologies', 'Cllr A Vale had sent his apologies.'], ['Cllr A Vale']],
  ])('%j', (lines, people) => {
    expect(
      read(['Present: Cllr C Fold'], ['', ...lines, '2. Minutes', 'The minutes were agreed.', '3. Finance', 'Noted.'])
        .apologies,
    ).toEqual(people);
  });

  it('names those present under a numbered heading', () => {
    const { present } = read(
      [],
      [
        '1. Present',
        'Members: Cllr A Vale (Chairman), Cllr Marsh',
        '',
        '2. Minutes',
        'The minutes were agreed.',
        '3. Finance',
        'Noted.',
      ],
    );
    expect(present).toEqual(['Cllr A Vale Chairman', 'Cllr Marsh']);
  });
});

describe('a list of thousands', () => {
  it('is read to its end', () => {
    const { present } = read([`Present: ${'Cllr A Vale, Mrs B Marsh, '.repeat(4000)}C Fold`]);
    expect(present.slice(0, 2)).toEqual(['Cllr A Vale', 'Mrs B Marsh']);
    expect(present.at(-1)).toBe('C Fold');
  });
});
