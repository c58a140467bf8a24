import { Instant } from '../../../shared/domain/calendar.ts';
import { formatUuidV7, type MakeId } from '../../../shared/domain/ids.ts';

/** A clock that stands on the days of the sample and the ids made by it: the same in every run. */
export interface SampleClock {
  readonly now: () => Instant;
  /** Counted ids in the form of UUID version 7, in the order of their making. */
  readonly makeId: MakeId;
  /** Puts the clock to nine in the morning of a day (`yyyy-mm-dd`), or a second on where it stands there already. */
  readonly moveTo: (day: string) => void;
}

/** Starts the clock at nine in the morning of a day, `yyyy-mm-dd`. */
export function startClock(day: string): SampleClock {
  let time = nineOn(day);
  let count = 0;
  return {
    now: () => Instant.parse(new Date(time).toISOString()),
    makeId: () => {
      count += 1;
      const counted = new Uint8Array(10);
      new DataView(counted.buffer).setUint32(6, count);
      return formatUuidV7(time, counted);
    },
    moveTo: (next) => {
      time = Math.max(time + 1000, nineOn(next));
    },
  };
}

function nineOn(day: string): number {
  return Date.parse(`${day}T09:00:00.000Z`);
}
