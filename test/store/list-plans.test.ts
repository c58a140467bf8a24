import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { getBodyPage, listBodies } from '../../electron/services/bodies.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import { getDesk } from '../../electron/services/desk.ts';
import { getMeetingPage, listMeetings } from '../../electron/services/meetings.ts';
import { answerDoubt } from '../../electron/services/doubts/answer-doubts.ts';
import { listRemembered } from '../../electron/services/doubts/habits.ts';
import { listDoubts } from '../../electron/services/doubts/list-doubts.ts';
import { storeImport } from '../../electron/services/import-file.ts';
import { listKept } from '../../electron/services/kept-documents.ts';
import { findMinutes, listMinutesOf, saveMinute } from '../../electron/services/minutes.ts';
import { closeOlder, listActions, listDecisions } from '../../electron/services/progress.ts';
import { getSource } from '../../electron/services/sources.ts';
import { undoStep } from '../../electron/services/undo.ts';
import type { Columns } from '../../electron/store/file/connection.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { inventMinutes, packWords } from '../support/store/invented-minutes.ts';
import {
  aBody,
  aMeeting,
  aMinute,
  action,
  bodyOf,
  paragraph,
  reference,
  resolution,
} from '../support/store/records.ts';
import { temporaryContext } from '../support/store/temporary-workspace.ts';

/** Tables that grow with the years: nothing may read one of them from end to end. */
const growing =
  /\bSCAN (minutes|resolutions|clauses|actions|action_owners|minute_references|attendance|provenance|import_doubts|import_files|kept_documents|body_habits|changes|change_sets)\b(?!.*(actions_open|minutes_by_writing|import_doubts_open))/;

/** The same context, with every statement that it runs kept. */
function listening(context: ServiceContext): { context: ServiceContext; statements: Set<string> } {
  const statements = new Set<string>();
  const { workspace } = context;
  const all = (sql: string, ...rest: (string | number | null)[]): Columns[] => {
    statements.add(sql);
    return workspace.all(sql, ...rest);
  };
  const get = (sql: string, ...rest: (string | number | null)[]): Columns | undefined => {
    statements.add(sql);
    return workspace.get(sql, ...rest);
  };
  const connection = {
    ...workspace.connection,
    all,
    get,
    run: (sql: string, ...rest: (string | number | null | Uint8Array)[]): number => {
      statements.add(sql);
      return workspace.connection.run(sql, ...rest);
    },
  };
  const heard: Workspace = { ...workspace, all, get, connection };
  return { context: { ...context, workspace: heard }, statements };
}

function plansOf(context: ServiceContext, statements: ReadonlySet<string>): [sql: string, plan: string][] {
  const database = new Database(context.workspace.path, { readonly: true });
  try {
    return [...statements].map((sql) => {
      const binding = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
      const rows = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...binding);
      return [sql.replace(/\s+/g, ' ').trim(), rows.map(({ detail }) => detail).join('\n')];
    });
  } finally {
    database.close();
  }
}

function aWorkspace(): { context: ServiceContext; meeting: Meeting; minute: Minute } {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const blocks = [
    resolution(null, 'RESOLVED that the bid be supported.'),
    action(null, 'Action – PT'),
    reference(null, '9/26'),
  ];
  return { context, meeting, minute: aMinute(context, meeting, 'One', ...blocks) };
}

const firstPage = { weight: 'all', offset: 0, limit: 50 } as const;

describe('lists stay flat over the years', () => {
  const meetingOf = (meeting: Meeting) => ({ bodyId: meeting.bodyId, meetingId: meeting.id });
  const questions: readonly (readonly [
    string,
    (context: ServiceContext, meeting: Meeting, minute: Minute) => unknown,
  ])[] = [
    ['the desk', (context) => getDesk(context, { today: IsoDate.parse('2026-09-01') })],
    ['the bodies', (context) => listBodies(context)],
    ['a body', (context, meeting) => getBodyPage(context, { id: meeting.bodyId })],
    ['the meetings of a body', (context, meeting) => listMeetings(context, { bodyId: meeting.bodyId })],
    ['a meeting', (context, meeting) => getMeetingPage(context, { id: meeting.id })],
    ['its minutes', (context, meeting) => listMinutesOf(context, { meetingId: meeting.id })],
    ['the open actions', (context) => listActions(context, { bodyId: null, meetingId: null, status: 'open' })],
    [
      'the actions of a body',
      (context, meeting) => listActions(context, { bodyId: meeting.bodyId, meetingId: null, status: null }),
    ],
    ['the actions of a meeting', (context, meeting) => listActions(context, { ...meetingOf(meeting), status: 'done' })],
    [
      'the decisions of a body',
      (context, meeting) => listDecisions(context, { bodyId: meeting.bodyId, meetingId: null }),
    ],
    ['the decisions of a meeting', (context, meeting) => listDecisions(context, meetingOf(meeting))],
    ['the doubts of all', (context) => listDoubts(context, { ...firstPage, bodyId: null, meetingId: null })],
    ['the doubts of a body', (context, { bodyId }) => listDoubts(context, { ...firstPage, bodyId, meetingId: null })],
    [
      'the doubts of a meeting',
      (context, { id }) => listDoubts(context, { ...firstPage, bodyId: null, meetingId: id }),
    ],
    ['what was learned for a body', (context, { bodyId }) => listRemembered(context, { bodyId })],
    ['where a minute was read', (context, _meeting, { id }) => getSource(context, { recordId: id })],
    ['what is kept of a meeting', (context, { id }) => listKept(context, { bodyId: null, meetingId: id })],
    [
      'storing minutes, storing them again, and answering a doubt of theirs',
      (context) => {
        const file = packWords('June.txt', inventMinutes({ day: '4 June 2019', first: 12 }).replace('13/19', 'I3/19'));
        storeImport(context, file, { documents: [0], bodyId: null });
        storeImport(context, file, { documents: [0], bodyId: null, held: [{ document: 0, as: 'update' }] });
        const [doubt] = listDoubts(context, { ...firstPage, bodyId: null, meetingId: null }).doubts;
        if (doubt === undefined) throw new Error('the number was repaired');
        return answerDoubt(context, { id: doubt.id, revision: doubt.revision, alternative: 0, alike: true });
      },
    ],
    [
      'marking older actions done, and undoing it',
      (context) => {
        const day = IsoDate.parse('2029-09-01');
        getDesk(context, { today: day });
        closeOlder(context, { bodyId: null, heldBefore: day, today: day });
        return undoStep(context);
      },
    ],
    ['finding a number', (context, meeting) => findMinutes(context, { meetingId: meeting.id, numberStart: '1' })],
    [
      'saving a minute, and undoing it',
      (context, _meeting, { id, revision }) => {
        saveMinute(context, {
          id,
          revision,
          body: bodyOf(paragraph('Words.'), action(null, 'Action – SG'), reference(null, '8/26')),
        });
        return undoStep(context);
      },
    ],
  ];

  it.each(questions)('%s: no table that grows is read from end to end', (_name, ask) => {
    const { context, meeting, minute } = aWorkspace();
    const heard = listening(context);
    ask(heard.context, meeting, minute);
    const plans = plansOf(context, heard.statements);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(([, plan]) => growing.test(plan))).toEqual([]);
  });

  it('would see a plan that reads a whole table', () => {
    const { context } = aWorkspace();
    const plans = plansOf(context, new Set(['SELECT * FROM minutes WHERE title = ?']));
    expect(plans.filter(([, plan]) => growing.test(plan))).toHaveLength(1);
  });
});
