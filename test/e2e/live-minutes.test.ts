import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { contextOf, openForReading, openForWriting } from '../../electron/cli/workspace.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import type { ImportJson } from '../../shared/reading/import-json.ts';
import { answerDialogs, ownFolder, startApp, tabTo, untilSaved } from '../support/clerk.ts';
import { type LiveBlock, liveBoard, liveGroup } from '../support/live-meeting.ts';
import { projectJson, projectMeeting, withoutUnprinted } from '../support/live-projection.ts';
import { storeLiveMeeting } from '../support/live-store.ts';
import { aLine } from '../support/store/agendas.ts';

/** Types one block at the caret, which stands on an empty paragraph, and leaves it on another where more follows. */
async function typeBlock(
  { keyboard }: Page,
  [kind, ...words]: Exclude<LiveBlock, readonly ['table', ...unknown[]]>,
  isLast: boolean,
): Promise<void> {
  const press = async (key: string, times = 1) => {
    for (let count = 0; count < times; count += 1) await keyboard.press(key);
  };
  switch (kind) {
    case 'bullets':
      await keyboard.type('- ');
      for (const entry of words) {
        await keyboard.type(entry);
        await press('Enter');
      }
      return press('Enter');
    case 'resolution':
      for (const part of words) {
        await keyboard.type(part);
        await press('Enter');
      }
      // Out of the clauses by Enter on an empty one.
      if (words.length > 1) await press('Enter');
      return;
    case 'subheading':
    case 'paragraph':
    case 'action':
      await keyboard.type(words[0]);
      if (!isLast) await press('Enter');
  }
}

/** A table by the bar, filled cell by cell, and the caret behind it. */
async function typeTable(window: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await window.getByRole('button', { name: 'Table', exact: true }).focus();
  await window.keyboard.press('Enter');
  await window.locator('th [data-placeholder], th p').first().waitFor();
  const cells = rows.flat();
  for (const [place, words] of cells.entries()) {
    await window.keyboard.type(words);
    if (place < cells.length - 1) await window.keyboard.press('Tab');
  }
  await window.keyboard.press('Control+End');
}

describe('minutes taken live', () => {
  it.each([liveBoard, liveGroup])('of $body.name, by keyboard, are read back from their Word file', async (live) => {
    const folder = ownFolder();
    const file = path.join(folder, 'Live.minutebook');
    const made = openForWriting(file);
    const meeting = storeLiveMeeting(contextOf(made), live);
    for (const { title } of live.items) aLine(contextOf(made), meeting.id, title);
    made.close();

    const launched = await startApp({ args: [file] });
    const { window } = launched;
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Meetings' }).click();
    await window.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    await window.getByRole('row').filter({ hasText: live.body.name }).first().waitFor();
    await tabTo(window, /./, 'row');
    await window.keyboard.press('Enter');
    await window.getByRole('tab', { name: 'Minutes' }).click();
    const began = performance.now();
    await tabTo(window, /^Begin the minutes from the agenda$/);
    await window.keyboard.press('Enter');
    const minutes = window.locator('[data-minute]');
    await expect.poll(() => minutes.count()).toBe(live.items.length);
    for (const [place, { blocks }] of live.items.entries()) {
      await minutes.nth(place).focus();
      await window.keyboard.press('Enter');
      await minutes.nth(place).locator('[role=textbox]:focus').waitFor();
      await window.keyboard.press('Control+End');
      for (const [index, block] of blocks.entries()) {
        if (block[0] === 'table') await typeTable(window, block.slice(1) as (readonly string[])[]);
        else await typeBlock(window, block, index === blocks.length - 1);
      }
    }
    await untilSaved(window);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${live.body.name}: ${live.items.length} items minuted in ${seconds} s\n`);
    await launched.takeScreenshot(`live-${live.body.style}`);

    const word = path.join(folder, 'Minutes.docx');
    await answerDialogs(launched, { save: word });
    await window.keyboard.press('Control+Shift+E');
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
    await launched.close();

    const call = [path.join(projectRoot, 'electron', 'cli.ts'), 'import', word, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, call, { maxBuffer: 64_000_000 });
    // The shape is public, and held against its own page by a test.
    const { documents } = JSON.parse(stdout) as ImportJson;
    const style = houseStyleById(live.body.style);
    const workspace = openForReading(file);
    const held = withoutUnprinted(projectMeeting(workspace, meeting.id), style);
    workspace.close();
    expect(documents.map((document) => withoutUnprinted(projectJson(document), style))).toEqual([held]);
  });
});
