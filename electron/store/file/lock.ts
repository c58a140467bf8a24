import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sqliteCode } from './connection.ts';
import { assertNodeApi } from './native-binding.ts';

/** Who works in a workspace, as others are told: the names of the computer and of the account. */
export const Owner = z.object({ computer: z.string(), user: z.string() });
export type Owner = z.infer<typeof Owner>;

/** The lock, held until it is released or the process ends. */
export interface HeldLock {
  readonly state: 'held';
  release(): void;
}

export type LockAttempt =
  | HeldLock
  /** Another copy works in the workspace; null where it could not be read who. */
  | { readonly state: 'taken'; readonly by: Owner | null }
  /** The folder does not take the sidecar: nothing can be written there. */
  | { readonly state: 'unwritable' };

/** Where the lock of a workspace lies. */
export function lockPathOf(workspacePath: string): string {
  const { dir, name } = path.parse(workspacePath);
  return path.join(dir, `${name}.minutebook-lock`);
}

/** How long to wait, in milliseconds, for another copy that is just writing its name into the sidecar. */
const PATIENCE = 250;
const ATTEMPTS = 4;

/**
 * Takes the lock of a workspace: a write transaction held open on the sidecar database, which the system ends with the
 * process, however it ends. It is an immediate transaction, not an exclusive one: it shuts every other writer out all
 * the same, and leaves the sidecar readable, so that the others can be told who is at work.
 *
 * @param token unique to this attempt
 * @throws Refusal `unexpected` when the runtime is too old for the addon
 */
export function acquireLock(
  workspacePath: string,
  owner: Owner,
  token: string,
  nativeBinding: string | null,
): LockAttempt {
  assertNodeApi(process.versions['napi'], nativeBinding);
  const file = lockPathOf(workspacePath);
  const options = { timeout: PATIENCE, ...(nativeBinding === null ? {} : { nativeBinding }) };
  let wasDamaged = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let database: Database.Database | null = null;
    try {
      database = new Database(file, options);
      sign(database, owner, token);
      database.exec('BEGIN IMMEDIATE');
      if (holderAt(file, options)?.token === token) return hold(database, file);
      // Another copy came between signing and holding, or the sidecar was removed and made anew: begin again.
      database.close();
    } catch (failure) {
      database?.close();
      const code = sqliteCode(failure) ?? '';
      if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
        const holder = holderAt(file, options);
        return { state: 'taken', by: holder };
      }
      if (/^SQLITE_(NOTADB|CORRUPT)/.test(code) && !wasDamaged) {
        // No process holds a lock in a file that is no database.
        wasDamaged = true;
        rmSync(file, { force: true });
      } else if (/^SQLITE_(READONLY|CANTOPEN|IOERR|FULL|PERM|AUTH)/.test(code)) {
        return { state: 'unwritable' };
      } else {
        throw failure;
      }
    }
  }
  return { state: 'taken', by: null };
}

function sign(database: Database.Database, owner: Owner, token: string): void {
  database
    .transaction(() => {
      database.exec(
        `CREATE TABLE IF NOT EXISTS holder (
           place INTEGER PRIMARY KEY CHECK (place = 1), computer TEXT NOT NULL, user TEXT NOT NULL, token TEXT NOT NULL
         ) STRICT`,
      );
      database
        .prepare('INSERT OR REPLACE INTO holder (place, computer, user, token) VALUES (1, ?, ?, ?)')
        .run(owner.computer, owner.user, token);
    })
    .immediate();
}

const Holder = Owner.extend({ token: z.string() });

/** What the sidecar at a path says now, read through a connection of its own; null where it cannot be read. */
function holderAt(file: string, options: Database.Options): z.infer<typeof Holder> | null {
  if (!existsSync(file)) return null;
  try {
    const database = new Database(file, { ...options, readonly: true });
    try {
      const row = database.prepare('SELECT computer, user, token FROM holder').get();
      return Holder.safeParse(row).data ?? null;
    } finally {
      database.close();
    }
  } catch (failure) {
    if (sqliteCode(failure) === null) throw failure;
    return null;
  }
}

function hold(database: Database.Database, file: string): HeldLock {
  return {
    state: 'held',
    release: () => {
      // Removed while it is still held, so that nobody can have taken it in between; Windows only removes a closed
      // file, and refuses while another copy has it open, which then keeps it.
      if (process.platform !== 'win32') rmSync(file, { force: true });
      database.close();
      if (process.platform === 'win32') removeIfFree(file);
    },
  };
}

function removeIfFree(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another copy has opened it: it is theirs now.
  }
}
