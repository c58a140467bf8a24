import type {
  Doubt,
  DraftAction,
  DraftAttendance,
  DraftBlock,
  DraftDocument,
  DraftItem,
  DraftResolution,
} from '../draft.ts';
import { findRecords, isByFormula, type DoubtedRecord } from './find-records.ts';
import { returnToText, takeAction, takeDecision } from './lift-words.ts';
import { ONLY_TEXT } from './reading-words.ts';

/** The records that an answer made sure of, each with the readings it turned down. */
export type TurnedDown = Map<DraftAttendance | DraftItem, readonly string[]>;

interface Chosen {
  readonly doubt: Doubt;
  /** The alternative that was taken; null: it is as read. */
  readonly taken: string | null;
}

/**
 * A document as its answers have it; its doubts stay as they are.
 *
 * @param answers the place of the alternative for the place of each doubt that was answered, null for as read.
 * @param turnedDown takes the attendance and items that the answers made sure of.
 */
export function settleDocument(
  document: DraftDocument,
  answers: ReadonlyMap<number, number | null>,
  turnedDown: TurnedDown,
): DraftDocument {
  const records = findRecords(document);
  const chosen = new Map<DoubtedRecord, Chosen>();
  const owners = new Map<string, string>();
  let isFormulaText = false;
  for (const [at, alternative] of answers) {
    const doubt = document.doubts[at];
    const record = records[at];
    if (doubt === undefined || record === undefined || record === null) continue;
    const taken = alternative === null ? null : (doubt.alternatives[alternative] ?? null);
    if (doubt.code === 'initials-ambiguous' || doubt.code === 'owner-unknown') {
      if (taken !== null && doubt.subject !== undefined) owners.set(doubt.subject, taken);
    } else if (taken === ONLY_TEXT) isFormulaText = true;
    else chosen.set(record, { doubt, taken });
  }
  if (chosen.size === 0 && owners.size === 0 && !isFormulaText) return document;

  const changeRow = (row: DraftAttendance): DraftAttendance => {
    const answer = chosen.get(row);
    if (answer === undefined) return row;
    const changed = answer.taken === null ? row : takeOrganisation(row, answer.taken);
    turnedDown.set(changed, changed.alternatives);
    return changed;
  };
  const changeItem = (item: DraftItem): DraftItem => {
    const lifted = liftOffered(item, (record) => (chosen.get(record)?.taken ?? null) !== null);
    const named = owners.size === 0 ? lifted : nameOwners(lifted, owners);
    const settled = isFormulaText ? { ...named, blocks: named.blocks.map(returnFormula) } : named;
    const children = item.children.map(changeItem);
    const answer = chosen.get(item);
    if (answer === undefined) return { ...settled, children };
    const { doubt, taken } = answer;
    const changed = { ...(taken === null ? settled : takeNumber(settled, doubt, taken)), children };
    turnedDown.set(changed, without([item.number, ...doubt.alternatives], changed.number));
    return changed;
  };
  return {
    ...document,
    present: document.present.map(changeRow),
    apologies: document.apologies.map(changeRow),
    items: document.items.map(changeItem),
  };
}

function liftOffered(item: DraftItem, isTaken: (record: DraftAction | DraftResolution) => boolean): DraftItem {
  let changed = item;
  for (const action of item.offered) if (isTaken(action)) changed = takeAction(changed, action);
  for (const decision of item.offeredDecisions) if (isTaken(decision)) changed = takeDecision(changed, decision);
  return changed;
}

function returnFormula(block: DraftBlock): DraftBlock {
  return block.kind === 'resolution' && isByFormula(block) ? returnToText(block) : block;
}

function nameOwners(item: DraftItem, owners: ReadonlyMap<string, string>): DraftItem {
  const rename = (action: DraftAction): DraftAction => ({
    ...action,
    owners: [...new Set(action.owners.map((owner) => owners.get(owner.toLowerCase()) ?? owner))],
  });
  return {
    ...item,
    blocks: item.blocks.map((block) => (block.kind === 'action' ? rename(block) : block)),
    offered: item.offered.map(rename),
  };
}

function takeOrganisation(row: DraftAttendance, organisation: string): DraftAttendance {
  return { ...row, organisation, alternatives: without([row.organisation, ...row.alternatives], organisation) };
}

/** The number as printed; of what was repaired, the item still says all but the number's own reason. */
function takeNumber(item: DraftItem, doubt: Doubt, number: string): DraftItem {
  const repaired = item.repaired?.replace(doubt.message, '').replaceAll(/\s+/g, ' ').trim() ?? '';
  return { ...item, number, repaired: repaired === '' ? null : repaired };
}

function without(readings: readonly (string | null)[], taken: string | null): string[] {
  return readings.flatMap((reading) => (reading === null || reading === taken ? [] : [reading]));
}
