import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { Instant } from '../../shared/domain/calendar.ts';
import { formatUuidV7 } from '../../shared/domain/ids.ts';

/**
 * Clock, ids and the name of whoever works here, as store and services are given them: the composition roots take them
 * from here and from nowhere else.
 */
export const thisMachine = {
  now: () => Instant.parse(new Date().toISOString()),
  makeId: () => formatUuidV7(Date.now(), takeRandom()),
  /** Who others are told has a workspace open. */
  owner: { computer: os.hostname(), user: readUserName() },
  /** An SQLite addon built for this runtime; null for the prebuilt one. */
  nativeBinding: process.env['MINUTEBOOK_SQLITE_BINDING'] ?? null,
};

/** Random bytes fetched many at a time: an import makes ids by the ten thousand, and asking the system costs more than they do. */
let pool = randomBytes(0);
let taken = 0;

function takeRandom(): Uint8Array {
  if (taken + 10 > pool.length) {
    pool = randomBytes(4000);
    taken = 0;
  }
  taken += 10;
  return pool.subarray(taken - 10, taken);
}

/** An account without a name, as containers have, is no reason not to open a workspace. */
function readUserName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'an unknown user';
  }
}
