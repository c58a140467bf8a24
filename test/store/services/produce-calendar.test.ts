import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { changeBody } from '../../../electron/services/bodies.ts';
import { callOffMeeting, createMeeting } from '../../../electron/services/meetings.ts';
import { composeCalendar } from '../../../electron/services/produce-calendar.ts';
import { makeDocument } from '../../../electron/writers/make-document.ts';
import type { CalendarExport } from '../../../shared/contract/calendar.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import { timetableChains } from '../../../shared/domain/days/timetable-chains.ts';
import { BodyId } from '../../../shared/domain/ids.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext, temporaryFolder } from '../../support/store/temporary-workspace.ts';

const year = { from: IsoDate.parse('2026-01-01'), to: IsoDate.parse('2026-12-31') };

function aYear() {
  const context = temporaryContext();
  const other = aBody(context, 'Other Board');
  const made = aBody(context, 'Vale Council');
  const steps = timetableChains.find(({ id }) => id === 'committee')?.steps ?? [];
  const { id, name, shortName, kind, numberStyle, chairWord, decisionWord } = made;
  const body = changeBody(context, {
    ...{ id, revision: made.revision, name, shortName, kind, numberStyle, chairWord, decisionWord },
    presetId: 'principal-council-england',
    timetable: [...steps],
  });
  const meeting = createMeeting(context, {
    ...{ bodyId: id, title: null, heldOn: IsoDate.parse('2026-04-14'), startsAt: ClockTime.parse('14:00') },
    ...{ venue: 'Vale Hall', venueConfirmed: false, kind: 'annual' },
  });
  const off = aMeeting(context, body, '2026-09-01');
  callOffMeeting(context, { id: off.id, revision: off.revision, calledOff: 'cancelled', reason: 'No business' });
  aMeeting(context, other, '2026-05-05');
  const compose = (part: Pick<CalendarExport, 'what' | 'format'>, bodyId: BodyId | null = id) =>
    composeCalendar(context, { ...part, bodyId, ...year });
  return { context, body, meeting, compose };
}

/** All words of a document that is written as plain text. */
async function wordsOf(composed: ReturnType<typeof composeCalendar>): Promise<string> {
  if (composed.content.kind !== 'layout') throw new Error('This is no document');
  return Buffer.from(await makeDocument(composed.content.layout, 'txt')).toString('utf8');
}

it('the timetable of a body prints each step beside each meeting that is to be held, and by which rule', async () => {
  const { compose } = aYear();
  const composed = compose({ what: 'timetable', format: 'docx' });
  expect(composed.suggestedName).toBe('Vale Council timetable 2026');
  const words = await wordsOf(composed);
  for (const expected of [
    'Timetable of reports and agendas, Vale Council',
    'Report titles',
    'Meeting of 14 April 2026',
  ]) {
    expect(words).toContain(expected);
  }
  expect(words).toContain('Thu 2 April 2026');
  expect(words).toContain('Last day counted by: 5 clear working days');
  expect(words).not.toContain('September');
});

it('the workbook has real days, the step `dispatch` and the lawful last day among them', () => {
  const { content } = aYear().compose({ what: 'timetable', format: 'xlsx' });
  if (content.kind !== 'workbook') throw new Error('This is no workbook');
  const [sheet] = content.workbook.sheets;
  expect(sheet?.columns.map(({ title }) => title)).toContainEqual({ kind: 'date', day: '2026-04-14' });
  const row = sheet?.rows.find(([first]) => first?.kind === 'text' && first.text === 'Lawful last day');
  expect(row?.[2]).toEqual({ kind: 'date', day: '2026-04-02' });
});

it('the calendar file has the meetings, those called off as cancelled, and the steps of those that are held', () => {
  const { compose, meeting } = aYear();
  const { content } = compose({ what: 'timetable', format: 'ics' });
  if (content.kind !== 'calendar') throw new Error('This is no calendar file');
  expect(content.text).toContain(`UID:meeting-${meeting.id}@`);
  expect(content.text).toContain('SUMMARY:Vale Council: Annual meeting');
  expect(content.text).toContain('LOCATION:Vale Hall (to be confirmed)');
  expect(content.text).toContain('SUMMARY:Vale Council: Agenda dispatch');
  expect(content.text).toContain('SUMMARY:Cancelled: Vale Council');
  const dates = compose({ what: 'dates', format: 'ics' });
  expect(dates.content).toMatchObject({ kind: 'calendar' });
  expect(dates.content.kind === 'calendar' && dates.content.text).not.toContain('Agenda dispatch');
});

it('the list of dates names bodies where it is of all, and what became of a date', async () => {
  const { compose } = aYear();
  const all = await wordsOf(compose({ what: 'dates', format: 'docx' }, null));
  expect(all).toContain('Other Board');
  expect(all).toContain('Tuesday, 5 May 2026');
  expect(all).toContain('Cancelled: No business');
  const own = await wordsOf(compose({ what: 'dates', format: 'docx' }));
  expect(own).not.toContain('Other Board');
  expect(own).toContain('Annual meeting');
});

it('a timetable without a body, and a body that is gone, are refused with a sentence', () => {
  const { context, compose } = aYear();
  expect(codeOf(() => compose({ what: 'timetable', format: 'xlsx' }, null))).toBe('input-refused');
  const gone = BodyId.parse(context.makeId());
  expect(codeOf(() => compose({ what: 'dates', format: 'xlsx' }, gone))).toBe('not-found');
});

describe('the command line', () => {
  /** What the command answers, with an open workspace of a year in its place. */
  async function run(...words: string[]) {
    const { context } = aYear();
    const folder = temporaryFolder();
    const said = { answers: [] as string[], complaints: [] as string[] };
    const status = await runCommandLine(
      words.map((word) => word.replace('WORKSPACE', context.workspace.path).replace('FOLDER', folder)),
      {
        answer: (text) => said.answers.push(text),
        complaint: (line) => said.complaints.push(line),
        documentProcess: '',
      },
    );
    const read = (name: string) => readFileSync(path.join(folder, name));
    return { status, ...said, read };
  }
  const timetable = ['export', 'timetable', '--from', 'WORKSPACE', '--body', 'vale council', '--period'];

  it('writes the timetable of a body for Word, for a spreadsheet and for a calendar', async () => {
    const word = await run(...timetable, '2026/27', '--out', 'FOLDER/t.docx');
    expect([word.status, word.complaints]).toEqual([0, []]);
    expect(word.read('t.docx').subarray(0, 2).toString()).toBe('PK');
    const sheet = await run(...timetable, '2026', '--out', 'FOLDER/t.xlsx');
    expect(sheet.read('t.xlsx').subarray(0, 2).toString()).toBe('PK');
    const calendar = await run(...timetable, '2026-04-01..2026-04-30', '--out', 'FOLDER/t.ics');
    const text = calendar.read('t.ics').toString('utf8');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain('Report titles');
  });

  it('writes the dates of all bodies, or of one', async () => {
    const dates = ['export', 'dates', '--from', 'WORKSPACE', '--period', '2026/27'];
    const all = await run(...dates, '--out', 'FOLDER/d.ics');
    expect(all.read('d.ics').toString('utf8')).toContain('Other Board');
    const one = await run(...dates, '--body', 'Vale Council', '--out', 'FOLDER/d.ics');
    expect(one.read('d.ics').toString('utf8')).not.toContain('Other Board');
  });

  it.each([
    [[...timetable, '2026/28', '--out', 'FOLDER/t.docx'], 2, /Say for which days: --period 2026, 2026\/27/],
    [[...timetable, '2026', '--out', 'FOLDER/t.pdf'], 2, /\.docx, \.xlsx or \.ics/],
    [['export', 'timetable', '--from', 'WORKSPACE', '--period', '2026', '--out', 'FOLDER/t.ics'], 2, /whose timetable/],
    [
      ['export', 'dates', '--from', 'WORKSPACE', '--body', 'Nobody', '--period', '2026', '--out', 'FOLDER/d.ics'],
      1,
      /No body is called “Nobody”. There are: .*Vale Council/,
    ],
  ])('says in one line what is wrong with %j', async (words, status, says) => {
    const found = await run(...words);
    expect([found.status, found.answers]).toEqual([status, []]);
    expect(found.complaints).toHaveLength(1);
    expect(found.complaints[0]).toMatch(says);
  });
});
