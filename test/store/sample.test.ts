import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { boardMeetingOfSeptember2023 } from '../../electron/dev/sample/legacy/board-2023-09-06.ts';
import { makeSample } from '../../electron/dev/sample/make-sample.ts';
import { readSource } from '../../electron/readers/read-source.ts';
import { storeImport } from '../../electron/services/import-file.ts';
import { packFile } from '../../electron/services/importing/packed-file.ts';
import { listActions } from '../../electron/services/progress.ts';
import { readFileForImport } from '../../electron/services/read-file.ts';
import { listAttendance } from '../../electron/store/attendance.ts';
import { listBodyRows } from '../../electron/store/bodies.ts';
import { listMeetingRows } from '../../electron/store/meetings.ts';
import { listMembers } from '../../electron/store/memberships.ts';
import { listMinutes } from '../../electron/store/minutes.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { listPeople } from '../../electron/store/people.ts';
import { listReferences } from '../../electron/store/references.ts';
import type { MeetingRow } from '../../shared/contract/meetings.ts';
import { parseMinuteNumber } from '../../shared/domain/numbering.ts';
import type { Block, Table } from '../../shared/minutes/body.ts';
import { wordsOf } from '../../shared/minutes/body-text.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { findDates, formatWeekdayDate, weekdayOf } from '../../shared/text/dates.ts';
import { isMoney } from '../../shared/text/money.ts';
import { dump } from '../support/store/dump.ts';
import { openingOptions, steppingClock, temporaryFolder } from '../support/store/temporary-workspace.ts';

/** Minutes taken before the workspace begins, to which the sample refers on purpose. */
const earlier = ['15/2024', '18/2024', '19/2024', '36/23', '4/24'];
const boardName = 'Calder Vale Safer Partnership Board';

let folder = '';
let sample = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minutebook-sample-'));
  sample = path.join(folder, 'Sample.minutebook');
  makeSample(sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample, open for reading until the test ends. */
function openSample(): Workspace {
  return openUntilFinished(sample, 'read');
}

/** A copy of the sample that may be written in. */
function openCopy(): Workspace {
  const copy = path.join(temporaryFolder(), 'Sample.minutebook');
  copyFileSync(sample, copy);
  return openUntilFinished(copy, 'write');
}

function openUntilFinished(file: string, mode: 'read' | 'write'): Workspace {
  const workspace = openWorkspace(file, { ...openingOptions(), mode });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** Every meeting of a body, or of both, the oldest first. */
function meetingsOf(workspace: Workspace, bodyName?: string): MeetingRow[] {
  return listMeetingRows(workspace, null)
    .filter((meeting) => bodyName === undefined || meeting.bodyName === bodyName)
    .reverse();
}

function minutesOf(workspace: Workspace, bodyName?: string): Minute[] {
  return meetingsOf(workspace, bodyName).flatMap(({ id }) => listMinutes(workspace, id));
}

function blocksOf<Type extends Block['type']>(minute: Minute, type: Type): Extract<Block, { type: Type }>[] {
  return minute.body.doc.content.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

describe('making the sample', () => {
  it('makes the same content every time, ids and times included', () => {
    const other = path.join(temporaryFolder(), 'Other.minutebook');
    makeSample(other);
    expect(dump(openUntilFinished(other, 'read'))).toBe(dump(openSample()));
  });

  it('makes the content that was committed', async () => {
    await expect(nameIds(dump(openSample()))).toMatchFileSnapshot('../fixtures/sample/workspace.txt');
  });

  it('leaves one whole file, without its lock', () => {
    expect(readdirSync(folder)).toEqual(['Sample.minutebook']);
    expect(openCopy()).toMatchObject({ readOnly: false, notice: null });
  });

  it('never takes the place of another file', () => {
    expect(() => makeSample(sample)).toThrow('There is already a file called Sample');
  });
});

describe('the bodies of the sample', () => {
  it('are a board and the group below it, over two years', () => {
    const workspace = openSample();
    const [group, board] = listBodyRows(workspace).sort((one, other) => other.name.localeCompare(one.name));
    expect(board).toMatchObject({ name: boardName, meetings: 8, parentId: null });
    expect(group).toMatchObject({ name: 'Calder Vale Tasking and Advisory Group', meetings: 7, parentId: board?.id });
    expect(meetingsOf(workspace).map(({ heldOn }) => heldOn)).toEqual([
      ...[
        '2024-06-05',
        '2024-07-25',
        '2024-09-04',
        '2024-10-24',
        '2024-12-11',
        '2025-01-30',
        '2025-03-05',
        '2025-05-01',
      ],
      ...['2025-06-04', '2025-07-24', '2025-09-03', '2025-10-23', '2025-12-03', '2026-01-29', '2026-03-04'],
    ]);
  });

  it('have at each Board meeting 24 members of eleven organisations, all of them accounted for', () => {
    const workspace = openSample();
    for (const { id, heldOn, bodyId } of meetingsOf(workspace, boardName)) {
      const day = heldOn ?? '';
      const seats = listMembers(workspace, bodyId).filter(
        ({ membership: { from, to } }) => (from ?? '') <= day && day <= (to ?? '9999'),
      );
      const attendance = listAttendance(workspace, id);
      expect(new Set(seats.map(({ organisation }) => organisation?.name)).size, day).toBe(11);
      expect(seats.map(({ person }) => person.id).sort(), `members and their attendance on ${day}`).toEqual(
        attendance
          .filter((row) => row.class === 'member')
          .map(({ personId }) => personId)
          .sort(),
      );
      expect(seats, day).toHaveLength(24);
    }
  });

  it('know everybody, and everybody was asked to some meeting', () => {
    const workspace = openSample();
    const rows = meetingsOf(workspace).flatMap(({ id }) => listAttendance(workspace, id));
    expect(rows.filter(({ personId, organisationId }) => personId === null || organisationId === null)).toEqual([]);
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set(listPeople(workspace).map(({ id }) => id)));
  });

  it('stand no substitute in for somebody who came', () => {
    const workspace = openSample();
    for (const { id, heldOn } of meetingsOf(workspace)) {
      const rows = listAttendance(workspace, id);
      for (const { representing } of rows.filter((row) => row.class === 'substitute')) {
        const principal = rows.find(({ printedName }) => printedName === representing);
        expect(principal?.presence, `${String(representing)} on ${String(heldOn)}`).toBe('apologies');
      }
    }
  });
});

describe('the minutes of the sample', () => {
  it('run on by number through the year, without a gap and without a double', () => {
    const workspace = openSample();
    for (const [bodyName, style, firsts] of [
      [boardName, 'n/yy', { '24': 16, '25': 1, '26': 1 }],
      ['Calder Vale Tasking and Advisory Group', 'n/yyyy', { '2024': 24, '2025': 1, '2026': 1 }],
    ] as const) {
      const bySequence = new Map<string, number[]>();
      for (const { number } of minutesOf(workspace, bodyName)) {
        const parsed = parseMinuteNumber(number ?? '', style);
        const sequence = parsed?.sequence ?? 'none';
        bySequence.set(sequence, [...(bySequence.get(sequence) ?? []), parsed?.ordinal ?? 0]);
      }
      const expected = Object.entries(firsts).map(([sequence, first]) => {
        const count = bySequence.get(sequence)?.length ?? 0;
        return [sequence, Array.from({ length: count }, (_, place) => first + place)];
      });
      expect(Object.fromEntries(bySequence)).toEqual(Object.fromEntries(expected));
    }
    expect(minutesOf(workspace, boardName).at(-1)?.number).toBe('18/26');
  });

  it('lead every reference to its minute, but those to minutes from before', () => {
    const workspace = openSample();
    const minutes = minutesOf(workspace);
    const ids = new Map(minutes.map(({ id, number }) => [number, id]));
    const references = minutes.flatMap(({ id }) => listReferences(workspace, id));
    for (const { number, targetId } of references) expect(targetId, number).toBe(ids.get(number) ?? null);
    const waiting = references.filter(({ targetId }) => targetId === null).map(({ number }) => number);
    expect(waiting.sort()).toEqual(earlier);
    expect(references.length).toBeGreaterThan(80);
  });

  it('give every date its true weekday', () => {
    const workspace = openSample();
    const dates = minutesOf(workspace).flatMap((minute) => findDates(`${minute.title}\n${wordsOf(minute.body)}`));
    const named = dates.filter(({ weekday }) => weekday !== null);
    for (const { date, weekday } of named) expect(weekday, date).toBe(weekdayOf(date));
    expect(named.length).toBeGreaterThan(15);
  });

  it('name the day of the next meeting, which one storm alone put off', () => {
    const workspace = openSample();
    const meetings = meetingsOf(workspace, boardName);
    const announced = meetings.map(({ id }) => {
      const last = listMinutes(workspace, id).findLast(({ kind }) => kind === 'date-of-next-meeting');
      return last === undefined ? null : (/\b[A-Z][a-z]+day, \d{1,2} \w+ \d{4}/.exec(wordsOf(last.body))?.[0] ?? null);
    });
    const held = [...meetings.slice(1).map(({ heldOn }) => heldOn ?? ''), '2026-06-03'].map(formatWeekdayDate);
    expect(announced).toEqual(
      held.map((day) => (day === 'Wednesday, 11 December 2024' ? 'Wednesday, 4 December 2024' : day)),
    );
  });

  it('count the colours of the indicators right', () => {
    const workspace = openSample();
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const reports = minutesOf(workspace, boardName).filter(({ title }) => title.startsWith('Performance Report'));
    for (const { number, body } of reports) {
      const said = /(\w+) were green, (\w+) amber and (\w+) red/.exec(wordsOf(body));
      const counts = ['Green', 'Amber', 'Red'].map((colour) => countUnder(body.doc.content, colour));
      expect(
        said?.slice(1).map((word) => words.indexOf(word)),
        number ?? '',
      ).toEqual(counts);
    }
    expect(reports).toHaveLength(8);
  });

  it('add up in every table with a total, but for the one that its minutes say is one out', () => {
    const workspace = openSample();
    const wrong: string[] = [];
    let checked = 0;
    for (const minute of minutesOf(workspace)) {
      for (const table of blocksOf(minute, 'table')) {
        for (const { total, sum } of sumsOf(table)) {
          checked += 1;
          if (total !== sum) wrong.push(`${String(minute.number)}: ${total} for ${sum}`);
        }
      }
    }
    expect(wrong).toEqual(['16/2025: 75 for 74']);
    expect(checked).toBeGreaterThan(20);
  });
});

describe('the actions of the sample', () => {
  it('stand in every state, the open ones with a day', () => {
    const workspace = openSample();
    const context = { workspace, now: steppingClock(), makeId: openingOptions().makeId };
    const actions = listActions(context, { bodyId: null, meetingId: null, status: null });
    const count: Partial<Record<string, number>> = {};
    for (const { status } of actions) count[status] = (count[status] ?? 0) + 1;
    expect(count).toEqual({ open: 15, done: 71, 'carried-over': 7, superseded: 2, withdrawn: 1 });
    for (const { status, dueOn, minuteNumber } of actions) {
      if (status === 'open') expect(dueOn, minuteNumber ?? '').not.toBeNull();
    }
  });

  it('leave SG unanswered wherever two people of these initials sit', () => {
    const workspace = openSample();
    const context = { workspace, now: steppingClock(), makeId: openingOptions().makeId };
    const owners = listActions(context, { bodyId: null, meetingId: null, status: null }).flatMap((row) => row.owners);
    const initials = owners.filter(({ printed }) => printed === 'SG');
    expect(initials.length).toBeGreaterThan(5);
    expect(initials.filter(({ personId }) => personId !== null)).toEqual([]);
    const [susan, shaun] = ['S Goodall', 'S Garrity'].map(
      (printed) => owners.find((owner) => owner.printed === printed)?.personId ?? null,
    );
    expect(susan).not.toBeNull();
    expect(shaun).not.toBeNull();
    expect(susan).not.toBe(shaun);
  });
});

describe('the legacy minutes beside the sample', () => {
  it('say in Word what their content says here', async () => {
    const file = path.join(projectRoot, 'resources', 'samples', 'calder-vale-minutes-2023-09.docx');
    const source = await readSource(file);
    if (!('lines' in source)) throw new Error('the Word file of the samples cannot be read');
    const words = source.lines.map(({ text }) => text).join('\n');
    for (const { number, title, blocks } of boardMeetingOfSeptember2023.minutes) {
      expect(words).toContain(number);
      expect(words).toContain(title.toUpperCase());
      for (const line of wordsOf(blocks.map(({ block }) => block)).split('\n')) expect(words).toContain(line);
    }
  });

  it('bring the minute that the workspace waits for, to the body that is there', async () => {
    const workspace = openCopy();
    const { makeId } = workspace;
    const name = 'calder-vale-minutes-2023-09.docx';
    const read = await readFileForImport(path.join(projectRoot, 'resources', 'samples', name));
    if (!read.ok) throw new Error(read.failure.message);
    const context = { workspace, now: steppingClock(), makeId };
    const stored = storeImport(context, packFile({ name, ...read.value }), { documents: [0], bodyId: null });

    expect(stored.bodies).toMatchObject([{ name: boardName, isNew: false }]);
    const imported = stored.meetings.flatMap(({ id }) => listMinutes(workspace, id));
    expect(imported.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, place) => `${27 + place}/23`));
    const waited = minutesOf(workspace).flatMap(({ id }) => listReferences(workspace, id));
    const target = imported.find(({ number }) => number === '36/23')?.id;
    expect(target).toBeDefined();
    expect(waited.find(({ number }) => number === '36/23')?.targetId).toBe(target);
  });
});

/** A dump with each id as its table and the place of its row there, so that it changes where content does and nowhere else. */
function nameIds(content: string): string {
  const names = new Map<string, string>();
  const rows = new Map<string, number>();
  for (const [, table = '', id = ''] of content.matchAll(/^(\w+) ([\da-f-]{36})$/gm)) {
    const place = (rows.get(table) ?? 0) + 1;
    rows.set(table, place);
    names.set(id, `${table}#${place}`);
  }
  return content
    .replace(/^\w+ ([\da-f-]{36})$/gm, '$1')
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => names.get(id) ?? id);
}

/** The entries of the list under a subheading. */
function countUnder(blocks: readonly Block[], colour: string): number {
  const place = blocks.findIndex((block) => block.type === 'subheading' && wordsOf(block) === colour);
  const list = blocks[place + 1];
  return place !== -1 && list?.type === 'bulletList' ? list.content.length : 0;
}

/** Each column whose last row is a total, with what its figures come to; pounds and plain numbers, "-£" taken away. */
function sumsOf(table: Table): { readonly total: number; readonly sum: number }[] {
  const rows = table.content.map((row) => row.content.map((cell) => wordsOf(cell.content)));
  const [headings = [], ...figures] = rows;
  const last = figures.at(-1) ?? [];
  const isTotal = last.some((words) => /^(?:total|balance)$/i.test(words)) || last[0] === '';
  if (!isTotal) return [];
  return headings.flatMap((_, column) => {
    const values = figures.map((row) => toFigure(row[column] ?? ''));
    const total = values.at(-1) ?? null;
    const parts = values.slice(0, -1).filter((value) => value !== null);
    return total === null ? [] : [{ total, sum: parts.reduce((all, one) => all + one, 0) }];
  });
}

function toFigure(words: string): number | null {
  if (!isMoney(words) && !/^\d+$/.test(words)) return null;
  return Number(words.replace(/[£,]/g, ''));
}
