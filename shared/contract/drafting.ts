import { z } from 'zod';
import { AgendaItemId, MeetingId, MinuteId } from '../domain/ids.ts';
import { AgendaItem, Paper } from '../domain/meeting.ts';
import { Minute } from '../minutes/minute.ts';
import { storeOperation } from './operation.ts';

const one = { id: MinuteId, revision: z.int().min(1) };

/** A line of the agenda that has no minute yet. */
export const UnminutedItem = z.object({ agendaItemId: AgendaItemId, number: z.string().nullable(), title: z.string() });
export type UnminutedItem = z.infer<typeof UnminutedItem>;

export const draftingOperations = {
  /** The items of the agenda without a minute, in its order. */
  'drafting.missing': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(UnminutedItem)),
  /** Begins a minute for each item that has none, in the order of the agenda. One step of undo. */
  'drafting.begin': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Minute)),
  /** The line of the agenda that a minute records, as it is printed, with its papers; null where there is none. */
  'drafting.itemOf': storeOperation(
    z.strictObject({ minuteId: MinuteId }),
    z.object({ number: z.string().nullable(), item: AgendaItem, papers: z.array(Paper) }).nullable(),
  ),
  /** Parts a minute in front of one of its blocks (from 1); the second part gets a heading of its own. */
  'drafting.split': storeOperation(
    z.strictObject({ ...one, at: z.int().min(1), title: z.string().trim().min(1).max(500) }),
    z.object({ first: Minute, second: Minute }),
  ),
  /** Puts the minute behind it into a minute; its heading becomes a heading inside. */
  'drafting.mergeNext': storeOperation(z.strictObject(one), Minute),
  /** Says what became of an item that was not taken, or that it was. */
  'drafting.setOutcome': storeOperation(z.strictObject({ ...one, outcome: Minute.shape.outcome }), Minute),
};
