import type { PlacedLine } from '../../../shared/contract/agenda.ts';
import { placeRow, type Destination } from '../../../shared/domain/agenda/outline.ts';
import { destinationOf, type PlacedRow } from '../../../shared/domain/agenda/places.ts';
import { AgendaItemId, PaperId, type MeetingId } from '../../../shared/domain/ids.ts';
import {
  newAgendaItemFacts,
  newPaperFacts,
  type AgendaItem,
  type ItemPlace,
  type Paper,
} from '../../../shared/domain/meeting.ts';
import {
  insertAgendaItem,
  insertPaper,
  listNeighbours,
  listPlaces,
  placeAgendaItem,
} from '../../store/agenda/agenda.ts';
import type { Tx } from '../../store/change-set.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { getMeeting } from '../../store/meetings.ts';
import type { ServiceContext } from '../context.ts';

/** What is said of a new line; the rest is what nobody has said of it yet. */
export type NewLineFacts = Pick<AgendaItem, 'title'> &
  Partial<Omit<AgendaItem, 'id' | 'meetingId' | 'parentId' | 'position'>>;

/** An agenda that lines are put into, within one mutation. */
export interface OpenedAgenda {
  /** Puts a line at a destination, or where a rule of place says. @throws Refusal `input-refused` */
  put(facts: NewLineFacts, where: Destination | ItemPlace): { readonly item: AgendaItem; readonly moved: PlacedLine[] };
  /** Puts a paper under a line that has none yet. */
  addPaper(item: AgendaItem, facts: Pick<Paper, 'title'> & Partial<Pick<Paper, 'kind' | 'state'>>): void;
  /** Where the lines stand now. */
  places(): readonly PlacedRow[];
}

/** Opens the agenda of a meeting for putting lines in. @throws Refusal `not-found` */
export function openAgenda(context: ServiceContext, tx: Tx, meetingId: MeetingId): OpenedAgenda {
  if (getMeeting(tx, meetingId) === undefined) throw notFound('meeting');
  let known: PlacedRow[] | null = null;
  const places = (): readonly PlacedRow[] => (known ??= listPlaces(tx, meetingId));
  return {
    places,
    put: (facts, where) => {
      const id = AgendaItemId.parse(context.makeId());
      const destination = typeof where === 'string' ? destinationOf(where, places()) : where;
      const rowKind = facts.rowKind ?? 'item';
      const placements = refuseRange(() => {
        if (rowKind === 'heading' && destination.parentId !== null) throw new RangeError('a heading is under nothing');
        const between = placeRow(known ?? listNeighbours(tx, meetingId, destination), id, destination);
        // Without room between its neighbours the line needs all of its siblings to move.
        return between.length === 1 ? between : placeRow(places(), id, destination);
      });
      const moved: PlacedLine[] = [];
      let position = 0;
      for (const placement of placements) {
        if (placement.id === id) position = placement.position;
        else moved.push({ ...placement, revision: placeAgendaItem(tx, placement, null) });
      }
      const item: AgendaItem = {
        ...newAgendaItemFacts,
        ...facts,
        ...{ id, meetingId, parentId: destination.parentId, position, rowKind, revision: 1, importId: null },
      };
      insertAgendaItem(tx, item);
      if (known !== null) {
        const movedTo = new Map(moved.map((placed) => [placed.id, placed.position]));
        known = known.map((row) => ({ ...row, position: movedTo.get(row.id) ?? row.position }));
        known.push({ id, parentId: item.parentId, position, rowKind, place: item.place });
      }
      return { item, moved };
    },
    addPaper: (item, facts) => {
      const ids = { id: PaperId.parse(context.makeId()), agendaItemId: item.id, position: 0 };
      insertPaper(tx, { ...newPaperFacts, ...facts, ...ids, revision: 1, importId: null });
    },
  };
}

/** What the outline says no to is refused in words. */
function refuseRange<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof RangeError) throw tooDeep();
    throw failure;
  }
}

/** An agenda goes no deeper than sub-items. */
export function tooDeep(): Refusal {
  return new Refusal(
    'input-refused',
    'An agenda has items and sub-items, no deeper, and nothing stands under a heading. Put this line under an item.',
  );
}
