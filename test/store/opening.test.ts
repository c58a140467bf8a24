import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mutate } from '../../electron/store/change-set.ts';
import { createWorkspace } from '../../electron/store/create.ts';
import { assertSettled, connect, settle } from '../../electron/store/file/connection.ts';
import { detectMedium } from '../../electron/store/file/medium.ts';
import { assertNodeApi } from '../../electron/store/file/native-binding.ts';
import { openReader, openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { asFailure } from '../../electron/store/refusal.ts';
import { Instant } from '../../shared/domain/calendar.ts';
import { startChild } from '../support/store/child.ts';
import { refusalOf } from '../support/store/refusals.ts';
import { openingOptions, temporaryFolder } from '../support/store/temporary-workspace.ts';

const now = Instant.parse('2026-09-01T09:00:00.000Z');
const closed = 'Vale Board.minutebook';
const options = openingOptions();

function setSomething(workspace: Workspace, id: string): void {
  mutate(workspace, { label: 'Setting', now }, (tx) => {
    tx.insert('settings', { id, value: '"yes"', revision: 1 });
  });
}

/** A closed workspace that holds the setting `kept`. */
function closedWorkspace(): string {
  const file = path.join(temporaryFolder(), closed);
  const workspace = createWorkspace(file, options);
  setSomething(workspace, 'kept');
  workspace.close();
  return file;
}

function open(file: string, mode: 'write' | 'write-or-read' | 'read' = 'write'): Workspace {
  const workspace = openWorkspace(file, { ...options, mode });
  onTestFinished(() => {
    if (workspace.connection.database.open) workspace.close();
  });
  return workspace;
}

/**
 * The account that a permission test runs under: root may write anything, so a child gives root up. Elsewhere the test's
 * own account will do.
 */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Takes the right to write from a folder and the files in it, as a stick or disc that is locked has none. */
function lockAway(folder: string): void {
  for (const file of readdirSync(folder)) chmodSync(path.join(folder, file), 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
}

describe('a workspace file', () => {
  it('[W1] closed, is one file in delete mode that says whose it is', () => {
    const file = closedWorkspace();
    expect(readdirSync(path.dirname(file))).toEqual([closed]);
    const header = readFileSync(file).subarray(0, 100);
    expect(header.subarray(18, 20)).toEqual(Buffer.from([1, 1]));
    expect(header.subarray(68, 72).toString('latin1')).toBe('MnBk');
  });

  it('[W1] takes every character that a file system takes in a name, and no name for an address', () => {
    const folder = temporaryFolder();
    const names = ['Vale & Moor', 'no. 5 #1?mode=ro', '100%20', "Clerk's “own”", '-dash'];
    for (const name of process.platform === 'win32' ? names.slice(0, 1) : [...names, 'file:Vale']) {
      const file = path.join(folder, `${name}.minutebook`);
      createWorkspace(file, options).close();
      expect(open(file).name).toBe(name);
      expect(readdirSync(folder)).toContain(`${name}.minutebook`);
    }
  });

  it('[W3] has one lock, by whatever link it is opened', () => {
    const file = closedWorkspace();
    const link = path.join(temporaryFolder(), 'Shortcut.minutebook');
    symlinkSync(file, link);
    const first = open(link);
    expect(first).toMatchObject({ name: 'Vale Board', readOnly: false });
    expect(open(file, 'write-or-read').readOnly).toBe(true);
    expect(refusalOf(() => open(link)).code).toBe('workspace-locked');
  });

  it('[W1] [W4] opens for reading where nothing can be written, and says why', async () => {
    const file = closedWorkspace();
    lockAway(path.dirname(file));
    const said = await startChild('open-once.ts', { file, mode: 'write-or-read', hold: false }, nobody).end();
    expect(JSON.parse(said)).toEqual({
      readOnly: true,
      notice:
        'Vale Board or its folder cannot be written to, so it can only be read. Copy it to a folder of your own to change it.',
      settings: ['kept'],
    });
    const refused = await startChild('open-once.ts', { file, mode: 'write', hold: false }, nobody).end();
    expect(JSON.parse(refused)).toMatchObject({ code: 'read-only' });
    expect(readdirSync(path.dirname(file))).toEqual([closed]);
  });

  it('[W4] [W7] reads the last change from a locked medium even when the file was never closed', async () => {
    const file = closedWorkspace();
    const writer = startChild('open-once.ts', { file, mode: 'write', hold: true });
    await writer.until('held');
    await writer.kill();
    lockAway(path.dirname(file));
    const said = await startChild('open-once.ts', { file, mode: 'write-or-read', hold: false }, nobody).end();
    expect(JSON.parse(said)).toMatchObject({ readOnly: true, settings: ['held', 'kept'] });
  });

  it('[W4] opens from a locked medium although it was left in log mode', async () => {
    const file = closedWorkspace();
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.close();
    expect(readFileSync(file).subarray(18, 20)).toEqual(Buffer.from([2, 2]));
    lockAway(path.dirname(file));
    const said = await startChild('open-once.ts', { file, mode: 'write-or-read', hold: false }, nobody).end();
    expect(JSON.parse(said)).toMatchObject({ readOnly: true, settings: ['kept'] });
  });

  it('[W5] that the account may not read is told so', async () => {
    const file = closedWorkspace();
    lockAway(path.dirname(file));
    chmodSync(file, 0o000);
    const said = await startChild('open-once.ts', { file, mode: 'write-or-read', hold: false }, nobody).end();
    expect(JSON.parse(said)).toEqual({
      code: 'workspace-unreadable',
      message: 'Vale Board may not be read with your account. Ask whoever keeps it to let you read it.',
    });
  });

  it('[W2] is never made over another file, and leaves nothing behind when it cannot be made', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, closed);
    writeFileSync(file, 'a letter');
    const refusal = refusalOf(() => createWorkspace(file, options));
    expect(refusal.code).toBe('file-refused');
    expect(refusal.message).toContain('There is already a file called Vale Board');
    expect(readFileSync(file, 'utf8')).toBe('a letter');
    expect(readdirSync(folder)).toEqual([closed]);
    const nowhere = refusalOf(() => createWorkspace(path.join(folder, 'gone', closed), options));
    expect(nowhere.code).toBe('write-failed');
  });
});

describe('the lock', () => {
  it('[W3] [W4] another process has it: reading, with who and where; free once that process is killed', async () => {
    const file = closedWorkspace();
    const holder = startChild('open-once.ts', { file, mode: 'write', hold: true });
    await holder.until('held');
    const reading = open(file, 'write-or-read');
    expect(reading.readOnly).toBe(true);
    expect(reading.notice).toBe(
      'Vale Board is open on CLERK-2 by Bob Lane, so it can only be read here until it is closed there.',
    );
    expect(reading.all('SELECT id FROM settings ORDER BY id')).toEqual([{ id: 'held' }, { id: 'kept' }]);
    expect(refusalOf(() => setSomething(reading, 'new')).code).toBe('read-only');
    expect(refusalOf(() => open(file)).code).toBe('workspace-locked');
    reading.close();

    await holder.kill();
    const writing = open(file);
    setSomething(writing, 'after the kill');
    writing.close();
    expect(readdirSync(path.dirname(file))).toEqual([closed]);
  });

  it('[W3] holds within one process too, and its sidecar goes when it is released', () => {
    const file = closedWorkspace();
    const sidecar = file.replace(/\.minutebook$/, '.minutebook-lock');
    const first = open(file);
    expect(existsSync(sidecar)).toBe(true);
    const second = open(file, 'write-or-read');
    expect(second.notice).toContain('on CLERK-1 by Ann Vale');
    second.close();
    setSomething(first, 'still mine');
    first.close();
    expect(existsSync(sidecar)).toBe(false);
    expect(open(file).readOnly).toBe(false);
  });

  it('[W3] a sidecar that a crash or another program left damaged does not shut anybody out', () => {
    const file = closedWorkspace();
    writeFileSync(
      file.replace(/\.minutebook$/, '.minutebook-lock'),
      'no database at all, and long enough to show it'.repeat(50),
    );
    const workspace = open(file);
    expect(workspace.readOnly).toBe(false);
  });

  it('[W3] a reader beside the writer does not stop it from closing whole', () => {
    const file = closedWorkspace();
    const writer = open(file);
    const reader = openReader(file);
    setSomething(writer, 'new');
    expect(reader.all('SELECT id FROM settings ORDER BY id')).toEqual([{ id: 'kept' }, { id: 'new' }]);
    writer.close();
    expect(reader.all('SELECT id FROM settings')).toHaveLength(2);
    reader.close();
    const again = open(file);
    expect(again.all('SELECT id FROM settings')).toHaveLength(2);
    again.close();
    expect(readdirSync(path.dirname(file))).toEqual([closed]);
  });
});

describe('a file that cannot be opened', () => {
  /** Makes a state of a file in an empty folder; answers its path. */
  type Make = (folder: string) => string;
  const changed =
    (change: (database: Database.Database) => void): Make =>
    () => {
      const file = closedWorkspace();
      const database = new Database(file);
      change(database);
      database.close();
      return file;
    };
  const written =
    (bytes: string | Buffer): Make =>
    (folder) => {
      writeFileSync(path.join(folder, closed), bytes);
      return path.join(folder, closed);
    };
  const states: readonly (readonly [string, Make, string, string])[] = [
    ['is missing', (folder) => path.join(folder, closed), 'workspace-unreadable', 'is not there any more'],
    [
      'is a folder',
      (folder) => {
        mkdirSync(path.join(folder, closed));
        return path.join(folder, closed);
      },
      'workspace-unreadable',
      'is a folder',
    ],
    ['has no length', written(''), 'workspace-unreadable', 'is empty'],
    ['is a letter', written('Dear Councillor, '.repeat(500)), 'workspace-unreadable', 'is not a Minutebook workspace'],
    ['is three bytes', written('abc'), 'workspace-unreadable', 'is not a Minutebook workspace'],
    [
      'belongs to another program',
      (folder) => {
        const database = new Database(path.join(folder, closed));
        database.exec('CREATE TABLE songs (name TEXT)');
        database.close();
        return path.join(folder, closed);
      },
      'workspace-unreadable',
      'belongs to another program',
    ],
    [
      'is damaged in its middle',
      () => {
        const file = closedWorkspace();
        const bytes = readFileSync(file);
        bytes.fill(0xa5, 100, 4096);
        writeFileSync(file, bytes);
        return file;
      },
      'workspace-unreadable',
      'is damaged',
    ],
    ['is newer', changed((database) => database.pragma('user_version = 999')), 'workspace-newer', 'newer version'],
    [
      'was given a trigger by another program',
      changed((database) => database.exec(`CREATE TRIGGER spy AFTER UPDATE ON minutes BEGIN DELETE FROM changes; END`)),
      'workspace-unreadable',
      'is not laid out as Minutebook',
    ],
  ];

  it.each(states)('[W5] because it %s: one sentence, and not a byte of it changed', (_name, make, code, words) => {
    const file = make(temporaryFolder());
    const folder = path.dirname(file);
    const listing = existsSync(file) ? readdirSync(folder) : [];
    const isFile = listing.length > 0 && !readdirSync(folder, { withFileTypes: true })[0]?.isDirectory();
    const before = isFile ? readFileSync(file) : null;
    for (const mode of ['write', 'write-or-read', 'read'] as const) {
      const refusal = refusalOf(() => open(file, mode));
      expect(refusal.code).toBe(code);
      expect(refusal.message).toContain(
        `Vale Board ${words.startsWith('newer') ? 'was made by a newer version' : words}`,
      );
      expect(refusal.message).not.toContain(folder);
      expect(asFailure(refusal)).toEqual({ code, message: refusal.message });
    }
    if (before !== null) expect(readFileSync(file).equals(before)).toBe(true);
    if (existsSync(folder)) expect(readdirSync(folder)).toEqual(listing);
  });

  it('[W5] damage that shows only where it is read is told as damage', () => {
    const file = path.join(temporaryFolder(), closed);
    const workspace = createWorkspace(file, options);
    for (let count = 0; count < 200; count += 1) setSomething(workspace, `${count} ${'x'.repeat(100)}`);
    const root = workspace.get(`SELECT rootpage FROM sqlite_schema WHERE name = 'settings'`)?.['rootpage'];
    workspace.close();
    const bytes = readFileSync(file);
    const pageSize = bytes.readUInt16BE(16);
    writeFileSync(file, bytes.fill(0xaa, (Number(root) - 1) * pageSize, Number(root) * pageSize));
    let thrown: unknown;
    try {
      open(file, 'read').all('SELECT * FROM settings');
    } catch (failure) {
      thrown = failure;
    }
    expect(asFailure(thrown)).toMatchObject({ code: 'workspace-unreadable' });
    expect(asFailure(thrown).message).toContain('is damaged');
  });

  it('[W5] what is not a refusal tells nothing of its insides', () => {
    expect(asFailure(new TypeError('/home/ann/Vale Board: x is not a function')).message).not.toContain('/home');
  });
});

describe('every connection', () => {
  const settings = (workspace: { readonly database: Database.Database }) =>
    ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check'].map((name) =>
      workspace.database.pragma(name, { simple: true }),
    );

  it('[W6] keeps its promises on a reopened file, after a write', () => {
    const file = closedWorkspace();
    const writer = open(file);
    setSomething(writer, 'one');
    setSomething(writer, 'two');
    expect(settings(writer.connection)).toEqual(['wal', 2, 1, 0, 1]);
    const reader = open(file, 'read');
    expect(settings(reader.connection)).toEqual(['wal', 2, 1, 0, 1]);
    expect(() => reader.connection.run(`DELETE FROM settings`)).toThrow(/readonly/);
  });

  it('[W8] keeps no log beside a file on a network drive or in a synchronised folder, and says what to heed', () => {
    const file = closedWorkspace();
    for (const [medium, words] of [
      ['network', 'lies on a network drive'],
      ['synchronised', 'kept in step with other computers'],
    ] as const) {
      const workspace = openWorkspace(file, { ...options, mode: 'write', medium });
      expect(workspace.notice).toContain(`Vale Board lies`);
      expect(workspace.notice).toContain(words);
      setSomething(workspace, medium);
      expect(settings(workspace.connection)).toEqual(['delete', 3, 1, 0, 1]);
      expect(readdirSync(path.dirname(file)).sort()).toEqual([closed, 'Vale Board.minutebook-lock']);
      workspace.close();
    }
    expect(open(file).all('SELECT id FROM settings')).toHaveLength(3);
  });

  it('[W8] knows such places by their path', () => {
    const local = [path.join(temporaryFolder(), closed), String.raw`C:\Users\Ann\Box of papers\a.minutebook`];
    expect(local.map(detectMedium)).toEqual(['local', 'local']);
    expect(detectMedium(String.raw`\\server\minutes\a.minutebook`)).toBe('network');
    expect(detectMedium(String.raw`C:\Users\Ann\OneDrive - Vale Council\a.minutebook`)).toBe('synchronised');
    expect(detectMedium('/home/ann/Dropbox/Boards/a.minutebook')).toBe('synchronised');
  });

  it('[W6] is refused when a setting does not read back as it was set', () => {
    const file = closedWorkspace();
    const connection = connect(file, { readonly: false, nativeBinding: null });
    onTestFinished(() => connection.close());
    settle(connection, 'write');
    connection.database.pragma('synchronous = NORMAL');
    expect(() => assertSettled(connection, 'write')).toThrow('PRAGMA synchronous reads 1, not 2');
  });

  it('[W6] needs Node-API 10, or an addon made for the runtime', () => {
    expect(refusalOf(() => assertNodeApi('9', null)).message).toContain('Node 22.14');
    expect(() => assertNodeApi('9', '/opt/better-sqlite3.node')).not.toThrow();
    expect(() => assertNodeApi('10', null)).not.toThrow();
  });
});
