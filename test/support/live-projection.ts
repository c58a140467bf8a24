import { listLiveActions } from '../../electron/store/actions.ts';
import { listAttendance } from '../../electron/store/attendance.ts';
import { getBody } from '../../electron/store/bodies.ts';
import type { Readable } from '../../electron/store/file/connection.ts';
import { getMeeting } from '../../electron/store/meetings.ts';
import { listMinutes } from '../../electron/store/minutes.ts';
import { listReferences } from '../../electron/store/references.ts';
import { listLiveResolutions } from '../../electron/store/resolutions.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { Attendance } from '../../shared/domain/meeting.ts';
import type { HouseStyle } from '../../shared/layout/house-style.ts';
import type { Block, Table } from '../../shared/minutes/body.ts';
import { wordsOf } from '../../shared/minutes/body-text.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import type { DocumentJson, ItemJson } from '../../shared/reading/import-json.ts';
import { splitTitleFromName } from '../../shared/text/names.ts';

/** The facts of a document that are compared, field by field: the public shape without what only a file has (lines, warnings). */
export type Projection = Record<string, unknown>;

/** What `import --json` should understand of a meeting, read from the records of the workspace. */
export function projectMeeting(db: Readable, meetingId: MeetingId): Projection {
  const meeting = getMeeting(db, meetingId);
  const body = meeting === undefined ? undefined : getBody(db, meeting.bodyId);
  if (meeting === undefined || body === undefined) throw new Error('the meeting is there');
  const people = listAttendance(db, meetingId);
  const listed = (presence: Attendance['presence']) =>
    inNameOrder(people.filter((one) => one.presence === presence).map(projectPerson));
  return {
    kind: 'minutes',
    ...{ body: body.name, date: meeting.heldOn, time: meeting.startsAt, venue: meeting.venue },
    numberStyle: body.numberStyle,
    present: listed('present'),
    apologies: listed('apologies'),
    items: listMinutes(db, meetingId).map((minute) => projectMinute(db, minute)),
  };
}

function projectPerson({ printedName, organisationName, role }: Attendance): Projection {
  const { title, name } = splitTitleFromName(printedName);
  return { name, title, role, organisation: organisationName };
}

const reference = /\s*\((?:mins?|minutes?)\b[^()]*\brefers?\)$/i;

function projectMinute(db: Readable, minute: Minute): Projection {
  const blocks = minute.body.doc.content;
  return {
    number: minute.number,
    title: minute.title.replace(reference, ''),
    refersTo: [...new Set(listReferences(db, minute.id).map(({ number }) => number))],
    text: blocks
      .filter(isProse)
      .map(wordsOf)
      .filter((words) => words !== '')
      .join('\n\n'),
    resolutions: listLiveResolutions(db, minute.id).map(({ verb, clauses }) => {
      return { verb, clauses: clauses.map(({ text }) => text) };
    }),
    actions: listLiveActions(db, minute.id).map(({ text, owners, dueOn, labelled }) => ({
      text,
      owners: owners.map(({ printed }) => printed),
      due: dueOn,
      labelled,
    })),
    tables: blocks.flatMap((block) => (block.type === 'table' ? [projectTable(block)] : [])),
  };
}

function isProse({ type }: Block): boolean {
  return type !== 'resolution' && type !== 'action' && type !== 'table';
}

function projectTable({ content }: Table): Projection {
  const rows = content.map((row) => row.content.map((cell) => cell.content.map((part) => wordsOf(part)).join('\n')));
  const isHead = content[0]?.content.every(({ type }) => type === 'tableHeader') ?? false;
  return { columns: isHead ? rows[0] : [], rows: isHead ? rows.slice(1) : rows };
}

/** The same facts of a document that was read. */
export function projectJson(document: DocumentJson): Projection {
  const { kind, body, date, time, venue, numberStyle } = document;
  const people = (list: DocumentJson['present']) =>
    inNameOrder(
      list.map(({ name, title = null, role = null, organisation = null }) => ({ name, title, role, organisation })),
    );
  return {
    ...{ kind, body, date, time, venue, numberStyle },
    present: people(document.present),
    apologies: people(document.apologies),
    items: document.items.map(projectItem),
  };
}

function projectItem({ number, title, refersTo, text, resolutions, actions, tables }: ItemJson): Projection {
  return {
    ...{ number, title, refersTo, text },
    // What is only offered from prose is no record before somebody takes it.
    resolutions: resolutions.filter(isRecorded).map(({ verb, clauses }) => ({ verb, clauses })),
    actions: actions.filter(isRecorded).map((action) => {
      return {
        text: action.text,
        owners: action.owners,
        due: 'due' in action ? action.due : null,
        labelled: action.labelled,
      };
    }),
    tables: tables.map(({ columns, rows }) => ({ columns, rows })),
  };
}

function isRecorded(one: { readonly labelled?: boolean }): boolean {
  return one.labelled !== false;
}

/** Styles put people in an order of their own. */
function inNameOrder(people: readonly Projection[]): Projection[] {
  return people.toSorted((one, other) => (String(one['name']) < String(other['name']) ? -1 : 1));
}

/** A projection without what the style says that it does not print: skipped by its list alone. [L47] */
export function withoutUnprinted(value: unknown, style: Pick<HouseStyle, 'notPrinted'>, path = ''): unknown {
  if (typeof value === 'string') {
    const isCaseLost = style.notPrinted.some((one) => one === `${path}.case`);
    return comparable(isCaseLost ? value.toUpperCase() : value);
  }
  if (Array.isArray(value)) return value.map((one) => withoutUnprinted(one, style, path));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const place = path === '' ? key : `${path}.${key}`;
      return style.notPrinted.some((one) => one === place) ? [] : [[key, withoutUnprinted(inner, style, place)]];
    }),
  );
}

/** NFC, straight quotes and hyphens, as wherever what was read is compared. */
function comparable(words: string): string {
  return words.normalize('NFC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-');
}
