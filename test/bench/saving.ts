import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import { makeSample } from '../../electron/dev/sample/make-sample.ts';
import { saveMinute } from '../../electron/services/minutes.ts';
import { listMeetingRows } from '../../electron/store/meetings.ts';
import { listMinutes } from '../../electron/store/minutes.ts';
import { inMilliseconds, percentile, time } from './measure.ts';

/** P8: saving a minute with all that follows from its words, beside one small commit in WAL with synchronous=FULL. */
export async function benchSaving(saves = 300): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    const file = path.join(folder, 'Sample.minutebook');
    makeSample(file);
    const workspace = openForWriting(file);
    const context = contextOf(workspace);
    const [meeting] = listMeetingRows(workspace, null).filter(({ minutes }) => minutes > 8);
    if (meeting === undefined) throw new Error('the sample has a meeting of more than eight minutes');
    let [minute] = listMinutes(workspace, meeting.id).filter(({ body }) => body.doc.content.length > 4);
    if (minute === undefined) throw new Error('the sample has a minute of more than four blocks');

    const floorDatabase = new Database(path.join(folder, 'floor.db'));
    floorDatabase.pragma('journal_mode = WAL');
    floorDatabase.pragma('synchronous = FULL');
    floorDatabase.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT)');
    const insert = floorDatabase.prepare('INSERT INTO words (text) VALUES (?)');

    const [ours, floor]: [number[], number[]] = [[], []];
    for (let count = 0; count < saves; count += 1) {
      const { id, revision, body } = minute;
      const typed = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `typed ${count}` }] };
      const content = [...body.doc.content.slice(0, 5), typed];
      ours.push(
        await time(() => {
          minute = saveMinute(context, { id, revision, body: { ...body, doc: { ...body.doc, content } } }).minute;
        }),
      );
      floor.push(await time(() => insert.run('x'.repeat(200))));
    }
    floorDatabase.close();
    workspace.close();
    const line = (name: string, values: readonly number[]) =>
      `  ${name} p50 ${inMilliseconds(percentile(values, 0.5))}, p99 ${inMilliseconds(percentile(values, 0.99))}`;
    console.log(`Saving a minute while it is typed, ${saves} saves`);
    console.log(`${line('ours, rows derived    ', ours)}   (P8: p99 5 ms)`);
    console.log(line('one commit of 200 bytes', floor));
    console.log(`  ratio p50 ${(percentile(ours, 0.5) / percentile(floor, 0.5)).toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
