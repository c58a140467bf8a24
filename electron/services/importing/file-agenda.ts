import { buildOutline, type OutlineNode, positionOf } from '../../../shared/domain/agenda/outline.ts';
import { foldTitle } from '../../../shared/domain/agenda/standing.ts';
import { AgendaItemId, PaperId } from '../../../shared/domain/ids.ts';
import { type AgendaItem, type Meeting, newAgendaItemFacts, newPaperFacts } from '../../../shared/domain/meeting.ts';
import type { DraftDocument, DraftItem } from '../../../shared/reading/draft.ts';
import {
  insertAgendaItem,
  insertPaper,
  listAgendaItems,
  listPapers,
  placeAgendaItem,
  removeAgendaItem,
  removePaper,
} from '../../store/agenda/agenda.ts';
import { removeProvenance } from '../../store/imports.ts';
import { listMinutes } from '../../store/minutes.ts';
import { prove, type Filing } from './filing.ts';

type Node = OutlineNode<AgendaItem>;

/**
 * The lines of an agenda. A meeting that has an agenda keeps it unless an update is asked for; then the lines that are as
 * an import left them give way to those that were read, and those that somebody has worked on, that were added by hand or
 * that have a minute stay, with what they say, and are named. Rule [I7].
 */
export function fileAgenda(
  filing: Filing,
  { items }: Pick<DraftDocument, 'items'>,
  meeting: Meeting,
  isUpdate: boolean,
): string[] {
  const { tx } = filing;
  const held = listAgendaItems(tx, meeting.id);
  if (held.length > 0 && !isUpdate) return [];
  const minuted = new Set(listMinutes(tx, meeting.id).map(({ agendaItemId }) => agendaItemId));
  const isAsImported = ({ revision, importId }: { revision: number; importId: string | null }) =>
    revision === 1 && importId !== null;
  const isWorkedOn = ({ row, children }: Node): boolean =>
    !isAsImported(row) ||
    minuted.has(row.id) ||
    !listPapers(tx, row.id).every(isAsImported) ||
    children.some(isWorkedOn);
  const staying: AgendaItem[] = [];
  fileLevel({ filing, meeting, isWorkedOn, staying }, items, buildOutline(held), null);
  return staying.map(({ number, title }) => (number === null ? title : `${number} ${title}`));
}

interface Under {
  readonly filing: Filing;
  readonly meeting: Meeting;
  readonly isWorkedOn: (node: Node) => boolean;
  /** Gathers those that stay, in the order of the agenda. */
  readonly staying: AgendaItem[];
}

/** The lines under one parent: those that were read in their order; those that stay where they match, else behind theirs. */
function fileLevel(
  under: Under,
  items: readonly DraftItem[],
  nodes: readonly Node[],
  parentId: AgendaItem['parentId'],
) {
  const { filing, isWorkedOn, staying } = under;
  const itemOf = matchLines(items, nodes);
  const order: (DraftItem | Node)[] = [...items];
  let before: DraftItem | Node | null = null;
  for (const node of nodes) {
    const item = itemOf.get(node);
    if (!isWorkedOn(node)) {
      removeRead(filing, node);
      before = item ?? before;
      continue;
    }
    const at = item === undefined ? (before === null ? 0 : order.indexOf(before) + 1) : order.indexOf(item);
    order.splice(at, item === undefined ? 0 : 1, node);
    before = node;
  }
  for (const [place, one] of order.entries()) {
    const position = positionOf(place);
    if (!('row' in one)) {
      fileItem(under, one, parentId, position);
      continue;
    }
    const { row, children } = one;
    staying.push(row);
    if (row.position !== position) placeAgendaItem(filing.tx, { id: row.id, parentId, position }, null);
    // What is under a line that is not read any more stays with it, touched or not.
    const item = itemOf.get(one);
    if (item !== undefined) fileLevel(under, item.children, children, row.id);
  }
}

/**
 * Which item each line is: the one of its title, each taken once. Where all of these have kept their numbers, nothing was
 * put in between, and a line whose title somebody changed is the item of its number.
 */
function matchLines(items: readonly DraftItem[], nodes: readonly Node[]): Map<Node, DraftItem> {
  const matches = new Map<Node, DraftItem>();
  const free = new Set(items);
  const matchBy = (keyOfItem: (item: DraftItem) => string | null, keyOfLine: (row: AgendaItem) => string | null) => {
    const waiting = new Map<string, DraftItem[]>();
    for (const item of free) {
      const key = keyOfItem(item);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), item]);
    }
    for (const node of nodes) {
      const key = matches.has(node) ? null : keyOfLine(node.row);
      const item = key === null ? undefined : waiting.get(key)?.shift();
      if (item === undefined) continue;
      matches.set(node, item);
      free.delete(item);
    }
  };
  matchBy(
    (item) => foldTitle(titleOf(item)),
    ({ title }) => foldTitle(title),
  );
  if ([...matches].every(([{ row }, { number }]) => row.number === number)) {
    matchBy(
      ({ number }) => number,
      ({ number }) => number,
    );
  }
  return matches;
}

/** Removes a line as it was read, with what is under it. */
function removeRead(filing: Filing, { row, children }: Node): void {
  for (const child of children) removeRead(filing, child);
  removeProvenance(filing.tx, row.id);
  for (const paper of listPapers(filing.tx, row.id)) removePaper(filing.tx, paper.id, paper.revision);
  removeAgendaItem(filing.tx, row.id);
}

function fileItem(under: Under, item: DraftItem, parentId: AgendaItem['parentId'], position: number): void {
  const { filing, meeting } = under;
  const stored: AgendaItem = {
    ...newAgendaItemFacts,
    ...{ id: AgendaItemId.parse(filing.context.makeId()), meetingId: meeting.id, parentId, position },
    ...{ number: item.number, title: titleOf(item), presenter: item.presenter },
    ...{ rowKind: item.number === null ? 'unnumbered' : 'item', revision: 1, importId: filing.importId },
  };
  insertAgendaItem(filing.tx, stored);
  if (item.paperAttached) expectPaper(filing, stored);
  prove(filing, 'agenda-item', stored.id, item.lines, { repaired: item.repaired, alternatives: [] });
  for (const [place, child] of item.children.entries()) fileItem(under, child, stored.id, positionOf(place));
}

/** A star says that a paper goes with the item; nobody has brought it in yet. */
function expectPaper({ tx, context, importId }: Filing, { id: agendaItemId, title }: AgendaItem): void {
  const id = PaperId.parse(context.makeId());
  insertPaper(tx, { ...newPaperFacts, id, agendaItemId, position: 0, title, revision: 1, importId });
}

/** An item without a heading is called by its number. */
function titleOf({ title, number }: DraftItem): string {
  return title.trim() === '' ? `Item ${number ?? ''}`.trim() : title;
}
