import { DoubtId, type BodyId, type MeetingId, type MinuteId } from '../../../shared/domain/ids.ts';
import { findReadings, findRecord, subjectOf } from '../../../shared/reading/answers.ts';
import { consequenceOf } from '../../../shared/reading/consequence.ts';
import type { Doubt, DraftBlock, DraftDocument, DraftItem } from '../../../shared/reading/draft.ts';
import { insertDoubt } from '../../store/doubts.ts';
import type { RecordKind } from '../../store/imports.ts';
import { listRows } from './file-attendance.ts';
import { flattenItems, type Filed, type Filing } from './filing.ts';

/** The rows that a document became. */
export interface Places {
  readonly meetingId: MeetingId | null;
  readonly bodyId: BodyId | null;
  /** A row for each of `flattenItems`, null for one that was left as it is; none for a document that is no minutes. */
  readonly minutes: readonly (MinuteId | null)[];
  /** Rows of `listRows`; empty where the attendance was left as it is. */
  readonly attendance: readonly string[];
}

/**
 * Stores the doubts of a document that no answer settled, each with the record it can be answered about, for the
 * To-look-at list. Doubts about minutes that were left as they are stay away.
 *
 * @param isKnown whether a person has settled this very doubt of an earlier reading
 * @returns how many were stored
 */
export function fileDoubts(
  filing: Filing,
  { document, asRead }: Filed,
  places: Places,
  isKnown: (doubt: Doubt) => boolean = () => false,
): number {
  const open = new Set(document.doubts);
  const items = flattenItems(asRead.items);
  const rows = mapRows(asRead, items, places);
  let stored = 0;
  asRead.doubts.forEach((doubt, place) => {
    const about = items.findIndex(({ lines }) => doubt.line >= lines[0] && doubt.line <= lines[1]);
    const minuteId = places.minutes[about] ?? null;
    const isLeft = about >= 0 && minuteId === null && places.minutes.length > 0;
    if (!open.has(doubt) || isKnown(doubt) || isLeft) return;
    const offer = findOffer(asRead, items[about], place);
    const row = findRow(rows, asRead, place, { offer, minuteId, meetingId: places.meetingId });
    const readings = findReadings(asRead, place);
    insertDoubt(filing.tx, {
      ...{ id: DoubtId.parse(filing.context.makeId()), importId: filing.importId, importFileId: filing.fileId },
      ...{ meetingId: places.meetingId, bodyId: places.bodyId, minuteId, code: doubt.code, message: doubt.message },
      ...{ line: doubt.line, weight: doubt.weight, alternatives: [...doubt.alternatives] },
      record: row === null || readings === null ? null : { ...row, asRead: readings.asRead },
      subject: subjectOf(asRead, place),
      offer,
      consequence: consequenceOf(doubt.code),
    });
    stored += 1;
  });
  return stored;
}

interface Row {
  readonly kind: RecordKind;
  readonly id: string;
}

/** The row of each person and item that a doubt can mean. */
function mapRows(document: DraftDocument, items: readonly DraftItem[], places: Places): Map<unknown, Row> {
  const rows = new Map<unknown, Row>();
  listRows(document).forEach(({ row }, place) => {
    const id = places.attendance[place];
    if (id !== undefined) rows.set(row, { kind: 'attendance', id });
  });
  items.forEach((item, place) => {
    const id = places.minutes[place];
    if (id !== undefined && id !== null) rows.set(item, { kind: 'minute', id });
  });
  return rows;
}

/** What a doubt is answered about: a person, a number, words of a minute; else an owner or formula of the whole meeting. */
function findRow(
  rows: ReadonlyMap<unknown, Row>,
  document: DraftDocument,
  place: number,
  at: { readonly offer: DraftBlock | null; readonly minuteId: MinuteId | null; readonly meetingId: MeetingId | null },
): Row | null {
  const code = document.doubts[place]?.code;
  const ofMinute: Row | null = at.minuteId === null ? null : { kind: 'minute', id: at.minuteId };
  const ofMeeting: Row | null = at.meetingId === null ? null : { kind: 'meeting', id: at.meetingId };
  if (code === 'attendance-columns' || code === 'number-repaired') {
    return rows.get(findRecord(document, place)) ?? null;
  }
  if (code === 'action-unlabelled') return at.offer === null ? null : ofMinute;
  if (code === 'decision-unlabelled') return at.offer === null ? ofMeeting : ofMinute;
  return code === 'initials-ambiguous' || code === 'owner-unknown' ? ofMeeting : null;
}

/** The action or decision that a doubt offers to make of words in prose; among several on its line, the one of its rank. */
function findOffer(document: DraftDocument, item: DraftItem | undefined, place: number): DraftBlock | null {
  const doubt = document.doubts[place];
  if (item === undefined || doubt === undefined) return null;
  const offers: readonly DraftBlock[] =
    doubt.code === 'action-unlabelled'
      ? item.offered
      : doubt.code === 'decision-unlabelled'
        ? item.offeredDecisions
        : [];
  const onLine = offers.filter(({ lines }) => lines[0] === doubt.line);
  if (onLine.length < 2) return onLine[0] ?? null;
  const rank = document.doubts
    .slice(0, place)
    .filter(({ code, line }) => code === doubt.code && line === doubt.line).length;
  return onLine[rank] ?? null;
}
