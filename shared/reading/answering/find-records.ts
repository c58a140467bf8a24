import type {
  Doubt,
  DraftAction,
  DraftAttendance,
  DraftBlock,
  DraftDocument,
  DraftItem,
  DraftResolution,
} from '../draft.ts';
import { ONLY_TEXT } from './reading-words.ts';

/** What a doubt can be about: a person of the attendance, an item, an action or a decision. */
export type DoubtedRecord = DraftAttendance | DraftItem | DraftAction | DraftResolution;

const found = new WeakMap<DraftDocument, readonly (DoubtedRecord | null)[]>();

/**
 * The record that each doubt of a document is about, in the order of the doubts; null for one that is told only, or whose
 * one record is not there. The line of a doubt says which; among several on one line their order does.
 */
export function findRecords(document: DraftDocument): readonly (DoubtedRecord | null)[] {
  const known = found.get(document);
  if (known !== undefined) return known;
  const records = pairRecords(document);
  found.set(document, records);
  return records;
}

/** The items with their sub-items behind them. */
export function flattenItems(items: readonly DraftItem[]): DraftItem[] {
  return items.flatMap((item) => [item, ...flattenItems(item.children)]);
}

/** Whether a decision was read from words in small letters, as a document that decides by formula prints them. */
export function isByFormula(resolution: DraftResolution): boolean {
  return /^(?:agreed|decided|recommended|approved|accepted|confirmed|adopted|signed|Agreed|Decided|Approved)\b/.test(
    resolution.text,
  );
}

function pairRecords(document: DraftDocument): (DoubtedRecord | null)[] {
  const items = flattenItems(document.items);
  const blocks = items.flatMap(({ blocks: own }) => own);
  const actions = items.flatMap(({ blocks: own, offered }) => [...own.filter(isAction), ...offered]);
  const atLine = {
    'attendance-columns': groupBy(
      [...document.present, ...document.apologies].filter(({ alternatives }) => alternatives.length > 0),
      ({ lines }) => lines[1],
    ),
    'number-repaired': groupBy(
      items.filter(({ printed }) => printed !== null),
      ({ lines }) => lines[0],
    ),
    'action-unlabelled': groupBy(
      items.flatMap(({ offered }) => offered),
      ({ lines }) => lines[0],
    ),
    'decision-unlabelled': groupBy(
      items.flatMap(({ offeredDecisions }) => offeredDecisions),
      ({ lines }) => lines[0],
    ),
  } as const;
  const byOwner = new Map<string, DraftAction>();
  for (const action of actions) {
    for (const owner of action.owners) {
      if (!byOwner.has(owner.toLowerCase())) byOwner.set(owner.toLowerCase(), action);
    }
  }
  const byFormula = blocks.filter((block) => block.kind === 'resolution').find(isByFormula);

  const seen = new Map<string, Doubt[]>();
  for (const doubt of document.doubts) {
    const key = `${doubt.code} ${doubt.line}`;
    if (isAnswerable(doubt)) seen.set(key, [...(seen.get(key) ?? []), doubt]);
  }
  return document.doubts.map((doubt): DoubtedRecord | null => {
    if (!isAnswerable(doubt)) return null;
    const { code, line, alternatives } = doubt;
    if (code === 'initials-ambiguous' || code === 'owner-unknown') return byOwner.get(doubt.subject ?? '') ?? null;
    if (code === 'decision-unlabelled' && alternatives[0] === ONLY_TEXT) return byFormula ?? null;
    const alike = seen.get(`${code} ${line}`) ?? [];
    const records: readonly DoubtedRecord[] =
      code === 'number-repaired'
        ? (atLine[code].get(line) ?? []).filter(({ printed }) => printed !== null && alternatives.includes(printed))
        : (atLine[code as Exclude<keyof typeof atLine, 'number-repaired'>].get(line) ?? []);
    // Counts that differ leave the pairing open: then no choice is better than a wrong one.
    return records.length === alike.length ? (records[alike.indexOf(doubt)] ?? null) : null;
  });
}

const answerable: readonly Doubt['code'][] = [
  'attendance-columns',
  'number-repaired',
  'initials-ambiguous',
  'owner-unknown',
  'action-unlabelled',
  'decision-unlabelled',
];

/** Whether a doubt is of a kind that has readings to choose between; the others are told only. */
export function isAnswerable({ code, alternatives }: Doubt): boolean {
  return answerable.includes(code) && alternatives.length > 0;
}

function isAction(block: DraftBlock): block is DraftAction {
  return block.kind === 'action';
}

function groupBy<One>(records: readonly One[], lineOf: (record: One) => number): Map<number, One[]> {
  const groups = new Map<number, One[]>();
  for (const record of records) {
    const group = groups.get(lineOf(record));
    if (group) group.push(record);
    else groups.set(lineOf(record), [record]);
  }
  return groups;
}
