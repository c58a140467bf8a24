import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf } from '../../../support/items-of.ts';

const head = 'Minutes of the meeting of Kilbrae Community Council held on Monday 9 February 2026 in the Hall\n\n';
const people = (lines: string) =>
  documentOf(`${head}${lines}\n\n1. Welcome\nAll were welcome.\n\n2. Finance\nNothing.\n`)?.present.map(
    ({ name, role, organisation }) => [name, role, organisation],
  );

describe('[P8] initials before an office in brackets', () => {
  it('are no part of the office', () => {
    expect(people('Present: Ann Vale (AV-Chair), Bo Marsh (BM- Vice-Chair), Cy Reed (CR)')).toEqual([
      ['Ann Vale', 'Chair', null],
      ['Bo Marsh', 'Vice-Chair', null],
      ['Cy Reed', null, null],
    ]);
  });
});

describe('[P7] an office without a name before somebody from elsewhere', () => {
  it('is nobody, and not the office of the other', () => {
    expect(
      people('Present: Ann Vale, Bo Marsh\nIn attendance: Clerk and Jim Dale (Elmley Cricket Club)'),
    ).toContainEqual(['Jim Dale', null, 'Elmley Cricket Club']);
  });
});

describe('[H5] `Date of Next Meetings` behind the last number', () => {
  it('is an item without one', () => {
    expect(
      itemsOf(
        '1-2526/8 - Welcome\n\nAll came.\n\n2-2526/8 - Roads\n\nNone.\n\n3-2526/8 - Trees\n\nNone.\n\nDate of Next Meetings\n\nIn May.\n',
      ),
    ).toContain('? Date of Next Meetings');
  });
});
