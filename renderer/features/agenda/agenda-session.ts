import type { AgendaPage, PlacedLine } from '../../../shared/contract/agenda.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem, Paper } from '../../../shared/domain/meeting.ts';
import { shareRecords } from '../../gateway/query-cache.ts';
import { updateQuery } from '../../gateway/use-query.ts';
import { perform } from '../../stores/perform.ts';

/**
 * Changes of an agenda go one after the other, each from the lines as the one before left them: keys come faster than
 * answers, and each change names the revisions that it saw.
 */

const pages = new Map<MeetingId, AgendaPage>();
let queue: Promise<unknown> = Promise.resolve();
let changedAt = Number.NEGATIVE_INFINITY;

/** While somebody is at work, what their changes brought along is shown, and the whole is asked for once they pause. */
export const quietWhileChanging = {
  calm: () => (performance.now() - changedAt < 1000 ? 600 : 0),
  share: sharePage,
};

/** Keeps the identity of lines and papers that are as they were. */
function sharePage(before: AgendaPage | undefined, after: AgendaPage): AgendaPage {
  const isSame = (one: { revision: number }, other: { revision: number }) => one.revision === other.revision;
  return {
    ...after,
    items: [...shareRecords(before?.items, after.items, isSame)],
    papers: [...shareRecords(before?.papers, after.papers, isSame)],
  };
}

/** The agenda as it was last answered or changed. */
export function receivePage(page: AgendaPage): void {
  pages.set(page.meeting.id, page);
}

/** The lines of an agenda as the last change left them. */
export function pageOf(meetingId: MeetingId): AgendaPage | undefined {
  return pages.get(meetingId);
}

/** Runs a change once those before it are done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  changedAt = performance.now();
  const turn = queue.then(work, work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Shows what a change brought along, before the whole is asked for again. */
function changePage(meetingId: MeetingId, change: (page: AgendaPage) => AgendaPage): void {
  changedAt = performance.now();
  const page = pages.get(meetingId);
  if (page === undefined) return;
  const changed = change(page);
  pages.set(meetingId, changed);
  updateQuery('agenda.get', { meetingId }, () => changed);
}

/** Shows a line as it is now, or for the first time. */
export function mergeLine(item: AgendaItem, moved: readonly PlacedLine[] = []): void {
  changePage(item.meetingId, (page) => {
    const placed = placeLines(page.items, moved);
    const isThere = placed.some(({ id }) => id === item.id);
    return { ...page, items: isThere ? placed.map((one) => (one.id === item.id ? item : one)) : [...placed, item] };
  });
}

/** Shows lines where they are now. */
export function mergePlaces(meetingId: MeetingId, moved: readonly PlacedLine[]): void {
  changePage(meetingId, (page) => ({ ...page, items: placeLines(page.items, moved) }));
}

/** Takes lines off the list, with those under them. */
export function dropLines(meetingId: MeetingId, ids: ReadonlySet<AgendaItemId>): void {
  changePage(meetingId, (page) => ({
    ...page,
    items: page.items.filter(({ id, parentId }) => !ids.has(id) && (parentId === null || !ids.has(parentId))),
  }));
}

/** Shows a paper as it is now, or for the first time. */
export function mergePaper(meetingId: MeetingId, paper: Paper): void {
  changePage(meetingId, (page) => {
    const isThere = page.papers.some(({ id }) => id === paper.id);
    const papers = isThere ? page.papers.map((one) => (one.id === paper.id ? paper : one)) : [...page.papers, paper];
    return { ...page, papers };
  });
}

/** Takes a paper off the list, with its appendices. */
export function dropPaper(meetingId: MeetingId, id: Paper['id']): void {
  changePage(meetingId, (page) => ({
    ...page,
    papers: page.papers.filter((paper) => paper.id !== id && paper.parentId !== id),
  }));
}

/** Asks for the whole agenda: after a change that brings much, or one that was refused because the agenda moved on. */
export async function reload(meetingId: MeetingId): Promise<void> {
  const page = await perform('agenda.get', { meetingId });
  if (page !== null) changePage(meetingId, (before) => sharePage(before, page));
}

function placeLines(items: readonly AgendaItem[], moved: readonly PlacedLine[]): AgendaItem[] {
  const placed = new Map(moved.map((one) => [one.id, one]));
  return items.map((item) => {
    const now = placed.get(item.id);
    return now === undefined ? item : { ...item, ...now };
  });
}
