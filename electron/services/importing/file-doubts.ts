import { DoubtId, type BodyId, type MeetingId, type MinuteId } from '../../../shared/domain/ids.ts';
import { findReadings, findRecord, subjectOf } from '../../../shared/reading/answers.ts';
import { consequenceOf } from '../../../shared/reading/consequence.ts';
import type { Doubt, DraftBlock, DraftDocument } from '../../../shared/reading/draft.ts';
import { insertDoubt, type NewDoubt } from '../../store/doubts.ts';
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
  const records = mapRecords(asRead, places);
  let stored = 0;
  asRead.doubts.forEach((doubt, place) => {
    if (!open.has(doubt) || isKnown(doubt)) return;
    const about = items.findIndex(({ lines }) => doubt.line >= lines[0] && doubt.line <= lines[1]);
    const minuteId = places.minutes[about] ?? null;
    const isLeft = about >= 0 && minuteId === null && places.minutes.length > 0;
    if (isLeft) return;
    const record = findRecord(asRead, place);
    const readings = findReadings(asRead, place);
    const row = record === null ? undefined : records.get(record);
    const made: NewDoubt = {
      ...{ id: DoubtId.parse(filing.context.makeId()), importId: filing.importId, importFileId: filing.fileId },
      ...{ meetingId: places.meetingId, bodyId: places.bodyId, minuteId, code: doubt.code, message: doubt.message },
      ...{ line: doubt.line, weight: doubt.weight, alternatives: [...doubt.alternatives] },
      record: row === undefined || readings === null ? null : { ...row, asRead: readings.asRead },
      subject: subjectOf(asRead, place),
      offer: findOffer(items[about], doubt),
      consequence: consequenceOf(doubt.code),
    };
    insertDoubt(filing.tx, made);
    stored += 1;
  });
  return stored;
}

/** The row of each record that a doubt can mean. */
function mapRecords(document: DraftDocument, places: Places): Map<unknown, { kind: RecordKind; id: string }> {
  const records = new Map<unknown, { kind: RecordKind; id: string }>();
  listRows(document).forEach(({ row }, place) => {
    const id = places.attendance[place];
    if (id !== undefined) records.set(row, { kind: 'attendance', id });
  });
  flattenItems(document.items).forEach((item, place) => {
    const id = places.minutes[place];
    if (id !== undefined && id !== null) records.set(item, { kind: 'minute', id });
  });
  return records;
}

/** The action or decision that a doubt offers to make of words in prose. */
function findOffer(item: ReturnType<typeof flattenItems>[number] | undefined, doubt: Doubt): DraftBlock | null {
  if (item === undefined) return null;
  const offers: readonly DraftBlock[] =
    doubt.code === 'action-unlabelled'
      ? item.offered
      : doubt.code === 'decision-unlabelled'
        ? item.offeredDecisions
        : [];
  return offers.find(({ lines }) => lines[0] === doubt.line) ?? null;
}
