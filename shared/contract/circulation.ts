import { z } from 'zod';
import { DepartureId, MeetingId, MinuteId } from '../domain/ids.ts';
import { Departure } from '../domain/minuting/records.ts';
import { Minute } from '../minutes/minute.ts';
import { storeOperation } from './operation.ts';

const reason = z.string().trim().min(1).max(1000);

/** The two numbers that a minute put into a place could have; no letter where nothing behind it is frozen. */
export const NumberChoice = z.object({ next: z.string().nullable(), letter: z.string().nullable() });

export const circulationOperations = {
  /** How a minute put behind another (null: first) would be numbered. */
  'minutes.numberAt': storeOperation(
    z.strictObject({ meetingId: MeetingId, after: MinuteId.nullable() }),
    NumberChoice,
  ),
  /** Gives a minute the number that the clerk writes, or none; those after it count on from there. */
  'minutes.setNumber': storeOperation(
    z.strictObject({
      id: MinuteId,
      revision: z.int().min(1),
      number: z.string().trim().min(1).max(40).nullable(),
    }),
    z.array(Minute),
  ),
  /** Says that every copy of something that left was called back. A recorded act. */
  'circulation.recall': storeOperation(
    z.strictObject({ id: DepartureId, revision: z.int().min(1), reason }),
    Departure,
  ),
  /** Lets the numbers of a meeting follow from their places again, once nothing that carries them is out. A recorded act. */
  'circulation.renumber': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Minute)),
};
