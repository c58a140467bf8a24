import { z } from 'zod';
import { Access } from '../domain/access.ts';
import { Body } from '../domain/body.ts';
import { ClockTime, IsoDate } from '../domain/calendar.ts';
import { AgendaItemId, AttachmentId, MeetingId, PaperId } from '../domain/ids.ts';
import {
  AgendaItem,
  AgendaRowKind,
  ItemPlace,
  Meeting,
  MeetingKind,
  Paper,
  PaperKind,
  PaperState,
  Purpose,
  StandingKey,
} from '../domain/meeting.ts';
import { Nothing, storeOperation } from './operation.ts';

const line = (most: number) => z.string().trim().min(1).max(most);
const words = (most: number) => line(most).nullable();

/** Everything that the agenda of a meeting shows. Numbers and access follow from it (`shared/domain/agenda`). */
export const AgendaPage = z.object({
  meeting: Meeting,
  body: Body,
  items: z.array(AgendaItem),
  papers: z.array(Paper),
  /** The last day on which it was published, whole or as a supplement; null while it never was. */
  publishedOn: IsoDate.nullable(),
  /** Lines added or changed since then; empty while it never was. */
  changedSince: z.array(AgendaItemId),
});
export type AgendaPage = z.infer<typeof AgendaPage>;

/** What a clerk says of a line; what is left out stays as it was. */
const itemFacts = {
  title: z.exactOptional(line(500)),
  rowKind: z.exactOptional(AgendaRowKind),
  presenter: z.exactOptional(words(300)),
  purpose: z.exactOptional(Purpose.nullable()),
  startsAt: z.exactOptional(ClockTime.nullable()),
  standingKey: z.exactOptional(StandingKey.nullable()),
  place: z.exactOptional(ItemPlace.nullable()),
  note: z.exactOptional(words(2000)),
  recommendation: z.exactOptional(words(4000)),
  urgentReason: z.exactOptional(words(1000)),
  keyDecision: z.exactOptional(words(60)),
  keyDecisionOn: z.exactOptional(IsoDate.nullable()),
  withdrawn: z.exactOptional(z.boolean()),
  withdrawnReason: z.exactOptional(words(1000)),
  confirmsMeetingId: z.exactOptional(MeetingId.nullable()),
};

const paperFacts = {
  title: line(500),
  kind: PaperKind,
  state: PaperState,
  author: words(300),
  access: Access,
  attachmentId: AttachmentId.nullable(),
};

/** Where a line or paper is put: behind one of its siblings, or before all of them (null). */
const destination = { parentId: AgendaItemId.nullable(), after: AgendaItemId.nullable() };

/** Where a line stands after a change, under the revision that it then has. */
export const PlacedLine = z.object({
  id: AgendaItemId,
  revision: z.int().min(1),
  parentId: AgendaItemId.nullable(),
  position: z.int().min(0),
});
export type PlacedLine = z.infer<typeof PlacedLine>;

/** Something that the workspace knows and that this agenda could take up. */
export const Suggestion = z.object({
  /** Names it as long as nothing of it changes. */
  key: z.string(),
  kind: z.enum(['standing', 'action', 'unconfirmed-minutes', 'received-minutes', 'deferred', 'promised', 'absence']),
  title: z.string(),
  /** Why it is offered: `Open since 4 March 2026, due 30 June`. */
  why: z.string(),
  /** Where it would go, in words. */
  place: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const standingLine = {
  rowKind: AgendaRowKind,
  standingKey: StandingKey.nullable(),
  title: line(500),
  place: ItemPlace,
  purpose: Purpose.nullable(),
  presenter: words(300),
  note: words(2000),
};

/** So much mark-up beside pasted text is read, in characters; beyond it the text alone is. */
export const MOST_MARKUP = 4_000_000;

/** How many lines came in, and those that did not because the agenda has them. */
const Added = z.object({ added: z.int().min(0), passedOver: z.int().min(0) });

export const agendaOperations = {
  'agenda.get': storeOperation(z.strictObject({ meetingId: MeetingId }), AgendaPage),
  /** A new line at its destination. After publication it is late: `urgentReason` says why it is taken all the same. */
  'agenda.add': storeOperation(
    z.strictObject({ meetingId: MeetingId, ...destination, ...itemFacts, title: line(500) }),
    z.object({
      item: AgendaItem,
      /** Other lines that had to make room. */
      moved: z.array(PlacedLine),
    }),
  ),
  'agenda.update': storeOperation(
    z.strictObject({ id: AgendaItemId, revision: z.int().min(1), ...itemFacts }),
    AgendaItem,
  ),
  /** Moves lines to the placements that the pure outline worked out; each under the revision that was seen. */
  'agenda.arrange': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      /** What was done, for undo: `Moving “Budget”`. */
      label: line(200),
      placements: z
        .array(
          z.strictObject({
            id: AgendaItemId,
            revision: z.int().min(1),
            parentId: AgendaItemId.nullable(),
            position: z.int().min(0),
          }),
        )
        .min(1)
        .max(2000),
    }),
    z.object({ moved: z.array(PlacedLine) }),
  ),
  /** Removes lines with what stands under them and their papers. A line with a frozen number is withdrawn, not removed. */
  'agenda.remove': storeOperation(
    z.strictObject({ meetingId: MeetingId, ids: z.array(AgendaItemId).min(1).max(2000) }),
    Nothing,
  ),
  /** The standing agenda of the body for the kind of meeting; lines that are there already are not doubled. */
  'agenda.fillStanding': storeOperation(z.strictObject({ meetingId: MeetingId }), Added),
  /** Other meetings that have an agenda, those of the same body first, the latest before earlier ones; at most 200. */
  'agenda.sources': storeOperation(
    z.strictObject({ meetingId: MeetingId }),
    z.array(
      z.object({
        id: MeetingId,
        bodyName: z.string(),
        title: z.string().nullable(),
        heldOn: IsoDate.nullable(),
        items: z.int(),
      }),
    ),
  ),
  /** The lines of an earlier agenda of any body, without its papers. */
  'agenda.copyFrom': storeOperation(z.strictObject({ meetingId: MeetingId, fromMeetingId: MeetingId }), Added),
  /**
   * Text pasted from Word or a web page, read as an agenda and put behind a line; `html`, where the clipboard held any, is
   * read before it.
   */
  'agenda.paste': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      after: AgendaItemId.nullable(),
      text: z.string().min(1).max(200_000),
      html: z.string().max(MOST_MARKUP).nullable(),
    }),
    Added,
  ),
  'agenda.suggestions': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Suggestion)),
  'agenda.takeSuggestions': storeOperation(
    z.strictObject({ meetingId: MeetingId, keys: z.array(z.string()).min(1).max(200) }),
    Added,
  ),
  /** Gives every line its number for good, or takes back numbers that nothing has left the house with. */
  'agenda.number': storeOperation(z.strictObject({ meetingId: MeetingId, isNumbered: z.boolean() }), Nothing),
  'papers.add': storeOperation(
    z.strictObject({ agendaItemId: AgendaItemId, parentId: PaperId.nullable(), ...paperFacts }),
    Paper,
  ),
  'papers.update': storeOperation(z.strictObject({ id: PaperId, revision: z.int().min(1), ...paperFacts }), Paper),
  'papers.place': storeOperation(
    z.strictObject({
      id: PaperId,
      revision: z.int().min(1),
      agendaItemId: AgendaItemId,
      /** Behind this paper of the item; null: first. */
      after: PaperId.nullable(),
    }),
    Nothing,
  ),
  'papers.remove': storeOperation(
    z.strictObject({ id: PaperId, revision: z.int().min(1) }),
    z.object({ meetingId: MeetingId }),
  ),
  /**
   * The standing agendas of a body, those of its own and, for the other kinds of meeting, what its preset has or a plain one:
   * `isOwn` tells them apart.
   */
  'standingItems.list': storeOperation(
    z.strictObject({ bodyId: Body.shape.id }),
    z.array(z.object({ meetingKind: MeetingKind, isOwn: z.boolean(), items: z.array(z.object(standingLine)) })),
  ),
  /**
   * Replaces the standing agenda of one kind of meeting, which is still as it was seen (`before`; no lines: the body had none
   * of its own) or it is refused as `moved-on`; without lines the body has none of its own again.
   */
  'standingItems.save': storeOperation(
    z.strictObject({
      bodyId: Body.shape.id,
      meetingKind: MeetingKind,
      before: z.array(z.strictObject(standingLine)).max(200),
      items: z.array(z.strictObject(standingLine)).max(200),
    }),
    Nothing,
  ),
};
