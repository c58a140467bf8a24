import { describe, expect, it } from 'vitest';
import { readAttendanceList } from '../../../../shared/domain/room/attendance-list.ts';
import { comingAndGoing, matchListed, runningOf } from '../../../../shared/domain/room/match-list.ts';
import { ClockTime } from '../../../../shared/domain/calendar.ts';

const at = (text: string) => ClockTime.parse(text);
const people = (text: string) => {
  const read = readAttendanceList(text);
  if (read.kind !== 'list') throw new Error(read.words);
  return read.people;
};
const refusalOf = (text: string) => {
  const read = readAttendanceList(text);
  return read.kind === 'refused' ? read.words : 'it was read';
};
const inShort = (text: string) =>
  people(text).map(({ name, spans, isGuest }) => [
    isGuest ? `${name} *` : name,
    ...spans.map(({ from, to }) => `${from ?? '?'}-${to ?? '?'}`),
  ]);

const teamsReport = [
  '1. Summary',
  'Meeting title\tVale Parish Council',
  'Attended participants\t4',
  'Start time\t9/1/26, 6:51:03 PM',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Orla Fenwick\t9/1/26, 6:51:03 PM\t9/1/26, 8:40:12 PM\t1h 49m 9s\torla@vale.example\torla@vale.example\tOrganizer',
  'HARROP, Denis (Vale Council)\t9/1/26, 6:58:00 PM\t9/1/26, 8:40:00 PM\t1h 20m\t\t\tPresenter',
  'Mai Lund (Guest)\t9/1/26, 7:20:44 PM\t9/1/26, 8:00:01 PM\t39m 17s\t\t\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Orla Fenwick\t9/1/26, 6:51:03 PM\t9/1/26, 8:40:12 PM\t1h 49m\torla@vale.example\tOrganizer',
  'HARROP, Denis (Vale Council)\t9/1/26, 6:58:00 PM\t9/1/26, 7:30:00 PM\t32m\t\tPresenter',
  'HARROP, Denis (Vale Council)\t9/1/26, 7:45:00 PM\t9/1/26, 8:40:00 PM\t55m\t\tPresenter',
  'Mai Lund (Guest)\t9/1/26, 7:20:44 PM\t9/1/26, 8:00:01 PM\t39m\t\tAttendee',
].join('\r\n');

describe('the attendance list of a meeting program', () => {
  it('[T1] [T2] of Teams is read from its table of every join', () => {
    expect(inShort(teamsReport)).toEqual([
      ['Orla Fenwick', '18:51-20:40'],
      ['Denis Harrop', '18:58-19:30', '19:45-20:40'],
      ['Mai Lund *', '19:20-20:00'],
    ]);
    expect(people(teamsReport)[1]?.about).toBe('Vale Council');
  });

  it('[T1] of older Teams has a line for each joining and each leaving, in the bytes of UTF-16', () => {
    const text =
      '\uFEFFFull Name\tUser Action\tTimestamp\n' +
      'Orla Fenwick\tJoined before\t01/09/2026, 18:51:03\n' +
      'Mai Lund (External)\tJoined\t01/09/2026, 19:20:44\n' +
      'Mai Lund (External)\tLeft\t01/09/2026, 19:30:00\n' +
      'Mai Lund (External)\tJoined\t01/09/2026, 19:41:00\n';
    expect(inShort(text)).toEqual([
      ['Orla Fenwick', '18:51-?'],
      ['Mai Lund *', '19:20-19:30', '19:41-?'],
    ]);
  });

  it('[T1] of Zoom has commas, quotation marks and a name behind the name', () => {
    const text =
      'Meeting ID,Topic,Start Time,End Time,Duration (Minutes)\n' +
      '123 4567,"Board, September","09/01/2026 02:00:00 PM","09/01/2026 03:00:00 PM",60\n\n' +
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n' +
      '"Orla Fenwick (O Fenwick)",o@vale.example,09/01/2026 01:58:02 PM,09/01/2026 03:00:01 PM,62,No\n' +
      '"Denis Harrop #Vale Trust",,09/01/2026 02:14:00 PM,09/01/2026 02:40:00 PM,26,Yes\n' +
      '"Harrop, Denis",,09/01/2026 02:50:00 PM,09/01/2026 03:00:00 PM,10,Yes\n';
    expect(inShort(text)).toEqual([
      ['Orla Fenwick', '13:58-15:00'],
      ['Denis Harrop *', '14:14-14:40', '14:50-15:00'],
    ]);
    expect(people(text)[0]?.otherName).toBe('O Fenwick');
  });

  it('[T1] of first and last names in two columns, without times, and with times of another zone', () => {
    expect(inShort('First name,Last name,Email,Duration\nOrla,Fenwick,o@vale.example,40 min\n')).toEqual([
      ['Orla Fenwick', '?-?'],
    ]);
    expect(inShort('Name,Join time\nOrla Fenwick,2026-09-01T13:58:02Z\n')).toEqual([['Orla Fenwick', '?-?']]);
  });

  it('[T4] copied from the pane beside a meeting is names with what stands between them', () => {
    const text =
      'Participants (3)\nIn this meeting (3)\nOF\nOrla Fenwick\nOrganizer\nDH\nDenis Harrop (Guest)\nMuted\nCllr J O’Dare';
    expect(inShort(text)).toEqual([['Orla Fenwick'], ['Denis Harrop *'], ['Cllr J O’Dare']]);
  });

  it('is refused in one sentence where it is none', () => {
    for (const text of [
      'The Board noted the report and thanked the officers for it, and went on to the next item of business.',
      'Item,Price\nChairs,40\n',
      '12/09/2026\n14.00',
    ]) {
      expect(refusalOf(text)).toMatch(/^This is no attendance list: /);
    }
    expect(refusalOf('  \n')).toMatch(/nothing to read/);
    expect(refusalOf('Name,Join Time,Leave Time\n')).toMatch(/nobody stands under them/);
  });

  it('reads a list of thirty thousand, and tells that as many brackets are none', () => {
    const rows = Array.from({ length: 30_000 }, (_one, place) => `A B${place}\t19:00`).join('\n');
    const read = readAttendanceList(`Full Name\tJoin Time\n${rows}`);
    expect('people' in read ? read.people : []).toHaveLength(30_000);
    expect(refusalOf('('.repeat(600_000))).toMatch(/^This is no attendance list: /);
  });
});

describe('those on a list', () => {
  const known = [
    { id: 'brian', names: ['Councillor B Harrop', 'Brian Harrop'] },
    { id: 'denis', names: ['Denis Harrop'] },
    { id: 'orla', names: ['Orla Fenwick', 'O Fenwick-Gray'] },
    { id: 'j1', names: ['J Marsh'] },
    { id: 'j2', names: ['J Marsh', 'James Marsh'] },
  ];
  const match = (...names: string[]) => {
    const listed = names.map((name) => ({ name, otherName: null, about: null, isGuest: false, spans: [] }));
    return matchListed(listed, known).map(({ id, likely }) => id ?? likely.toSorted());
  };

  it('[T5] are who has that name, or the only one whose initial agrees', () => {
    expect(match('Cllr Brian Harrop', 'D. Harrop', 'orla fenwick', 'O Fenwick-Gray')).toEqual([
      ...['brian', 'denis', 'orla'],
      ['orla'],
    ]);
    expect(match('James Marsh')).toEqual(['j2']);
  });

  it('[T5] are asked about where two could be meant, or only the surname agrees, or nobody', () => {
    expect(match('J. Marsh', 'Xander Harrop', 'Vera Unknown', 'iPhone')).toEqual([
      ...[
        ['j1', 'j2'],
        ['brian', 'denis'],
      ],
      ...[[], []],
    ]);
  });

  it('[T6] come late, leave early and go out only as far as the meeting ran', () => {
    const running = { opens: at('19:00'), closes: at('20:30') };
    const spans = (...each: [string, string | null][]) =>
      each.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) }));
    expect(comingAndGoing(spans(['18:51', '20:40']), running)).toEqual({
      arrivedAt: null,
      leftAt: null,
      movements: [],
    });
    expect(comingAndGoing(spans(['19:20', '19:40'], ['19:42', '20:00']), running)).toEqual({
      ...{ arrivedAt: '19:20', leftAt: '20:00', movements: [] },
    });
    const out = { agendaItemId: null, why: null };
    expect(comingAndGoing(spans(['18:58', '19:30'], ['19:45', '20:40']), running).movements).toEqual([
      { way: 'out', at: '19:30', ...out },
      { way: 'in', at: '19:45', ...out },
    ]);
    expect(comingAndGoing(spans(['19:00', null]), running)).toEqual({ arrivedAt: null, leftAt: null, movements: [] });
    const late = { opens: at('22:30'), closes: at('00:30') };
    expect(comingAndGoing(spans(['22:20', '00:10']), late)).toMatchObject({ arrivedAt: null, leftAt: '00:10' });
  });

  it('[T6] tell when a meeting ran that nobody noted', () => {
    expect(runningOf(people(teamsReport), { opens: null, closes: null })).toEqual({ opens: '19:01', closes: '20:30' });
    expect(runningOf(people(teamsReport), { opens: at('19:00'), closes: null })).toEqual({
      ...{ opens: '19:00', closes: '20:30' },
    });
  });
});
