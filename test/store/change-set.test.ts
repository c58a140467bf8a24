import { describe, expect, it } from 'vitest';
import { mutate, type Tx } from '../../electron/store/change-set.ts';
import { parseJson } from '../../electron/store/file/connection.ts';
import { workspaceState } from '../../electron/store/open.ts';
import { Refusal } from '../../electron/store/refusal.ts';
import { redo, undo } from '../../electron/store/undo.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import { Instant } from '../../shared/domain/calendar.ts';
import { dump } from '../support/store/dump.ts';
import { refusalOf } from '../support/store/refusals.ts';
import { temporaryContext } from '../support/store/temporary-workspace.ts';

const NEVER = '00000000-0000-7000-8000-000000000000';

function step<T>(context: ServiceContext, label: string, work: (tx: Tx) => T, more: object = {}): T {
  return mutate(context.workspace, { label, now: context.now(), ...more }, work);
}

function addOrganisation(context: ServiceContext, name: string): string {
  const id = context.makeId();
  step(context, `New organisation ${name}`, (tx) =>
    tx.insert('organisations', { id, name, abbreviation: null, import_id: null, revision: 1 }),
  );
  return id;
}

function rename(context: ServiceContext, id: string, name: string, more: object = {}): number {
  return step(context, `Rename to ${name}`, (tx) => tx.update('organisations', id, null, { name }), more);
}

const nameOf = ({ workspace }: ServiceContext, id: string) =>
  workspace.get('SELECT name FROM organisations WHERE id = ?', id)?.['name'];

describe('a mutation', () => {
  it('[C1] keeps each row as it was, in the same transaction, and what it is now', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Vale Trust');
    rename(context, id, 'Vale Housing Trust');
    step(context, 'Removal', (tx) => tx.remove('organisations', id, 2));
    const feed = context.workspace.all('SELECT before, revision, removed FROM changes ORDER BY seq');
    expect(feed.map(({ revision, removed }) => [revision, removed])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(feed.map(({ before }) => parseJson(before))).toEqual([
      null,
      { id, name: 'Vale Trust', abbreviation: null, import_id: null, revision: 1 },
      { id, name: 'Vale Housing Trust', abbreviation: null, import_id: null, revision: 2 },
    ]);
  });

  it('[C2] is stored whole or not at all', () => {
    const context = temporaryContext();
    const before = dump(context.workspace);
    const work = (tx: Tx) => {
      tx.insert('organisations', { id: 'a', name: 'Vale Trust', abbreviation: null, import_id: null, revision: 1 });
      throw new Error('half-way');
    };
    expect(() => step(context, 'Half', work)).toThrow('half-way');
    expect(dump(context.workspace)).toBe(before);
    expect(context.workspace.all('SELECT * FROM change_sets')).toEqual([]);
    expect(workspaceState(context.workspace)).toMatchObject({ undo: null, savedAt: null });
  });

  it('[C2] a mutation inside a mutation joins it; one label, one step', () => {
    const context = temporaryContext();
    step(context, 'Outer', () => {
      addOrganisation(context, 'One');
      addOrganisation(context, 'Two');
    });
    expect(workspaceState(context.workspace).undo).toEqual({ label: 'Outer' });
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toBe('');
  });

  it('[C2] a failure inside cannot be swallowed: nothing of the outer one is stored', () => {
    const context = temporaryContext();
    const swallow = () => {
      addOrganisation(context, 'One');
      try {
        step(context, 'Inner', () => {
          throw new Refusal('not-found', 'gone');
        });
      } catch {
        // The outer mutation goes on as if nothing had happened.
      }
    };
    expect(() => step(context, 'Outer', swallow)).toThrow('a mutation inside this one failed');
    expect(dump(context.workspace)).toBe('');
    addOrganisation(context, 'Afterwards');
    expect(dump(context.workspace)).toContain('Afterwards');
  });

  it('[C2] refuses a promise, which would go on after the commit', () => {
    const context = temporaryContext();
    const later = (tx: Tx) => {
      tx.insert('organisations', { id: 'a', name: 'Vale Trust', abbreviation: null, import_id: null, revision: 1 });
      return Promise.resolve();
    };
    expect(() => step(context, 'Later', later)).toThrow(TypeError);
    expect(dump(context.workspace)).toBe('');
  });

  it('[C3] a row that moved on, or is gone, is refused and nothing is written', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Vale Trust');
    rename(context, id, 'Vale Housing Trust');
    const stale = (work: (tx: Tx) => void) => refusalOf(() => step(context, 'Stale', work)).code;
    expect(stale((tx) => void tx.update('organisations', id, 1, { name: 'Other' }))).toBe('moved-on');
    expect(stale((tx) => tx.remove('organisations', id, 1))).toBe('moved-on');
    expect(stale((tx) => void tx.update('organisations', NEVER, null, { name: 'Other' }))).toBe('not-found');
    expect(nameOf(context, id)).toBe('Vale Housing Trust');
  });

  it('[C3] a row that already reads so keeps its revision, and there is nothing to undo', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Vale Trust');
    expect(rename(context, id, 'Vale Trust')).toBe(1);
    expect(workspaceState(context.workspace).undo).toEqual({ label: 'New organisation Vale Trust' });
    expect(context.workspace.all('SELECT * FROM change_sets')).toHaveLength(1);
  });
});

describe('a disk without room', () => {
  it('[C2] is told in words, nothing is stored in part, and the next save with room works', () => {
    const context = temporaryContext();
    const { connection } = context.workspace;
    addOrganisation(context, 'One');
    const before = dump(context.workspace);
    const pages = Number(connection.database.pragma('page_count', { simple: true }));
    connection.database.pragma(`max_page_count = ${pages}`);
    const refusal = refusalOf(() =>
      step(context, 'Too much', () => {
        for (let count = 0; count < 200; count += 1) addOrganisation(context, 'x'.repeat(500));
      }),
    );
    expect(refusal).toMatchObject({ code: 'write-failed' });
    expect(refusal.message).toContain('the disk is full');
    expect(dump(context.workspace)).toBe(before);
    connection.database.pragma('max_page_count = 100000');
    addOrganisation(context, 'Two');
    expect(dump(context.workspace)).toContain('Two');
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toBe(before);
  });
});

describe('undo and redo', () => {
  it('[C4] [C5] go back and forth over the steps as often as one likes', () => {
    const context = temporaryContext();
    const { workspace, now } = context;
    const id = addOrganisation(context, 'One');
    const states = ['', dump(workspace)];
    for (const name of ['Two', 'Three', 'Four']) {
      rename(context, id, name);
      states.push(dump(workspace));
    }
    step(context, 'Removal', (tx) => tx.remove('organisations', id, null));
    states.push(dump(workspace));
    for (let round = 0; round < 3; round += 1) {
      for (const state of states.slice(0, -1).reverse()) {
        undo(workspace, now());
        expect(dump(workspace)).toBe(state);
      }
      expect(refusalOf(() => undo(workspace, now())).code).toBe('nothing-to-undo');
      for (const state of states.slice(1)) {
        redo(workspace, now());
        expect(dump(workspace)).toBe(state);
      }
      expect(refusalOf(() => redo(workspace, now())).code).toBe('nothing-to-undo');
    }
  });

  it('[C4] gives a row put back a revision above every one it has had', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'One');
    rename(context, id, 'Two');
    undo(context.workspace, context.now());
    const row = context.workspace.get('SELECT name, revision FROM organisations WHERE id = ?', id);
    expect(row).toEqual({ name: 'One', revision: 3 });
    const stale = () => step(context, 'Stale', (tx) => tx.update('organisations', id, 2, { name: 'Stale' }));
    expect(refusalOf(stale).code).toBe('moved-on');
  });

  it('[C4] names what has moved on since, and does nothing', () => {
    const context = temporaryContext();
    const one = addOrganisation(context, 'One');
    const two = addOrganisation(context, 'Two');
    step(context, 'Both', (tx) => {
      tx.update('organisations', one, null, { name: 'One b' });
      tx.update('organisations', two, null, { name: 'Two b' });
    });
    rename(context, two, 'Two c', { undoable: false });
    const before = dump(context.workspace);
    const refusal = refusalOf(() => undo(context.workspace, context.now()));
    expect(refusal.code).toBe('moved-on');
    expect(refusal.message).toBe(
      '“Both” was not taken back, because this has been changed since: organisation “Two c”. Nothing was changed.',
    );
    expect(dump(context.workspace)).toBe(before);
    expect(workspaceState(context.workspace).undo).toEqual({ label: 'Both' });
  });

  it('[C4] does not take back what something later stands on', () => {
    const context = temporaryContext();
    const bodyId = context.makeId();
    const words = { chair_word: 'Chair', decision_word: 'RESOLVED', house_style_id: 's2' };
    const none = { short_name: null, parent_id: null, number_style: null, import_id: null };
    step(context, 'New body', (tx) =>
      tx.insert('bodies', { id: bodyId, name: 'Board', kind: 'other', ...words, ...none, revision: 1 }),
    );
    const late = { label: 'Recorded act', now: context.now(), undoable: false };
    mutate(context.workspace, late, (tx) => {
      const times = { title: null, held_on: null, starts_at: null, venue: null, opened_at: null, closed_at: null };
      tx.insert('meetings', { id: context.makeId(), body_id: bodyId, ...times, import_id: null, revision: 1 });
    });
    const before = dump(context.workspace);
    expect(refusalOf(() => undo(context.workspace, context.now())).code).toBe('moved-on');
    expect(dump(context.workspace)).toBe(before);
  });

  it('[C4] are no part of a mutation', () => {
    const context = temporaryContext();
    addOrganisation(context, 'One');
    const before = dump(context.workspace);
    expect(() => step(context, 'Mixed', () => undo(context.workspace, context.now()))).toThrow('no part of a mutation');
    expect(dump(context.workspace)).toBe(before);
  });

  it('[C5] a new step ends what could be redone', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'One');
    rename(context, id, 'Two');
    undo(context.workspace, context.now());
    expect(workspaceState(context.workspace)).toMatchObject({ redo: { label: 'Rename to Two' } });
    rename(context, id, 'Three');
    expect(workspaceState(context.workspace).redo).toBeNull();
  });

  it('[C7] acts that are not undoable are recorded and lie on no stack', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'One');
    rename(context, id, 'Two', { undoable: false });
    expect(workspaceState(context.workspace).undo).toEqual({ label: 'New organisation One' });
    expect(context.workspace.all('SELECT act FROM change_sets ORDER BY id').map(({ act }) => act)).toEqual([
      'step',
      'record',
    ]);
  });
});

describe('autosaves', () => {
  const at = (time: string) => Instant.parse(`2026-09-01T${time}.000Z`);
  const type = (context: ServiceContext, id: string, name: string, time: string, key = 'organisation') =>
    mutate(context.workspace, { label: 'Typing', now: at(time), coalesce: key }, (tx) =>
      tx.update('organisations', id, null, { name }),
    );

  it('[C6] that follow each other closely are one step with the first before-image', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Start');
    const before = dump(context.workspace);
    for (let count = 0; count < 50; count += 1)
      type(context, id, `Typed ${count}`, `10:00:${String(count).padStart(2, '0')}`);
    expect(context.workspace.all('SELECT * FROM changes')).toHaveLength(2);
    expect(context.workspace.all('SELECT * FROM change_sets')).toHaveLength(2);
    undo(context.workspace, at('10:01:00'));
    expect(dump(context.workspace)).toBe(before);
    redo(context.workspace, at('10:01:01'));
    expect(nameOf(context, id)).toBe('Typed 49');
  });

  it('[C6] a pause of more than five minutes, another key, an undo, or another step in between begins a new step', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Start');
    const steps = () => context.workspace.all(`SELECT * FROM change_sets WHERE act = 'step'`).length;
    type(context, id, 'a', '10:00:00');
    type(context, id, 'b', '10:05:00');
    expect(steps()).toBe(2);
    type(context, id, 'c', '10:10:01');
    expect(steps()).toBe(3);
    type(context, id, 'd', '10:10:02', 'another minute');
    expect(steps()).toBe(4);
    type(context, id, 'e', '10:10:03', 'another minute');
    undo(context.workspace, at('10:10:04'));
    type(context, id, 'f', '10:10:05', 'another minute');
    expect(steps()).toBe(5);
    rename(context, id, 'g');
    type(context, id, 'h', '10:10:06', 'another minute');
    expect(steps()).toBe(7);
  });

  it('[C6] a row made and removed within one step leaves nothing to put back', () => {
    const context = temporaryContext();
    const id = addOrganisation(context, 'Start');
    const before = dump(context.workspace);
    const other = context.makeId();
    const both = { label: 'Typing', coalesce: 'organisation' };
    mutate(context.workspace, { ...both, now: at('10:00:00') }, (tx) => {
      tx.insert('organisations', { id: other, name: 'Brief', abbreviation: null, import_id: null, revision: 1 });
    });
    mutate(context.workspace, { ...both, now: at('10:00:01') }, (tx) => {
      tx.remove('organisations', other, null);
      tx.update('organisations', id, null, { name: 'Stays' });
    });
    const after = dump(context.workspace);
    undo(context.workspace, at('10:00:02'));
    expect(dump(context.workspace)).toBe(before);
    redo(context.workspace, at('10:00:03'));
    expect(dump(context.workspace)).toBe(after);
  });

  it('[C8] a row touched again moves to the end of the feed', () => {
    const context = temporaryContext();
    const one = addOrganisation(context, 'One');
    const two = addOrganisation(context, 'Two');
    type(context, one, 'One b', '10:00:00');
    type(context, two, 'Two b', '10:00:01');
    const seen = context.workspace.get('SELECT max(seq) AS seq FROM changes')?.['seq'];
    type(context, one, 'One c', '10:00:02');
    const news = context.workspace.all('SELECT row_id FROM changes WHERE seq > ?', Number(seen));
    expect(news).toEqual([{ row_id: one }]);
  });
});
