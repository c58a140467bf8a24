import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toBlocks } from '../../../../shared/reading/blocks/to-blocks.ts';
import { readMeetingHead } from '../../../../shared/reading/documents/read-head.ts';

const read = (...lines: string[]) =>
  readMeetingHead(toBlocks(readText('head.txt', Buffer.from(lines.join('\n\n')))).blocks);
const facts = (...lines: string[]) => {
  const { body, date, time, venue } = read(...lines).head;
  return [body, date, time, venue];
};

describe('[M1] the head of minutes', () => {
  it.each([
    [
      ['MINUTES of a meeting of the Elm Forum held at the Guildhall on 6 May 2024 at 7.00 p.m.'],
      ['Elm Forum', '2024-05-06', '19:00', 'the Guildhall'],
    ],
    [
      [
        'Elm Parish Council – Minutes of the Ordinary Meeting',
        'Monday 6 May 2024, 7.30pm',
        'Village Hall, Church Lane, Elm',
      ],
      ['Elm Parish Council', '2024-05-06', '19:30', 'Village Hall, Church Lane, Elm'],
    ],
    [['# Larkspur Steering Committee Meeting 2026-03-04'], ['Larkspur Steering Committee', '2026-03-04', null, null]],
    [
      ['ELM TOWN COUNCIL', 'Minutes of the Planning Committee held on 6 May 2024 in the Council Chamber'],
      ['Planning Committee', '2024-05-06', null, 'the Council Chamber'],
    ],
    [
      [
        'ELM PARISH COUNCIL',
        'MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD ON MONDAY 6 MAY 2024 AT 6.30PM IN THE WELFARE HALL, ELM',
      ],
      ['Elm Parish Council', '2024-05-06', '18:30', 'the Welfare Hall, Elm'],
    ],
    [
      [
        'MINUTES OF THE ORDINARY COUNCIL MEETING OF',
        'DALE SHIRE COUNCIL',
        'HELD IN THE COUNCIL CHAMBERS, DALE',
        'ON MONDAY 6 MAY 2024 COMMENCING AT 4.00PM',
      ],
      ['Dale Shire Council', '2024-05-06', '16:00', 'the Council Chambers, Dale'],
    ],
    [
      [
        'Ash Town Council',
        'Amenities Committee',
        'Date: Monday 6 May 2024   Time: 18:30   Venue: Council Chamber, 2 Fore Street',
      ],
      ['Amenities Committee', '2024-05-06', '18:30', 'Council Chamber, 2 Fore Street'],
    ],
    [
      ['CYNGOR CYMUNED LLANFAEN', 'LLANFAEN COMMUNITY COUNCIL', 'Minutes of the meeting held on 6 May 2024'],
      ['Llanfaen Community Council', '2024-05-06', null, null],
    ],
    [
      ['elm bay CITY cOUNCIL', 'COUNCIL ADMINISTRATION BUILDING', 'Monday, 6 May 2024 AT 5.00pm'],
      ['Elm Bay City Council', '2024-05-06', '17:00', null],
    ],
    [
      [
        'Planning Committee - Monday, 6th May, 2024 6.00 pm, NEW',
        'Venue: Remote Meeting - Teams Live Event. View directions',
      ],
      ['Planning Committee', '2024-05-06', '18:00', 'Remote Meeting - Teams Live Event'],
    ],
    [
      [
        'Minutes of the Elm Municipal District held on 6 May 2024 at 2pm in the Civic Offices, The Quay, Elm, Co. Wexham.',
      ],
      ['Elm Municipal District', '2024-05-06', '14:00', 'the Civic Offices, The Quay, Elm, Co. Wexham'],
    ],
    [
      ['Elm Board', 'Notes of the meeting on Monday 6 May 2024, 13.00 to 15.00, via MS Teams'],
      ['Elm Board', '2024-05-06', '13:00', 'via MS Teams'],
    ],
    [
      ['The Ash Almshouse Charity', 'Minutes of the Trustees’ Meeting held at The Lodge on 6 May 2024 at 2pm'],
      ['Ash Almshouse Charity', '2024-05-06', '14:00', 'The Lodge'],
    ],
  ])('%j', (lines, expected) => {
    expect(facts(...lines)).toEqual(expected);
  });

  it('[M2] asks about a date that does not fall on its weekday, with what else it may be', () => {
    const { doubts } = read('Elm Forum', 'Minutes of the meeting held on Tuesday 7 January 2026 at 7pm');
    expect(doubts.map(({ code, alternatives }) => [code, alternatives])).toEqual([
      ['weekday-mismatch', ['Wednesday, 7 January 2026', 'Tuesday, 6 January 2026', 'Tuesday, 7 January 2025']],
    ]);
  });

  it('takes no address for a body, and leaves unknown what is not printed', () => {
    expect(facts('Town Council Offices, High Street, Elm', 'Minutes of the meeting')).toEqual([null, null, null, null]);
  });
});
