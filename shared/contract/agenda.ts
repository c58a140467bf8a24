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

export const agendaOperations = {
  'agenda.get': storeOperation(z.strictObject({ meetingId: MeetingId }), AgendaPage),
  /** A new line at its destination. After publication it is late: `urgentReason` says why it is taken all the same. */
  'agenda.add': storeOperation(
    z.strictObject({ meetingId: MeetingId, ...destination, ...itemFacts, title: line(500) }),
    AgendaItem,
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
    Nothing,
  ),
  /** Removes lines with what stands under them and their papers. A line with a frozen number is withdrawn, not removed. */
  'agenda.remove': storeOperation(
    z.strictObject({ meetingId: MeetingId, ids: z.array(AgendaItemId).min(1).max(2000) }),
    Nothing,
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
};
