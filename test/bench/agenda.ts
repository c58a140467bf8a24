import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import {
  addAgendaItem,
  arrangeAgenda,
  getAgendaPage,
  removeAgendaItems,
} from '../../electron/services/agenda/agenda.ts';
import { pasteAgenda } from '../../electron/services/agenda/copy-and-paste.ts';
import { createBody } from '../../electron/services/bodies.ts';
import { createMeeting } from '../../electron/services/meetings.ts';
import { numberAgenda } from '../../shared/domain/agenda/numbers.ts';
import { buildOutline, listInOrder, stepRow } from '../../shared/domain/agenda/outline.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { inMilliseconds, percentile, time } from './measure.ts';

/** A frame of a screen that draws sixty times a second. */
const FRAME = 16.7;

/**
 * Editing an agenda of 20 and of 200 lines, each step as the store answers it with its commit: a line put in the middle, a
 * line moved by one, all lines numbered. What is asked anew once the clerk pauses, the whole agenda, is told beside it.
 */
export async function benchAgenda(steps = 120): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    const workspace = openForWriting(path.join(folder, 'Agenda.minutebook'));
    const context = contextOf(workspace);
    const facts = { shortName: null, kind: 'partnership-board', parentId: null, numberStyle: null } as const;
    const body = createBody(context, { ...facts, name: 'Board' });
    const sizes = [20, 200].map((size) => {
      const { id } = createMeeting(context, {
        bodyId: body.id,
        title: null,
        heldOn: null,
        startsAt: null,
        venue: null,
      });
      const text = Array.from({ length: size }, (_, at) => `${at + 1}. Matter of ward ${at + 1}`).join('\n');
      pasteAgenda(context, { meetingId: id, after: null, text, html: null });
      return { size, id, add: [] as number[], move: [] as number[], number: [] as number[], whole: [] as number[] };
    });
    const rowsOf = (meetingId: MeetingId) => getAgendaPage(context, { meetingId }).items;
    // Sizes take turns, so that what else the machine does meets both alike.
    for (let step = 0; step < steps; step += 1) {
      for (const { size, id: meetingId, add, move, number, whole } of sizes) {
        const order = listInOrder(buildOutline(rowsOf(meetingId)));
        const after = order[(step * 7) % size]?.id ?? null;
        const line = { meetingId, parentId: null, after, title: 'Put in' };
        let added = order[0];
        add.push(await time(() => (added = addAgendaItem(context, line).item)));
        const rows = rowsOf(meetingId);
        const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
        move.push(
          await time(() => {
            if (added === undefined) return;
            const placements = stepRow(rows, added.id, step % 2 === 0 ? 1 : -1);
            const seen = placements.map((one) => ({ ...one, revision: revisions.get(one.id) ?? 1 }));
            if (seen.length > 0) arrangeAgenda(context, { meetingId, label: 'Moving', placements: seen });
          }),
        );
        number.push(await time(() => numberAgenda(rows, { subItems: 'none', isNumbered: true })));
        whole.push(await time(() => rowsOf(meetingId)));
        if (added !== undefined) removeAgendaItems(context, { meetingId, ids: [added.id] });
      }
    }
    workspace.close();
    console.log(`Editing an agenda, ${steps} steps of each kind   (a frame is ${inMilliseconds(FRAME)})`);
    const [few, many] = sizes;
    if (few === undefined || many === undefined) return;
    const kinds = [
      ['a line put in', 'add'],
      ['a line moved', 'move'],
      ['all lines numbered', 'number'],
      ['the whole asked anew', 'whole'],
    ] as const;
    for (const [words, kind] of kinds) {
      const half = [few, many].map((one) => percentile(one[kind], 0.5));
      const growth = ((half[1] ?? 0) / (half[0] ?? 1)).toFixed(1);
      const told = [few, many].map(
        (one) =>
          `${one.size} lines p50 ${inMilliseconds(percentile(one[kind], 0.5))}, p99 ${inMilliseconds(percentile(one[kind], 0.99))}`,
      );
      console.log(`  ${words.padEnd(20)}  ${told.join(';  ')};  growth ${growth}`);
    }
    const total = (one: typeof few) =>
      percentile(
        one.add.map((add, at) => add + (one.number[at] ?? 0)),
        0.5,
      );
    console.log(`  put in and numbered: growth from 20 to 200 lines ${(total(many) / total(few)).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
