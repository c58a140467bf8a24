import type { ImportReview, StoredImport } from '../../shared/contract/imports.ts';
import type { Body, BodyKind } from '../../shared/domain/body.ts';
import { AttendanceId, BodyId, DoubtId, ImportFileId, ImportId, MeetingId, MinuteId } from '../../shared/domain/ids.ts';
import type { Attendance, Meeting } from '../../shared/domain/meeting.ts';
import { SCHEMA_VERSION } from '../../shared/minutes/body.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { type DoubtAnswer, type SettledDraft, settleAnswered } from '../../shared/reading/answers.ts';
import type { DraftAttendance, DraftBlock, DraftDocument, DraftImport, DraftItem } from '../../shared/reading/draft.ts';
import type { SourceFile } from '../../shared/reading/line.ts';
import { toMinuteBody } from '../../shared/reading/to-minute-body.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import { listActions } from '../store/actions.ts';
import { insertAttendance } from '../store/attendance.ts';
import { findBodyByName, getBody, insertBody } from '../store/bodies.ts';
import { mutate, type Tx } from '../store/change-set.ts';
import {
  insertImport,
  insertImportDoubt,
  insertImportFile,
  insertProvenance,
  type RecordKind,
  wasReadFrom,
} from '../store/imports.ts';
import type { Readable } from '../store/file/connection.ts';
import { findMeetings, insertMeeting } from '../store/meetings.ts';
import { countWritten, insertMinute } from '../store/minutes.ts';
import { notFound, Refusal } from '../store/refusal.ts';
import { listResolutions } from '../store/resolutions.ts';
import { FIRST_HOUSE_STYLE } from './bodies.ts';
import type { ServiceContext } from './context.ts';
import { deriveProgress } from './derive-progress.ts';
import { openRegister, type Register } from './import-register.ts';

/** A file that was read and waits to be stored. */
export interface StagedFile {
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly source: SourceFile;
  readonly draft: DraftImport;
}

export interface StoreChoice {
  /** Places in `draft.documents`. Only minutes are stored; others are left out. */
  readonly documents: readonly number[];
  /** The body that all of it belongs to; null: each document's own, found by name or made. */
  readonly bodyId: BodyId | null;
  /** The name of the body instead of the printed one, found or made; absent: the printed one. */
  readonly bodyName?: string;
  /** What the clerk said to doubts of the draft; absent: nothing. */
  readonly answers?: readonly DoubtAnswer[];
}

/**
 * Stores the chosen minutes of a file as one step that undo takes back: body, meeting, people, organisations,
 * attendance, minutes with their resolutions, actions and references, and where each was read. Numbers are born frozen
 * as printed; doubts that were not answered are kept for the To-look-at list.
 *
 * @throws Refusal `input-refused` when none of the chosen documents is minutes; whatever `mutate` throws
 */
export function storeImport(context: ServiceContext, file: StagedFile, choice: StoreChoice): StoredImport {
  const { draft, turnedDown } = settleAnswered(file.draft, choice.answers ?? []);
  const documents = choice.documents.flatMap((place) => draft.documents[place] ?? []);
  const minutes = documents.filter((document) => document.kind === 'minutes');
  if (minutes.length === 0) {
    throw new Refusal(
      'input-refused',
      `${file.name} holds no minutes that Minutebook could store. Choose a document marked "minutes", or another file.`,
    );
  }
  return mutate(context.workspace, { label: `Import of ${file.name}`, now: context.now() }, (tx) => {
    const filing = openFiling(tx, context, file, turnedDown);
    const stored = minutes.map((document) => storeDocument(filing, document, choice));
    return {
      importId: filing.importId,
      meetings: stored.map(({ meeting }) => meeting),
      bodies: distinct(stored.map(({ body }) => body)),
      minutes: sum(stored.map((one) => one.minutes)),
      resolutions: sum(stored.map((one) => one.resolutions)),
      actions: sum(stored.map((one) => one.actions)),
      otherDocuments: 0,
      leftAsTheyAre: [],
      doubts: sum(stored.map((one) => one.doubts)),
    };
  });
}

/** Which documents of a draft are minutes of a meeting that the workspace holds already: the same body on the same day. */
export function findAlreadyHeld(db: Readable, draft: DraftImport, sha256: string): ImportReview['alreadyHeld'] {
  return draft.documents.flatMap(({ kind, body: name, date }, document) => {
    const body = kind !== 'minutes' || name === null ? undefined : findBodyByName(db, name);
    const held = body === undefined || date === null ? undefined : findMeetings(db, body.id, date)[0];
    if (body === undefined || held === undefined || date === null) return [];
    const sameFile = held.importId !== null && wasReadFrom(db, held.importId, sha256);
    const label = `${body.name}, ${formatLongDate(date)}`;
    return [{ document, meetingId: held.id, label, sameFile, workedOn: countWritten(db, held.id) }];
  });
}

interface Filing {
  readonly tx: Tx;
  readonly context: ServiceContext;
  readonly importId: ImportId;
  readonly fileId: ImportFileId;
  readonly turnedDown: SettledDraft['turnedDown'];
}

function openFiling(tx: Tx, context: ServiceContext, file: StagedFile, turnedDown: SettledDraft['turnedDown']): Filing {
  const importId = ImportId.parse(context.makeId());
  const fileId = ImportFileId.parse(context.makeId());
  insertImport(tx, { id: importId, label: `Import of ${file.name}`, importedAt: tx.now });
  const lines = file.source.lines.length;
  insertImportFile(tx, { id: fileId, importId, name: file.name, sha256: file.sha256, size: file.size, lines });
  return { tx, context, importId, fileId, turnedDown };
}

function storeDocument(filing: Filing, document: DraftDocument, choice: StoreChoice) {
  const { tx, context, importId } = filing;
  const { body, isNew } = settleBody(filing, document, choice);
  const meeting: Meeting = {
    ...{ id: MeetingId.parse(context.makeId()), bodyId: body.id, title: null, heldOn: document.date },
    ...{ startsAt: document.time, venue: document.venue, openedAt: null, closedAt: null, revision: 1, importId },
  };
  insertMeeting(tx, meeting);
  prove(filing, 'meeting', meeting.id, document.lines, { repaired: null, alternatives: [] });
  storeAttendance(filing, document, meeting, openRegister(tx, context.makeId, importId, body.id));

  const places = flatten(document.items).map((item, position) => storeMinute(filing, item, position, meeting, body));
  for (const doubt of document.doubts) {
    const about = places.find(({ lines }) => doubt.line >= lines[0] && doubt.line <= lines[1]);
    insertImportDoubt(tx, {
      ...{ id: DoubtId.parse(context.makeId()), importId, importFileId: filing.fileId, meetingId: meeting.id },
      ...{ minuteId: about?.id ?? null, code: doubt.code, message: doubt.message, line: doubt.line },
      ...{ weight: doubt.weight, alternatives: [...doubt.alternatives] },
    });
  }
  const label = meeting.heldOn === null ? body.name : `${body.name}, ${formatLongDate(meeting.heldOn)}`;
  return {
    meeting: { id: meeting.id, label },
    body: { id: body.id, name: body.name, isNew },
    minutes: places.length,
    doubts: document.doubts.length,
    resolutions: sum(places.map((place) => place.resolutions)),
    actions: sum(places.map((place) => place.actions)),
  };
}

/** The body that was chosen, or the one of the printed name, or a new one with what the document shows of its habits. */
function settleBody({ tx, context, importId }: Filing, document: DraftDocument, choice: StoreChoice) {
  const { bodyId, bodyName } = choice;
  if (bodyId !== null) {
    const chosen = getBody(tx, bodyId);
    if (chosen === undefined) throw notFound('body');
    return { body: chosen, isNew: false };
  }
  const name = bodyName ?? document.body ?? document.title ?? 'Body without a name';
  const found = findBodyByName(tx, name);
  if (found !== undefined) return { body: found, isNew: false };
  const body: Body = {
    ...{ id: BodyId.parse(context.makeId()), name, shortName: null, kind: guessKind(name), parentId: null },
    ...{ chairWord: 'Chair', decisionWord: usualVerb(document), numberStyle: document.numberStyle },
    ...{ houseStyleId: FIRST_HOUSE_STYLE, revision: 1, importId },
  };
  insertBody(tx, body);
  return { body, isNew: true };
}

/** What kind of body a name says it is; the clerk changes it where the name misleads. */
function guessKind(name: string): BodyKind {
  if (/\b(parish|town|community) council\b/i.test(name)) return 'parish-council';
  if (/\bscrutiny\b/i.test(name)) return 'scrutiny';
  if (/\bcabinet\b/i.test(name)) return 'cabinet';
  if (/\b(sub-?(group|committee)|working group|advisory group|task group|group)\b/i.test(name)) return 'sub-group';
  if (/\b(board|partnership)\b/i.test(name)) return 'partnership-board';
  if (/\bcommittee\b/i.test(name)) return 'committee';
  return /\bcouncil\b/i.test(name) ? 'council' : 'other';
}

/** The decision word that the document uses most; RESOLVED where it uses none. */
function usualVerb(document: DraftDocument): string {
  const count = new Map<string, number>();
  for (const item of flatten(document.items)) {
    for (const block of item.blocks) {
      if (block.kind === 'resolution') count.set(block.verb, (count.get(block.verb) ?? 0) + 1);
    }
  }
  return [...count].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'RESOLVED';
}

function storeAttendance(filing: Filing, document: DraftDocument, meeting: Meeting, register: Register): void {
  const rows = [
    ...document.present.map((row) => ({ row, presence: 'present' as const })),
    ...document.apologies.map((row) => ({ row, presence: 'apologies' as const })),
  ];
  rows.forEach(({ row, presence }, position) => {
    const organisationId = row.organisation === null ? null : register.organisation(row.organisation);
    const personId = register.person(row, organisationId);
    if (personId !== null && row.class === 'member') register.seat(personId, organisationId, row.role);
    const attendance: Attendance = {
      ...{ id: AttendanceId.parse(filing.context.makeId()), meetingId: meeting.id, position, presence },
      ...{ class: row.class, mode: 'in-person', printedName: printedNameOf(row), personId },
      ...{ organisationName: row.organisation, organisationId, role: row.role, representing: row.representing },
      ...{ reason: row.reason, arrivedAt: null, leftAt: null, revision: 1, importId: filing.importId },
    };
    insertAttendance(filing.tx, attendance);
    const doubt = { repaired: null, alternatives: row.alternatives, turnedDown: filing.turnedDown.get(row) };
    prove(filing, 'attendance', attendance.id, row.lines, doubt);
  });
}

function printedNameOf(row: DraftAttendance): string {
  return row.title === null ? row.name : `${row.title} ${row.name}`;
}

/** Items with their sub-items behind them, in printed order. */
function flatten(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}

function storeMinute(filing: Filing, item: DraftItem, position: number, meeting: Meeting, body: Body) {
  const { tx, context, importId } = filing;
  const minute: Minute = {
    ...{ id: MinuteId.parse(context.makeId()), meetingId: meeting.id, agendaItemId: null, position },
    ...{ number: item.number, numberFrozen: item.number !== null, printedNumber: item.printed },
    ...{ repaired: item.repaired, title: titleOf(item), kind: item.kind },
    body: { schemaVersion: SCHEMA_VERSION, doc: toMinuteBody(item.blocks, context.makeId).doc },
    ...{ revision: 1, importId },
  };
  insertMinute(tx, minute, null);
  const derived = deriveProgress(tx, context, minute, body);
  const doubt = { repaired: item.repaired, alternatives: [], turnedDown: filing.turnedDown.get(item) };
  prove(filing, 'minute', minute.id, item.lines, doubt);
  proveDecisions(filing, item, minute.id);
  return { id: minute.id, lines: item.lines, ...derived };
}

/** Ties each resolution and action row to its lines; rows and printed blocks stand in the same order. */
function proveDecisions(filing: Filing, item: DraftItem, minuteId: MinuteId): void {
  const rows = {
    resolution: listResolutions(filing.tx, minuteId).map(({ id }) => id),
    action: listActions(filing.tx, minuteId).map(({ id }) => id),
  };
  for (const kind of ['resolution', 'action'] as const) {
    const printed = item.blocks.filter((block) => block.kind === kind).filter(isNewLine);
    // A block that said too little to become a row leaves the pairing open: then none is better than a wrong one.
    if (printed.length !== rows[kind].length) continue;
    printed.forEach((block, place) => {
      const recordId = rows[kind][place];
      if (recordId !== undefined) prove(filing, kind, recordId, block.lines, { repaired: null, alternatives: [] });
    });
  }
}

/** The heading's own words, its reference to earlier minutes included: words live in one place. */
function titleOf(item: DraftItem): string {
  return item.headingReference === null ? item.title : `${item.title} ${item.headingReference}`;
}

/** False for a further task of one printed line ("ACTIONS: …"): a minute keeps such a line as one action. */
function isNewLine(block: DraftBlock, place: number, blocks: readonly DraftBlock[]): boolean {
  const before = blocks[place - 1];
  return !(before?.kind === 'action' && block.kind === 'action' && before.lines[0] === block.lines[0]);
}

function prove(
  { tx, context, importId, fileId }: Filing,
  recordKind: RecordKind,
  recordId: string,
  lines: readonly [number, number],
  doubt: {
    readonly repaired: string | null;
    readonly alternatives: readonly string[];
    /** The readings that the clerk turned down: what was taken instead is sure. */
    readonly turnedDown?: readonly string[] | undefined;
  },
): void {
  const { repaired, turnedDown } = doubt;
  const alternatives = turnedDown ?? doubt.alternatives;
  const isSure = turnedDown !== undefined || (alternatives.length === 0 && repaired === null);
  const confidence = isSure ? 'high' : alternatives.length > 0 ? 'low' : 'medium';
  insertProvenance(tx, {
    ...{ id: context.makeId(), importId, importFileId: fileId, recordKind, recordId, lines, confidence },
    ...{ repaired, alternatives, message: null },
  });
}

function distinct(bodies: readonly StoredImport['bodies'][number][]): StoredImport['bodies'] {
  const byId = new Map<string, StoredImport['bodies'][number]>();
  for (const body of bodies) byId.set(body.id, byId.get(body.id) ?? body);
  return [...byId.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
