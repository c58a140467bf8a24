import type { Input } from '../../../shared/contract/index.ts';
import type { Destination, OutlineRow, Placement } from '../../../shared/domain/agenda/outline.ts';
import { isAttached } from '../../../shared/domain/agenda/words.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { type AgendaItem, newPaperFacts, type Paper } from '../../../shared/domain/meeting.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { dropLines, dropPaper, inTurn, mergeLine, mergePaper, mergePlaces, pageOf, reload } from './agenda-session.ts';

/** What can be said of a line beside where it stands. */
export type LineFacts = Omit<Input<'agenda.update'>, 'id' | 'revision'>;
/** What can be said of a paper. */
export type PaperFacts = Omit<Input<'papers.update'>, 'id' | 'revision'>;

/** Adds a line; `where` is asked when its turn comes, so that it can stand behind one that is still being added. */
export function addLine(
  meetingId: MeetingId,
  title: string,
  where: () => Destination,
  facts: LineFacts = {},
): Promise<AgendaItem | null> {
  return inTurn(async () => {
    const added = await perform('agenda.add', { meetingId, ...facts, title, ...where() });
    if (added === null) await reload(meetingId);
    else mergeLine(added.item, added.moved);
    return added?.item ?? null;
  });
}

/** Changes what is said of a line; answers whether it was kept. */
export function changeLine({ id, meetingId }: AgendaItem, facts: LineFacts): Promise<boolean> {
  return inTurn(async () => {
    const item = findLine(meetingId, id);
    if (item === undefined) return false;
    const changed = await perform('agenda.update', { id, revision: item.revision, ...facts });
    if (changed === null) await reload(meetingId);
    else mergeLine(changed);
    return changed !== null;
  });
}

/** Moves lines to where `place` puts them among those that are there when its turn comes. */
export function arrange(
  meetingId: MeetingId,
  label: string,
  place: (rows: readonly OutlineRow[]) => readonly Placement[],
): Promise<boolean> {
  return inTurn(async () => {
    const items = pageOf(meetingId)?.items ?? [];
    const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
    const placements = placedOrNothing(() => place(items)).flatMap((placement) => {
      const revision = revisions.get(placement.id);
      return revision === undefined ? [] : [{ ...placement, revision }];
    });
    if (placements.length === 0) return false;
    const arranged = await perform('agenda.arrange', { meetingId, label, placements });
    if (arranged === null) await reload(meetingId);
    else mergePlaces(meetingId, arranged.moved);
    return arranged !== null;
  });
}

/** What the outline does not allow moves nothing. */
function placedOrNothing(place: () => readonly Placement[]): readonly Placement[] {
  try {
    return place();
  } catch (failure) {
    if (failure instanceof RangeError) return [];
    throw failure;
  }
}

/** What undo calls a move. */
export function movingLabel(items: readonly AgendaItem[]): string {
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? `Moving “${first.title.slice(0, 120)}”`
    : `Moving ${items.length} agenda items`;
}

/** Whether a line has gone out under its number: it is withdrawn, never removed. */
export function hasGoneOut({ number, importId }: AgendaItem): boolean {
  return number !== null && importId === null;
}

/** Removes lines that nobody outside has seen yet, and says so with the way back. */
export function removeLines(meetingId: MeetingId, items: readonly AgendaItem[]): Promise<boolean> {
  return inTurn(async () => {
    const ids = items.map(({ id }) => id);
    const removed = await perform('agenda.remove', { meetingId, ids });
    if (removed === null) {
      await reload(meetingId);
      return false;
    }
    dropLines(meetingId, new Set(ids));
    const [first] = items;
    showUndoable(
      items.length === 1 && first !== undefined ? `“${first.title}” is removed.` : `${items.length} lines are removed.`,
    );
    return true;
  });
}

/** Withdraws a line that has gone out: it stays with its number and says so. */
export async function withdrawLine(item: AgendaItem, reason: string | null): Promise<boolean> {
  const isKept = await changeLine(item, { withdrawn: true, withdrawnReason: reason });
  if (isKept) showUndoable(`“${item.title}” is withdrawn. It keeps its number.`);
  return isKept;
}

/**
 * The star of a line: a paper is expected for it, or no more. More than one paper, or one that somebody has worked on, is
 * not taken off by one key.
 */
export async function toggleStar(item: AgendaItem, papers: readonly Paper[]): Promise<void> {
  const [only] = papers;
  if (only === undefined) {
    await addPaper(item, { ...newPaperFacts, title: item.title });
    return;
  }
  if (papers.length === 1 && !isAttached(only)) {
    await changePaper(item.meetingId, only, { ...factsOf(only), state: 'expected' });
    return;
  }
  const isUntouched = only.attachmentId === null && only.state === 'expected' && only.access.kind === 'open';
  if (papers.length === 1 && isUntouched) {
    await removePaper(item.meetingId, only);
    return;
  }
  showNotice({ tone: 'news', words: 'This line has papers of its own. Remove them beside the list, one by one.' });
}

/** Adds a paper under a line. */
export function addPaper(
  item: AgendaItem,
  facts: PaperFacts & Pick<Input<'papers.add'>, 'parentId'>,
): Promise<Paper | null> {
  return inTurn(async () => {
    const paper = await perform('papers.add', { agendaItemId: item.id, ...facts });
    if (paper !== null) mergePaper(item.meetingId, paper);
    return paper;
  });
}

/** Changes what is said of a paper; answers whether it was kept. */
export function changePaper(meetingId: MeetingId, paper: Paper, facts: PaperFacts): Promise<boolean> {
  return inTurn(async () => {
    const changed = await perform('papers.update', { id: paper.id, revision: paper.revision, ...facts });
    if (changed === null) await reload(meetingId);
    else mergePaper(meetingId, changed);
    return changed !== null;
  });
}

/** Removes a paper with its appendices, and says so with the way back. */
export function removePaper(meetingId: MeetingId, paper: Paper): Promise<boolean> {
  return inTurn(async () => {
    const removed = await perform('papers.remove', { id: paper.id, revision: paper.revision });
    if (removed === null) {
      await reload(meetingId);
      return false;
    }
    dropPaper(meetingId, paper.id);
    showUndoable(`The paper “${paper.title}” is removed.`);
    return true;
  });
}

/** What is said of a paper, for a change that leaves the rest. */
export function factsOf({ title, kind, state, author, access, attachmentId }: Paper): PaperFacts {
  return { title, kind, state, author, access, attachmentId };
}

type Filling = 'agenda.fillStanding' | 'agenda.copyFrom' | 'agenda.paste' | 'agenda.takeSuggestions';

/** Takes in many lines at once; answers how many came. */
export function fill<N extends Filling>(meetingId: MeetingId, name: N, input: Input<N>): Promise<number | null> {
  return inTurn(async () => {
    const filled = await perform(name, input);
    if (filled === null) return null;
    await reload(meetingId);
    const { added, passedOver } = filled;
    const came = added === 1 ? 'One line is added.' : `${added} lines are added.`;
    if (added > 0) showUndoable(passedOver > 0 ? `${came} ${passedOver} were there already or withdrawn.` : came);
    else showNotice({ tone: 'news', words: 'Nothing was added: the agenda has all of these lines already.' });
    return added;
  });
}

function findLine(meetingId: MeetingId, id: AgendaItemId): AgendaItem | undefined {
  return pageOf(meetingId)?.items.find((item) => item.id === id);
}
