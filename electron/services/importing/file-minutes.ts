import type { Body } from '../../../shared/domain/body.ts';
import { MinuteId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { SCHEMA_VERSION, type MinuteBody } from '../../../shared/minutes/body.ts';
import { newMinuteFacts, type Minute } from '../../../shared/minutes/minute.ts';
import type { DraftBlock, DraftItem } from '../../../shared/reading/draft.ts';
import { toMinuteBody } from '../../../shared/reading/to-minute-body.ts';
import { listActions } from '../../store/actions.ts';
import type { Tx } from '../../store/change-set.ts';
import { insertMinute } from '../../store/minutes.ts';
import { listResolutions } from '../../store/resolutions.ts';
import { deriveProgress, type Derived } from '../derive-progress.ts';
import { prove, type Filing } from './filing.ts';

/** Stores an item as a minute, its number frozen as printed, with what its words say and where each was read. */
export function fileMinute(
  filing: Filing,
  item: DraftItem,
  position: number,
  meeting: Meeting,
  body: Body,
): Derived & { readonly id: MinuteId } {
  const { tx, context, importId } = filing;
  const minute: Minute = {
    ...{ ...newMinuteFacts, id: MinuteId.parse(context.makeId()), meetingId: meeting.id, position },
    ...factsOf(item),
    body: bodyOf(filing, item),
    importId,
  };
  insertMinute(tx, minute, null);
  const derived = deriveProgress(tx, context, minute, body);
  proveMinute(filing, item, minute.id, derived);
  return { id: minute.id, ...derived };
}

/** What a minute says beside its body, as the item was read. */
export function factsOf(
  item: DraftItem,
): Pick<Minute, 'number' | 'numberFrozen' | 'printedNumber' | 'repaired' | 'title' | 'kind'> {
  return {
    ...{ number: item.number, numberFrozen: item.number !== null, printedNumber: item.printed },
    ...{ repaired: item.repaired, title: titleOf(item), kind: item.kind },
  };
}

/** The words of an item as a minute's body, every id new. */
export function bodyOf({ context }: Filing, item: DraftItem): MinuteBody {
  return { schemaVersion: SCHEMA_VERSION, doc: toMinuteBody(item.blocks, context.makeId).doc };
}

/** Ties a minute, its resolutions and its actions to their lines; rows and printed blocks stand in the same order. */
export function proveMinute(filing: Filing, item: DraftItem, minuteId: MinuteId, rows: Derived): void {
  const doubt = { repaired: item.repaired, alternatives: [], turnedDown: filing.turnedDown.get(item) };
  prove(filing, 'minute', minuteId, item.lines, doubt);
  const kinds = [
    ['resolution', rows.resolutions],
    ['action', rows.actions],
  ] as const;
  for (const [kind, ids] of kinds) {
    const printed = item.blocks.filter((block) => block.kind === kind).filter(isNewLine);
    // A block that said too little to become a row leaves the pairing open: then none is better than a wrong one.
    if (printed.length !== ids.length) continue;
    printed.forEach((block, place) => {
      const recordId = ids[place];
      if (recordId !== undefined) prove(filing, kind, recordId, block.lines);
    });
  }
}

/** The rows that the words of a stored minute give, in reading order. */
export function rowsOf(tx: Tx, minuteId: MinuteId): Derived {
  return {
    resolutions: listResolutions(tx, minuteId).flatMap(({ id, retiredAt }) => (retiredAt === null ? [id] : [])),
    actions: listActions(tx, minuteId).flatMap(({ id, retiredAt }) => (retiredAt === null ? [id] : [])),
  };
}

/** The heading's own words, its reference to earlier minutes included: words live in one place. */
export function titleOf(item: DraftItem): string {
  return item.headingReference === null ? item.title : `${item.title} ${item.headingReference}`;
}

/** False for a further task of one printed line ("ACTIONS: …"): a minute keeps such a line as one action. */
function isNewLine(block: DraftBlock, place: number, blocks: readonly DraftBlock[]): boolean {
  const before = blocks[place - 1];
  return !(before?.kind === 'action' && block.kind === 'action' && before.lines[0] === block.lines[0]);
}
