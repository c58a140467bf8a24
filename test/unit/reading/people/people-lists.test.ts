import { describe, expect, it } from 'vitest';
import { readNameList } from '../../../../shared/reading/attendance/names.ts';

const here = { class: 'member', lines: [1, 1] } as const;
/** `title|name|role|organisation|representing|reason|note` of each person. */
const read = (text: string, excused = false) =>
  readNameList(text, { ...here, excused }).map(
    ({ title, name, role, organisation, representing, reason, note = null }) =>
      [title, name, role, organisation, representing, reason, note]
        .map((part) => part ?? '')
        .join('|')
        .replace(/\|+$/, ''),
  );

describe('[P3] names one after another', () => {
  it.each([
    [
      'Cllrs A Vale (Chair), B Marsh, C Fold; the Clerk; 3 members of the public',
      ['Cllr|A Vale|Chair', 'Cllr|B Marsh', 'Cllr|C Fold'],
    ],
    ['Hale, Marsh (Mayor), Dr Fold', ['|Hale', '|Marsh|Mayor', 'Dr|Fold']],
    ['Crs Anders, Dalby and Ewing', ['Cr|Anders', 'Cr|Dalby', 'Cr|Ewing']],
    ['Mr & Mrs Vale, Celia Dent', ['Mr|Vale', 'Mrs|Vale', '|Celia Dent']],
    ['Cllr. Mrs. A. B. Vale-Smith MBE', ['Cllr. Mrs.|A. B. Vale-Smith MBE']],
    ['Jo Finch, JP', ['|Jo Finch JP']],
    [
      'Rosaleen O’Brien, Seán Mac Giolla, Peter “Chap” Byrne',
      ['|Rosaleen O’Brien', '|Seán Mac Giolla', '|Peter “Chap” Byrne'],
    ],
    ['Councillor Col Dunn, Col J Ash', ['Councillor|Col Dunn', 'Col|J Ash']],
    ['PC 4412 Lowe and PC Dale', ['PC 4412|Lowe', 'PC|Dale']],
    ['Jude, Ernie, Tim', ['|Jude', '|Ernie', '|Tim']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('[P7] offices beside, before and behind names', () => {
  it.each([
    ['The Mayor, Cllr J Hale; the Town Clerk, Mr D Dunn', ['Cllr|J Hale|Mayor', 'Mr|D Dunn|Town Clerk']],
    [
      'Mr S Wall, A/Director of Services, Ms C Coon, Staff Officer',
      ['Mr|S Wall|A/Director of Services', 'Ms|C Coon|Staff Officer'],
    ],
    [
      'Mrs A Brin, Parish Clerk/Responsible Finance Officer, Mr D Nix Deputy Clerk',
      ['Mrs|A Brin|Parish Clerk/Responsible Finance Officer', 'Mr|D Nix|Deputy Clerk'],
    ],
    [
      'Clerk to Council, Mrs S Knott and Assistant Clerk to Council, Mrs R Fry',
      ['Mrs|S Knott|Clerk to Council', 'Mrs|R Fry|Assistant Clerk to Council'],
    ],
    [
      'Councillors R Bow and S Dell, and the clerk A. Brown',
      ['Councillor|R Bow', 'Councillor|S Dell', '|A. Brown|clerk'],
    ],
    ['Dr Avi Bell AB Clinical Chair', ['Dr|Avi Bell|Clinical Chair']],
    [
      'Martin Whit (MWh) Lay Member for Audit and Finance / Vice Chair',
      ['|Martin Whit|Lay Member for Audit and Finance / Vice Chair'],
    ],
    ['Viktor Wren, counsel', ['|Viktor Wren|counsel']],
    ['Cllr B Lacey / Emma Munn (Clerk)', ['Cllr|B Lacey', '|Emma Munn|Clerk']],
    ['Jo Vale – Parks and Leisure Manager', ['|Jo Vale|Parks and Leisure Manager']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('[P8] where somebody is from, and when somebody came', () => {
  it.each([
    ['Jo Marsh (@jmarsh) – Larkmoor Ltd', ['|Jo Marsh||Larkmoor Ltd']],
    ['Tim Smyth [Fenware] (@tsm)', ['|Tim Smyth||Fenware']],
    [
      'Dr Robyn Dew (RD) Director of Public Health – Dale City Council',
      ['Dr|Robyn Dew|Director of Public Health|Dale City Council'],
    ],
    [
      'Mrs Jones (substituting for Cllr B Hale), Mr Fox on behalf of Dale Trust',
      ['Mrs|Jones|||Cllr B Hale', 'Mr|Fox||Dale Trust'],
    ],
    [
      'A Marsh (arrived 7.05pm), C Dean (for item 5 only), D Low (via Zoom)',
      ['|A Marsh|||||arrived 7.05pm', '|C Dean|||||for item 5 only', '|D Low|||||via Zoom'],
    ],
    ['E Holt (from minute 111/20)', ['|E Holt|||||from minute 111/20']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });

  it('gives a reason to both names before it', () => {
    expect(read('Cllr L Watt and Cllr J Frost (family commitment), Cllr A Kirk, on holiday', true)).toEqual([
      'Cllr|L Watt||||family commitment',
      'Cllr|J Frost||||family commitment',
      'Cllr|A Kirk||||on holiday',
    ]);
  });
});

describe('[P9] nobody is invented', () => {
  it.each([
    'None',
    '12 members of the public and two of the press',
    'Public: 6',
    'the Clerk',
    'Declarations of Interest',
    'Corporate Governance Manager',
    'Housing Strategy Team Leader',
    'PART ONE – OPEN TO THE PUBLIC',
    'Moved Cr Brady',
  ])('%s', (text) => {
    expect(read(text).filter((person) => person !== 'Cr|Brady')).toEqual([]);
  });
});
