import { z } from 'zod';
import type { Instant } from '../../shared/domain/calendar.ts';
import { parseRow, readRevisions, readRow } from './change-rows.ts';
import { commit, mutate, readOnlyRefusal, record } from './change-set.ts';
import type { Gathering, Mutable, Mutation, Session, Step, Tx } from './change-set.ts';
import { sqliteCode, type Row } from './file/connection.ts';
import { listVersionIds } from './file/version-rows.ts';
import { recordedTables, type TableName } from './recorded-tables.ts';
import { Refusal } from './refusal.ts';

/**
 * Takes the last step of this session back, as a new change set. Each row must still be as the step left it; otherwise
 * nothing is done and the refusal names what has moved on.
 *
 * @throws Refusal `nothing-to-undo`, `moved-on`, `read-only`, `write-failed`
 */
export function undo(workspace: Mutable, now: Instant): void {
  const { undoStack, redoStack } = workspace.session;
  const step = undoStack.at(-1);
  if (step === undefined) throw new Refusal('nothing-to-undo', 'There is nothing to undo.');
  const reversed = reverse(workspace, step, 'undo', now);
  undoStack.pop();
  redoStack.push(reversed);
}

/** Brings back what was last undone; a new change ends that. @throws Refusal as `undo` does */
export function redo(workspace: Mutable, now: Instant): void {
  const { undoStack, redoStack } = workspace.session;
  const step = redoStack.at(-1);
  if (step === undefined) throw new Refusal('nothing-to-undo', 'There is nothing to redo.');
  const reversed = reverse(workspace, step, 'redo', now);
  redoStack.pop();
  undoStack.push(reversed);
}

/**
 * Runs a mutation that is itself a step back (to an earlier version): it lies on top of what can be done again, as an undo
 * does, and nothing else on either stack moves.
 *
 * @throws Refusal as `mutate` does
 */
export function redoneBy<T>(
  workspace: Mutable,
  { label, now }: Pick<Mutation, 'label' | 'now'>,
  work: (tx: Tx) => T,
): T {
  const gathering: Gathering = { label, changeSetIds: [] };
  const result = mutate(workspace, { label, now, gathering }, work);
  if (gathering.changeSetIds.length > 0) {
    workspace.session.redoStack.push({ ...gathering, coalesce: null, endedAt: now });
  }
  return result;
}

/** One row of a change set, as the feed holds it. */
interface Change {
  readonly table: TableName;
  readonly id: string;
  readonly before: (Row & { readonly revision: number }) | null;
  readonly revision: number;
  readonly removed: boolean;
}

/** Takes back what was gathered so far; it lies on no stack afterwards. @throws Refusal as `undo` does */
export function undoGathered(workspace: Mutable, gathering: Gathering, now: Instant): void {
  if (gathering.changeSetIds.length === 0) return;
  reverse(workspace, { ...gathering, coalesce: null, endedAt: now }, 'undo', now);
  gathering.changeSetIds.length = 0;
}

function reverse(workspace: Mutable, step: Step, act: 'undo' | 'redo', now: Instant): Step {
  if (workspace.readOnly) throw readOnlyRefusal();
  const { session } = workspace;
  if (session.current !== null) throw new Error('undo is no part of a mutation');
  const recorder = record(workspace, {
    id: workspace.makeId(),
    existing: false,
    act,
    label: step.label,
    now,
    reverses: step.changeSetIds.at(-1) ?? null,
  });
  const alike: Alike[] = [];
  try {
    commit(workspace, recorder, () => {
      // Rows are put back in no order of parents and children; the commit checks that every one found its parent.
      workspace.connection.database.pragma('defer_foreign_keys = ON');
      const changes = readChanges(workspace, step.changeSetIds);
      assertNothingMovedOn(workspace, step, changes);
      const made = changes.filter(
        ({ table, before, removed }) => before === null && !removed && table !== 'minute_versions',
      );
      for (const [table, rows] of byTable(made)) {
        const ids = rows.map(({ id }) => id);
        // Versions are no part of a step, and go with their minute.
        const versions = table === 'minutes' ? listVersionIds(workspace.connection, ids) : [];
        if (versions.length > 0) recorder.removeAll('minute_versions', versions);
        recorder.removeAll(table, ids);
      }
      const gone = changes.filter(({ before, removed }) => before !== null && removed);
      for (const [table, rows] of byTable(gone)) {
        recorder.insertAll(
          table,
          rows.map(({ before, revision }) => ({ ...before, revision: revision + 1 })),
        );
      }
      const changed = changes.filter(({ before, removed }) => before !== null && !removed);
      for (const [table, rows] of byTable(changed)) {
        recorder.restoreAll(
          table,
          rows.map(({ before, revision }) => ({ ...before, revision: revision + 1 })),
        );
      }
      for (const change of changes) {
        if (change.before === null) continue;
        alike.push({ row: rowKey(change), revision: change.revision + 1, readsAs: change.before.revision });
      }
    });
  } catch (failure) {
    if (sqliteCode(failure) === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw inUse(step);
    throw failure;
  }
  for (const one of alike) rememberAlike(session, one);
  return { changeSetIds: [recorder.changeSetId], label: step.label, coalesce: null, endedAt: now };
}

/** A row put back gets a new revision: whoever still holds a later state of it must not pass for up to date. */
interface Alike {
  readonly row: string;
  readonly revision: number;
  readonly readsAs: number;
}

const ChangeRow = z.object({
  table_name: z.string().refine((name): name is TableName => Object.hasOwn(recordedTables, name)),
  row_id: z.string(),
  before: z.string().nullable(),
  revision: z.int(),
  removed: z.int(),
});

/** What several change sets made of each row together: as it was before the first, and as the last left it. */
function readChanges(workspace: Mutable, changeSetIds: readonly string[]): Change[] {
  const joined = new Map<string, Change>();
  for (const id of changeSetIds) {
    for (const change of readChangeSet(workspace, id)) {
      const key = rowKey(change);
      const earlier = joined.get(key);
      joined.delete(key);
      joined.set(key, earlier === undefined ? change : { ...change, before: earlier.before });
    }
  }
  return [...joined.values()];
}

function readChangeSet(workspace: Mutable, changeSetId: string): Change[] {
  const rows = workspace.connection.all(
    'SELECT table_name, row_id, before, revision, removed FROM changes WHERE change_set_id = ? ORDER BY seq',
    changeSetId,
  );
  return rows.map((value) => {
    const row = ChangeRow.parse(value);
    return {
      table: row.table_name,
      id: row.row_id,
      before: row.before === null ? null : parseRow(JSON.parse(row.before)),
      revision: row.revision,
      removed: row.removed === 1,
    };
  });
}

function assertNothingMovedOn(workspace: Mutable, step: Step, changes: readonly Change[]): void {
  const steady = changes.filter(({ table }) => table !== 'minute_versions');
  const moved = [...byTable(steady)].flatMap(([table, rows]) => {
    const revisions = readRevisions(
      workspace.connection,
      table,
      rows.map(({ id }) => id),
    );
    return rows.filter((change) => {
      const current = revisions.get(change.id);
      if (current === undefined) return !change.removed;
      if (change.removed) return true;
      return readsAs(workspace.session, change, current) !== readsAs(workspace.session, change, change.revision);
    });
  });
  if (moved.length === 0) return;
  const names = [...new Set(moved.map((change) => describe(workspace, change)))];
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  throw new Refusal(
    'moved-on',
    `“${step.label}” was not taken back, because this has been changed since: ${shown}. Nothing was changed.`,
  );
}

function byTable(changes: readonly Change[]): Map<TableName, Change[]> {
  const tables = new Map<TableName, Change[]>();
  for (const change of changes) {
    const rows = tables.get(change.table);
    if (rows === undefined) tables.set(change.table, [change]);
    else rows.push(change);
  }
  return tables;
}

function inUse(step: Step): Refusal {
  return new Refusal(
    'moved-on',
    `“${step.label}” was not taken back, because something made later belongs to it. Nothing was changed.`,
  );
}

/** A row in the clerk's words: `minute “Apologies”`. */
function describe(workspace: Mutable, change: Change): string {
  const row = readRow(workspace.connection, change.table, change.id) ?? change.before;
  const word = recordedTables[change.table];
  for (const column of ['title', 'name', 'printed_name', 'printed', 'text', 'alias', 'label']) {
    const value = row?.[column];
    if (typeof value === 'string' && value !== '') return `${word} “${shorten(value)}”`;
  }
  return word;
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}

function rowKey(change: { readonly table: string; readonly id: string }): string {
  return `${change.table} ${change.id}`;
}

/** The revision that a row's state was first known by: an undo puts an old state back under a new revision. */
function readsAs(session: Session, change: Change, revision: number): number {
  return session.sameAs.get(rowKey(change))?.get(revision) ?? revision;
}

function rememberAlike(session: Session, { row, revision, readsAs: earlier }: Alike): void {
  let revisions = session.sameAs.get(row);
  if (revisions === undefined) {
    revisions = new Map();
    session.sameAs.set(row, revisions);
  }
  revisions.set(revision, revisions.get(earlier) ?? earlier);
}
