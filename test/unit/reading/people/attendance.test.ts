import { describe, expect, it } from 'vitest';
import { placeInColumns, type AttendanceRow } from '../../../../shared/reading/attendance/columns.ts';
import { cutEntries } from '../../../../shared/reading/attendance/entries.ts';
import { giveChair } from '../../../../shared/reading/attendance/give-chair.ts';
import {
  toKnownOrganisations,
  type KnownOrganisations,
} from '../../../../shared/reading/attendance/known-organisations.ts';
import { readNameList } from '../../../../shared/reading/attendance/names.ts';
import { readApologies } from '../../../../shared/reading/attendance/read-apologies.ts';

const place = { class: 'member', lines: [1, 1] } as const;

/** Rows of a list; an empty text is a blank line before the next. */
function rowsOf(texts: readonly string[], known = toKnownOrganisations([])): AttendanceRow[] {
  return texts.flatMap((text, at) =>
    text === ''
      ? []
      : [{ line: at + 1, afterGap: at === 0 || texts[at - 1] === '', entries: cutEntries(text, 0, known) }],
  );
}

const placed = (...texts: string[]) =>
  placeInColumns(rowsOf(texts)).people.map(({ text, organisation }) => `${text} – ${organisation ?? 'none'}`);

describe('cutting a line of attendance', () => {
  it.each([
    [
      'Alder Vale District Council Ottering Borough Council',
      ['Alder Vale District Council', 'Ottering Borough Council'],
    ],
    ['Councillor B Marsh-Cole Councillor C Vale', ['Councillor B Marsh-Cole', 'Councillor C Vale']],
    ['S Goodall M Ash D Low', ['S Goodall', 'M Ash', 'D Low']],
    ['Wyeford Constabulary M Ash', ['Wyeford Constabulary', 'M Ash']],
    ['Councillor C Hale South Wyeford District Council', ['Councillor C Hale', 'South Wyeford District Council']],
    [
      '4W Consortium/Alder Vale CVS Wyeford Police Authority',
      ['4W Consortium/Alder Vale CVS', 'Wyeford Police Authority'],
    ],
    ['Sally Goodall Mark Foster', ['Sally Goodall', 'Mark Foster']],
    ['Wyeford Fire and Rescue Service', ['Wyeford Fire and Rescue Service']],
    ['Probation', ['Probation']],
    ['G Holt (in the Chair)', ['G Holt (in the Chair)']],
    ['ACC D Holt', ['ACC D Holt']],
    ['Wyeford Constabulary ACC D Holt', ['Wyeford Constabulary', 'ACC D Holt']],
    ['PC J Low ACC D Holt', ['PC J Low', 'ACC D Holt']],
    ['Harbour Trust          Councillor T Brand', ['Harbour Trust', 'Councillor T Brand']],
  ])('%s', (line, entries) => {
    expect(cutEntries(line, 0).map(({ text }) => text)).toEqual(entries);
  });
});

describe('[P5] organisations that the file names whole', () => {
  const known = toKnownOrganisations(['NHS Wyeford Care Board', 'Friends of Alder Park', 'Dale Housing']);
  it.each([
    ['NHS Wyeford Care Board', ['NHS Wyeford Care Board']],
    ['Alder Council NHS Wyeford Care Board', ['Alder Council', 'NHS Wyeford Care Board']],
    ['Councillor Mrs H Ash NHS Wyeford Care Board', ['Councillor Mrs H Ash', 'NHS Wyeford Care Board']],
    ['Friends of Alder Park Dale Housing', ['Friends of Alder Park', 'Dale Housing']],
    ['Dale Housing and Leisure Trust', ['Dale Housing and Leisure Trust']],
  ])('%s', (line, entries) => {
    expect(cutEntries(line, 0, known).map(({ text }) => text)).toEqual(entries);
  });

  const list = [
    'Alder Constabulary Elm Borough Council',
    'A Ash C Cole',
    '',
    'Alder Council',
    '',
    'Councillor B Bay NHS Wyeford Care Board',
    '',
    'Councillor D Dunn Dr E East',
  ];
  const readList = (file: KnownOrganisations) =>
    placeInColumns(rowsOf(list, file), file).people.map(
      ({ text, organisation, alternative }) => `${text} – ${organisation ?? 'none'} – ${alternative ?? 'sure'}`,
    );

  it('are the organisations of the list, without a doubt', () => {
    expect(readList(known)).toEqual([
      'A Ash – Alder Constabulary – sure',
      'Councillor B Bay – Alder Council – sure',
      'Councillor D Dunn – Alder Council – sure',
      'C Cole – Elm Borough Council – sure',
      'Dr E East – NHS Wyeford Care Board – sure',
    ]);
  });

  it('[P2] are told with the other reading where an abbreviation may stand alone', () => {
    expect(readList(toKnownOrganisations([]))).toEqual([
      'A Ash – Alder Constabulary – sure',
      'Councillor B Bay – Alder Council – sure',
      'Councillor D Dunn – Alder Council – sure',
      'C Cole – Elm Borough Council – sure',
      'Dr E East – NHS Wyeford Care Board – Wyeford Care Board',
    ]);
  });
});

describe('[P6] the line that names the chair', () => {
  const attending = readNameList('Councillor Mrs B Vale, Dr C Vale, D Dean (Clerk)', place);
  const chairs = (line: string) =>
    giveChair(attending, line)?.flatMap(({ name, role }) => (role === 'Chair' ? [name] : [])) ?? null;

  it.each([
    ['Councillor Mrs B Vale – in the Chair', ['B Vale']],
    ['Dr C Vale was in the chair.', ['C Vale']],
    ['Councillor Vale – in the Chair', null],
    ['Councillor A Ash – in the Chair', null],
    ['D Dean in the Chair', null],
  ])('%s', (line, names) => {
    expect(chairs(line)).toEqual(names);
  });
});

describe('[P1] two columns read row by row', () => {
  it('are put right by order, people under each organisation, and gaps', () => {
    expect(
      placed(
        'Alder Council',
        'A Ash',
        '',
        'Birch Council Cedar Council',
        '',
        'B Bay C Cole',
        '',
        'D Dunn',
        '',
        'Elm Constabulary',
        '',
        'Dale Council E East',
        '',
        'F Frost',
      ),
    ).toEqual([
      'A Ash – Alder Council',
      'B Bay – Birch Council',
      'D Dunn – Birch Council',
      'F Frost – Dale Council',
      'C Cole – Cedar Council',
      'E East – Elm Constabulary',
    ]);
  });

  it('are one column where no line holds two entries', () => {
    expect(placed('Zinc Council', 'A Ash', '', 'Alder Council', 'B Bay')).toEqual([
      'A Ash – Zinc Council',
      'B Bay – Alder Council',
    ]);
  });

  it('are one column where only a rank or an abbreviation was cut off', () => {
    expect(
      placed('Alder Constabulary', 'Chief Inspector M Dale', 'T Varley', '', 'NHS Alder Care Board', 'M Tan'),
    ).toEqual([
      'Chief Inspector M Dale – Alder Constabulary',
      'T Varley – Alder Constabulary',
      'M Tan – NHS Alder Care Board',
    ]);
  });

  it('[P4] take two plain words for an organisation where all others have initials', () => {
    expect(placed('Alder Council', 'A Ash', 'B Bay', '', 'Haven Wyeford', 'C Cole')).toEqual([
      'A Ash – Alder Council',
      'B Bay – Alder Council',
      'C Cole – Haven Wyeford',
    ]);
    expect(placed('Alder Council', 'Ann Ash', 'Ben Bay')).toEqual([
      'Ann Ash – Alder Council',
      'Ben Bay – Alder Council',
    ]);
  });

  it('[P2] tell of a name that could stand in either', () => {
    const { people } = placeInColumns(rowsOf(['Alder Council Birch Council', 'A Ash B Bay C Cole']));
    expect(people.map(({ text, alternative }) => [text, alternative])).toEqual([
      ['A Ash', null],
      ['C Cole', 'Birch Council'],
      ['B Bay', null],
    ]);
  });

  it('are taken as one column in a list longer than anybody would print', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `Alder Council ${at} Birch Council`);
    expect(placeInColumns(rowsOf(texts)).columns).toBe(1);
  });
});

describe('names written one after another', () => {
  const read = (text: string) =>
    readNameList(text, place).map(({ name, title, role, organisation, representing, reason }) =>
      [title, name, role, organisation, representing, reason].map((part) => part ?? '-').join('|'),
    );

  it.each([
    [
      '[P3]',
      'Councillors A Marsh (Chairman), Mrs B Vale and C Dean',
      ['Councillor|A Marsh|Chairman|-|-|-', 'Councillor Mrs|B Vale|-|-|-|-', 'Councillor|C Dean|-|-|-|-'],
    ],
    [
      '',
      'A Ash (Wyeford Council), B Bay (Dale PCT) and Councillor C Cole (Elm Council)',
      ['-|A Ash|-|Wyeford Council|-|-', '-|B Bay|-|Dale PCT|-|-', 'Councillor|C Cole|-|Elm Council|-|-'],
    ],
    ['', 'Cllr A Ash (holiday); the Clerk', ['Cllr|A Ash|-|-|-|holiday', '-|the Clerk|-|-|-|-'].slice(0, 1)],
    ['', 'Grace Ewart (representing Ian Frome)', ['-|Grace Ewart|-|-|Ian Frome|-']],
    ['', 'Town Clerk (P Royle)', ['-|P Royle|Town Clerk|-|-|-']],
    ['', 'Vic Wane, Clerk', ['-|Vic Wane|Clerk|-|-|-']],
    ['', 'Cllr A Ash due to illness', ['Cllr|A Ash|-|-|-|due to illness']],
  ])('%s %s', (_, text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('apologies', () => {
  it.each([
    ['Apologies for absence were submitted on behalf of A Ash (Elm Council) and B Bay.', ['A Ash', 'B Bay']],
    ['Apologies were received and accepted from Cllr Ash (work). The Chair wished him well.', ['Ash']],
    ['Apologies for absence had been received from Cllrs Ash & Bay', ['Ash', 'Bay']],
  ])('%s', (text, names) => {
    expect(readApologies(text, { lines: [1, 1] })?.map(({ name }) => name)).toEqual(names);
  });

  it.each(['There were no apologies for absence.', 'Apologies: none', 'He made his apologies.'])(
    'are none in %j',
    (text) => {
      expect(readApologies(text, { lines: [1, 1] })).toBeNull();
    },
  );
});
