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
  makeId: () => formatUuidV7(Date.now(), randomBytes(10)),
  /** Who others are told has a workspace open. */
  owner: { computer: os.hostname(), user: readUserName() },
  /** An SQLite addon built for this runtime; null for the prebuilt one. */
  nativeBinding: process.env['MINUTEBOOK_SQLITE_BINDING'] ?? null,
};

/** An account without a name, as containers have, is no reason not to open a workspace. */
function readUserName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'an unknown user';
  }
}
