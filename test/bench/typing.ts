import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import { buildProduct } from '../../electron/dev/build.ts';
import { storeMinute } from '../../electron/services/derive-progress.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { MinuteId } from '../../shared/domain/ids.ts';
import { newMinuteFacts } from '../../shared/minutes/minute.ts';
import { launchApp } from '../support/launch.ts';
import { aBody, aMeeting, bodyOf, paragraph, resolution } from '../support/store/records.ts';
import { inMilliseconds, percentile } from './measure.ts';

/** Paragraphs of forty words, so that twenty of them fill a page. */
const PARAGRAPHS_A_PAGE = 20;
const PARAGRAPHS_A_MINUTE = 10;
const words =
  'The Board heard that the lamps on the harbour road had been mended and paid for by the district. '.repeat(2);

/**
 * P7: from a key to the frame after it in one minute of a long meeting, beside a bare editor of the browser's own that
 * holds the same words in the same window; and how long the meeting takes to open.
 */
export async function benchTyping(keys = 120): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    await buildProduct();
    for (const pages of [1, 50, 500]) {
      const file = path.join(folder, `${pages}.minutebook`);
      makeMeeting(file, pages);
      await measureMeeting(file, pages, keys);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function makeMeeting(file: string, pages: number): void {
  const workspace = openForWriting(file);
  const context = contextOf(workspace);
  const meeting = aMeeting(context, aBody(context, 'Vale Board', null));
  const minutes = Math.max(1, (pages * PARAGRAPHS_A_PAGE) / PARAGRAPHS_A_MINUTE);
  mutate(workspace, { label: 'Minutes', now: context.now() }, (tx) => {
    for (let position = 0; position < minutes; position += 1) {
      const blocks = Array.from({ length: PARAGRAPHS_A_MINUTE - 1 }, () => paragraph(words));
      const body = bodyOf(...blocks, resolution(null, 'RESOLVED that the report be noted.'));
      const id = MinuteId.parse(context.makeId());
      const facts = { id, meetingId: meeting.id, position, title: `Item ${position + 1}`, body };
      storeMinute(tx, context.makeId, { ...newMinuteFacts, ...facts }, tx.now);
    }
  });
  workspace.close();
}

async function measureMeeting(file: string, pages: number, keys: number): Promise<void> {
  const launched = await launchApp({ args: [file] });
  try {
    const { window } = launched;
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Meetings' }).click();
    const row = window.getByRole('row').filter({ hasText: 'Vale Board' }).first();
    await row.waitFor();
    const began = performance.now();
    await row.dblclick();
    await window.getByRole('tab', { name: 'Minutes' }).click();
    await window.locator('[data-minute]').first().waitFor();
    const load = performance.now() - began;

    await window.locator('[data-minute]').first().focus();
    await window.keyboard.press('Enter');
    const text = window.locator('[role=textbox]:focus');
    await text.waitFor();
    await window.keyboard.press('Control+Home');
    const ours = await measureKeys(window, keys);
    await text.evaluate((editor) => {
      const bare = document.createElement('div');
      bare.contentEditable = 'true';
      bare.innerHTML = editor.innerHTML;
      document.body.replaceChildren(bare);
      bare.focus();
    });
    const bare = await measureKeys(window, keys);
    const figures = (values: readonly number[]) =>
      `p50 ${inMilliseconds(percentile(values, 0.5))}, p95 ${inMilliseconds(percentile(values, 0.95))}, most ${inMilliseconds(Math.max(...values))}`;
    console.log(`Typing in a meeting of ${pages === 1 ? 'one page' : `${pages} pages`}, ${keys} keys`);
    console.log(`  ours          ${figures(ours)}   (P7: p95 33 ms; no key over 100 ms)`);
    console.log(`  bare editor   ${figures(bare)}`);
    console.log(`  ratio of p95  ${(percentile(ours, 0.95) / percentile(bare, 0.95)).toFixed(2)}   (P7: 1.1)`);
    console.log(`  to its minutes on the page ${inMilliseconds(load)}   (P7: 1 s for 50 pages)`);
  } finally {
    await launched.kill();
  }
}

/** Milliseconds from each key to the task after the frame that shows it. */
async function measureKeys(window: Page, keys: number): Promise<number[]> {
  await window.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await window.keyboard.type('a'.repeat(keys), { delay: 30 });
  const times = await window.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes.splice(0));
  // The first keys bring code and fonts into memory.
  return times.slice(Math.min(10, times.length - 1));
}
