import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import { getDesk } from '../../electron/services/desk.ts';
import { listDoubts } from '../../electron/services/doubts/list-doubts.ts';
import { createFolderStoring } from '../../electron/services/importing/store-folder.ts';
import type { PackedFile } from '../../electron/services/importing/packed-file.ts';
import { listMeetings } from '../../electron/services/meetings.ts';
import { findMinutes, listMinutesOf, saveMinute } from '../../electron/services/minutes.ts';
import { listActions } from '../../electron/services/progress.ts';
import { redoStep, undoStep } from '../../electron/services/undo.ts';
import { insertDoubt } from '../../electron/store/doubts.ts';
import { insertImport, insertImportFile } from '../../electron/store/imports.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { FileToken } from '../../shared/contract/imports.ts';
import { DoubtId, ImportFileId, ImportId, type BodyId } from '../../shared/domain/ids.ts';
import { consequenceOf } from '../../shared/reading/consequence.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { inventYears } from '../support/store/invented-minutes.ts';
import { aBody, action, aMeeting, aMinute, bodyOf, paragraph } from '../support/store/records.ts';
import { inMilliseconds, median, percentile, time } from './measure.ts';

const matters = ['FERRY', 'HARBOUR', 'QUAY', 'LIGHTS', 'MOORING', 'SLIPWAY', 'CRANE'];

/** Items as long as those of a real board: three paragraphs, a resolution of two clauses, an action. */
const items = Array.from({ length: 18 }, (_, place) => ({
  title: `${matters[place % matters.length] ?? ''} MATTER ${String.fromCharCode(65 + place)}`,
  words: [
    'Members heard a long report on the matter, and several of them spoke about what had been done since the summer.',
    'It was said that the work would go on in the coming quarter, and that nobody had written to complain of it.',
    `RESOLVED that:\n\n1) the report of the wharf master on matter ${place} be noted;\n\n2) the officers bring a further paper.`,
    'The wharf master was thanked. He said that the tide had helped.',
    'A member asked how the season had been for the boats at the east steps, and was told that it had been a fair one.',
    'Action – R Quillan/L Orme',
  ].join('\n\n'),
}));

/**
 * Ten years of minutes stored while somebody types, and what lists take in a workspace of 200,000 paragraphs. The clerk is
 * simulated: after each 150 ms of storing a saving comes up and waits for the piece that is under way.
 */
export async function benchFolder(meetings = 120): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    const workspace = openForWriting(path.join(folder, 'Board.minutebook'));
    const context = contextOf(workspace);
    const files = inventYears(meetings, items);
    const clerk = startClerk(context);
    const storing = storingOf(context, files);
    const pieces: number[] = [];
    const [waits, saves, bare]: [number[], number[], number[]] = [[], [], []];
    const commitBare = openFloor(folder);
    let sinceSave = 0;
    const whole = await time(async () => {
      for (let piece = storing.begin(); piece > 0; piece -= 1) {
        const took = await time(() => storing.storePiece());
        pieces.push(took);
        sinceSave += took;
        if (sinceSave < 150) continue;
        const saving = await time(clerk.save);
        saves.push(saving);
        bare.push(await time(commitBare));
        // At worst the last key's saving comes up as the piece begins: it waits for all of it.
        waits.push(150 + took + saving);
        sinceSave = 0;
      }
      storing.finish();
    });
    const undo = await time(() => undoStep(context));
    const redo = await time(() => redoStep(context));
    console.log(`Storing ${meetings} meetings of ${items.length} items while somebody types`);
    console.log(`  whole                 ${inMilliseconds(whole)}`);
    console.log(
      `  one meeting           ${inMilliseconds(median(pieces))}, p99 ${inMilliseconds(percentile(pieces, 0.99))}`,
    );
    console.log(`  saving after last key p99 ${inMilliseconds(percentile(waits, 0.99))}   (P8: 300 ms)`);
    console.log(
      `  its commit            p50 ${inMilliseconds(median(saves))}, p99 ${inMilliseconds(percentile(saves, 0.99))}   (P8: p99 5 ms)`,
    );
    console.log(
      `  a bare commit beside  p50 ${inMilliseconds(percentile(bare, 0.5))}, p99 ${inMilliseconds(percentile(bare, 0.99))}, ratio of p99 ${(percentile(saves, 0.99) / percentile(bare, 0.99)).toFixed(1)}`,
    );
    console.log(`  undo of all of it     ${inMilliseconds(undo)}, redo ${inMilliseconds(redo)}`);
    await benchLists(context, files);
    workspace.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One commit of 200 bytes in WAL with synchronous=FULL: the least that keeping a word can cost on this machine, now. */
function openFloor(folder: string): () => void {
  const database = new Database(path.join(folder, 'floor.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = database.prepare('INSERT INTO words (text) VALUES (?)');
  return () => {
    insert.run('x'.repeat(200));
  };
}

/** Lists of one body beside a workspace that grows to 200,000 paragraphs of other bodies, and 20,000 doubts. */
async function benchLists(context: ServiceContext, files: readonly PackedFile[]): Promise<void> {
  const few = await measureLists(context);
  const perRound = files.length * items.length * 8;
  let paragraphs = perRound;
  for (let round = 0; paragraphs < 200_000; round += 1) {
    const storing = storingOf(context, files, aBody(context, `Board ${round}`).id);
    for (let piece = storing.begin(); piece > 0; piece -= 1) storing.storePiece();
    storing.finish();
    paragraphs += perRound;
  }
  const many = await measureLists(context);
  addDoubts(context, 20_000);
  console.log(`Lists in a workspace of ${paragraphs} paragraphs, beside ${perRound} (at most 1.3 × as long)`);
  for (const [name, values] of Object.entries(many)) {
    const [before, after] = [median(few[name] ?? []), median(values)];
    console.log(`  ${name.padEnd(22)}${inMilliseconds(after)}, ratio ${(after / before).toFixed(2)}`);
  }
  console.log('The To-look-at list with 20,000 open doubts, a page of 100');
  const { bodyId } = listMeetings(context, { bodyId: null })[0] ?? { bodyId: null };
  const page = { meetingId: null, weight: 'all', limit: 100 } as const;
  const pages: Record<string, () => unknown> = {
    'the first page': () => listDoubts(context, { ...page, bodyId: null, offset: 0 }),
    'a page far down': () => listDoubts(context, { ...page, bodyId: null, offset: 19_000 }),
    'of one body': () => listDoubts(context, { ...page, bodyId, offset: 0 }),
    'high ones only': () => listDoubts(context, { ...page, bodyId: null, weight: 'high', offset: 0 }),
  };
  for (const [name, ask] of Object.entries(pages)) {
    const values: number[] = [];
    for (let count = 0; count < 30; count += 1) values.push(await time(ask));
    console.log(
      `  ${name.padEnd(22)}${inMilliseconds(median(values))}, p95 ${inMilliseconds(percentile(values, 0.95))}`,
    );
  }
}

async function measureLists(context: ServiceContext): Promise<Record<string, number[]>> {
  const [meeting] = listMeetings(context, { bodyId: null }).filter(({ bodyName }) => /^Saltbeck/.test(bodyName));
  if (meeting === undefined) throw new Error('the board met');
  const { id: meetingId, bodyId } = meeting;
  const questions: Record<string, () => unknown> = {
    'meetings of a body': () => listMeetings(context, { bodyId }),
    'minutes of a meeting': () => listMinutesOf(context, { meetingId }),
    'actions of a meeting': () => listActions(context, { bodyId, meetingId, status: 'open' }),
    'finding a number': () => findMinutes(context, { meetingId, numberStart: '12' }),
    'the desk': () => getDesk(context, { today: IsoDate.parse('2026-09-01') }),
  };
  const measured: Record<string, number[]> = {};
  for (const [name, ask] of Object.entries(questions)) {
    ask();
    measured[name] = [];
    for (let count = 0; count < 30; count += 1) measured[name].push(await time(ask));
  }
  return measured;
}

function startClerk(context: ServiceContext) {
  let minute = aMinute(context, aMeeting(context, aBody(context, 'Typing Board')), 'Typed meanwhile');
  let count = 0;
  return {
    save: () => {
      count += 1;
      const body = bodyOf(paragraph(`typed ${count}`), action(null, 'Action – SG'));
      minute = saveMinute(context, { id: minute.id, revision: minute.revision, body }).minute;
    },
  };
}

function storingOf(context: ServiceContext, files: readonly PackedFile[], bodyId: BodyId | null = null) {
  const waiting = new Map(files.map((file) => [FileToken.parse(randomUUID()), file]));
  const staged = (token: FileToken): PackedFile => {
    const file = waiting.get(token);
    if (file === undefined) throw new Error('it waits no more');
    return file;
  };
  const storing = createFolderStoring(() => context, staged, ignore);
  const orders = [...waiting.keys()].map((token) => ({ token, documents: [0], bodyId, answers: [], held: [] }));
  return { ...storing, begin: () => storing.begin(orders).pieces };
}

const ignore = (): void => undefined;

/** Doubts of many meetings, as many of them of high weight as an old archive leaves. */
function addDoubts({ workspace, now, makeId }: ServiceContext, count: number): void {
  const rows = listMeetings({ workspace, now, makeId }, { bodyId: null });
  mutate(workspace, { label: 'Doubts', now: now(), undoable: false }, (tx) => {
    const importId = ImportId.parse(makeId());
    const importFileId = ImportFileId.parse(makeId());
    insertImport(tx, { id: importId, label: 'Doubts', importedAt: tx.now });
    const lines = { sha256: 'd'.repeat(64), bytes: new Uint8Array() };
    insertImportFile(
      tx,
      { id: importFileId, importId, name: 'old.txt', sha256: 'e'.repeat(64), size: 1, lines: 1 },
      lines,
    );
    const codes = ['number-repaired', 'action-unlabelled', 'initials-ambiguous', 'bullet-removed'] as const;
    for (let place = 0; place < count; place += 1) {
      const row = rows[place % rows.length];
      const code = codes[place % codes.length] ?? 'reader-note';
      insertDoubt(tx, {
        ...{
          id: DoubtId.parse(makeId()),
          importId,
          importFileId,
          meetingId: row?.id ?? null,
          bodyId: row?.bodyId ?? null,
        },
        ...{
          minuteId: null,
          code,
          message: 'It may be otherwise.',
          line: place + 1,
          alternatives: ['12/19'],
          offer: null,
        },
        ...{ weight: place % 4 === 0 ? 'high' : 'low', record: null, subject: `sg ${place % 50}` },
        consequence: consequenceOf(code),
      });
    }
  });
}
