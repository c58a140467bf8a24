import { describe, expect, it } from 'vitest';
import { readPresenceTimes } from '../../../../shared/reading/attendance/presence-times.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';
import { readText } from '../../../../electron/readers/text/read-text.ts';

describe('[P8] when somebody came and left', () => {
  it.each([
    ['arrived at 7.10pm', '19:10', null],
    ['joined the meeting at 10:45', '10:45', null],
    ['left 8.15pm', null, '20:15'],
    ['until 6.31pm', null, '18:31'],
    ['from 6.35pm and until 9.46pm', '18:35', '21:46'],
    ['except from 9.21pm until 9.23pm', null, null],
    ['from 6.32pm and except from 8.21pm until 8.24pm', '18:32', null],
    ['arrived during item 4', null, null],
    ['for items 3 to 5', null, null],
  ])('of “%s”', (note, arrivedAt, leftAt) => {
    expect(readPresenceTimes(note)).toEqual({ arrivedAt, leftAt });
  });
});

describe('[P9] those listed as absent', () => {
  it('stand apart from those excused, and notes beside names are told', () => {
    const text =
      'Minutes of Wexmoor Parish Council held on 5 March 2024\n\nPresent: Cllr A Vale (left 8.10pm), Cllr B Marsh\n' +
      'Absent: Cllr E Holt\n\n1. Lamps\nThe lamps were noted.\n';
    const [document] = toImportJson([readDocuments(readText('a.txt', Buffer.from(text)))]).documents;
    expect(document?.present).toEqual([
      { name: 'A Vale', title: 'Cllr', note: 'left 8.10pm' },
      { name: 'B Marsh', title: 'Cllr' },
    ]);
    expect(document?.apologies).toEqual([]);
    expect(document?.absent).toEqual([{ name: 'E Holt', title: 'Cllr' }]);
  });
});
