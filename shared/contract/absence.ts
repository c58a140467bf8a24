import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { BodyId, MeetingId, PersonId } from '../domain/ids.ts';
import { storeOperation } from './operation.ts';

/** Somebody whose months without attendance run out or have run out. Rules [J10]–[J12] of `shared/domain/law`. */
export const Absence = z.object({
  bodyId: BodyId,
  bodyName: z.string(),
  personId: PersonId,
  name: z.string(),
  /** Null: never since the seat began. */
  lastAttended: IsoDate.nullable(),
  /** What the months count from. */
  since: IsoDate,
  endsOn: IsoDate,
  hasEnded: z.boolean(),
  /** The last meeting that can approve a reason; null: none is planned in time. */
  lastChance: z.object({ id: MeetingId, on: IsoDate }).nullable(),
  /** `Cllr F Okafor: six months without attendance end on 16 January 2026; …`, as a clerk is told. */
  words: z.string(),
  /** `six months without attendance`. */
  period: z.string(),
  /** `At a meeting of the Planning Committee on 3 December 2025: look whether that counts`; null: at none. */
  elsewhere: z.string().nullable(),
});
export type Absence = z.infer<typeof Absence>;

export const absenceOperations = {
  /** Everybody of all bodies whose rules end a seat by absence, the nearest end first. `today` comes from the window. */
  'absence.watch': storeOperation(z.strictObject({ today: IsoDate }), z.array(Absence)),
};
