import type { AgendaPage } from '../../../shared/contract/agenda.ts';
import { accessOfItem } from '../../../shared/domain/agenda/access.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import { buildOutline } from '../../../shared/domain/agenda/outline.ts';
import { describeItemAccess } from '../../../shared/domain/agenda/words.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { AgendaItem, Paper } from '../../../shared/domain/meeting.ts';

/** A line as the list shows it. The same object for the same content, so that only rows that changed are drawn again. */
export interface LineView {
  readonly item: AgendaItem;
  readonly number: string | null;
  readonly level: 1 | 2;
  readonly subItems: number;
  readonly papers: readonly Paper[];
  /** What the agenda says of its access; null: it is open. */
  readonly access: string | null;
  /** Added or changed since the agenda went out. */
  readonly isNews: boolean;
}

const noPapers: readonly Paper[] = [];

/** The lines of an agenda in order. `before` lends its objects for lines that show the same. */
export function viewAgenda(page: AgendaPage, before: readonly LineView[]): readonly LineView[] {
  const { items, papers, meeting } = page;
  const numbers = numberAgenda(items, { subItems: 'none', isNumbered: meeting.agendaNumbered });
  const byItem = groupPapers(papers);
  const news = new Set(page.changedSince);
  const known = new Map(before.map((line) => [line.item.id, line]));
  const draw = (item: AgendaItem, level: 1 | 2, under: readonly AgendaItem[]): LineView => {
    const own = byItem.get(item.id) ?? noPapers;
    const all = under.length === 0 ? own : [...own, ...under.flatMap(({ id }) => byItem.get(id) ?? noPapers)];
    const line: LineView = {
      ...{ item, level, subItems: under.length, papers: own, isNews: news.has(item.id) },
      number: numbers.get(item.id) ?? null,
      access: describeItemAccess(accessOfItem(all)),
    };
    const earlier = known.get(item.id);
    return earlier !== undefined && showsTheSame(earlier, line) ? earlier : line;
  };
  return buildOutline(items).flatMap(({ row, children }) => [
    draw(
      row,
      1,
      children.map((child) => child.row),
    ),
    ...children.map((child) => draw(child.row, 2, [])),
  ]);
}

/** Papers under the line that they belong to. */
export function groupPapers(papers: readonly Paper[]): ReadonlyMap<AgendaItemId, readonly Paper[]> {
  const byItem = new Map<AgendaItemId, Paper[]>();
  for (const paper of papers) {
    const held = byItem.get(paper.agendaItemId);
    if (held === undefined) byItem.set(paper.agendaItemId, [paper]);
    else held.push(paper);
  }
  return byItem;
}

function showsTheSame(one: LineView, other: LineView): boolean {
  return (
    one.item === other.item &&
    one.number === other.number &&
    one.level === other.level &&
    one.subItems === other.subItems &&
    one.access === other.access &&
    one.isNews === other.isNews &&
    one.papers.length === other.papers.length &&
    one.papers.every((paper, at) => paper === other.papers[at])
  );
}

/** Lines that hold the words, in title, presenter or number; each with the line it stands under. */
export function filterLines(lines: readonly LineView[], words: string): readonly LineView[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return lines;
  const found = new Set<AgendaItemId>();
  for (const { item, number } of lines) {
    const text = [number, item.title, item.presenter].filter((part) => part !== null).join(' ');
    if (!text.toLowerCase().includes(wanted)) continue;
    found.add(item.id);
    if (item.parentId !== null) found.add(item.parentId);
  }
  return lines.filter(({ item }) => found.has(item.id));
}
