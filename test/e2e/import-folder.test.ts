import { AxeBuilder } from '@axe-core/playwright';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerDialogs, goTo, ownFolder, startApp, tabTo } from '../support/clerk.ts';
import type { LaunchedApp } from '../support/launch.ts';
import { minutesOf, writeMinutes, writeOldMinutes } from '../support/old-minutes.ts';

/** A new workspace, and a folder of old minutes that the next dialog for opening answers with. */
async function openWithFolder(): Promise<LaunchedApp & { readonly folder: string }> {
  const launched = await startApp();
  const folder = ownFolder();
  await answerDialogs(launched, { open: [writeOldMinutes(folder)], save: path.join(folder, 'Old.minutebook') });
  await launched.window.getByRole('button', { name: /^New workspace/ }).click();
  await launched.window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  return { ...launched, folder };
}

const files = (window: Page): Locator => window.getByRole('grid', { name: 'Files to import' });
const row = (window: Page, name: string): Locator => files(window).getByRole('row').filter({ hasText: name });
const bar = (window: Page): Locator => window.getByRole('region', { name: 'Doubts' });
const importFiles = (window: Page, count: number): Locator =>
  window.getByRole('button', { name: count === 1 ? 'Import 1 file' : `Import ${count} files`, exact: true });

async function untilRead(window: Page, count: number): Promise<void> {
  await expect
    .poll(
      () =>
        importFiles(window, count)
          .isEnabled()
          .catch(() => false),
      { timeout: 40_000 },
    )
    .toBe(true);
}

async function findings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe('a folder of old minutes', () => {
  it('comes in by keyboard alone, a doubt answered on the way, and goes again by undo', async () => {
    const launched = await openWithFolder();
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+Shift+I');
    await untilRead(window, 3);
    expect(await row(window, 'broken.docx').innerText()).toContain('could not be read');
    expect(await row(window, 'march again.txt').innerText()).toContain('same as another');
    expect(await window.getByText('photo.png').count()).toBe(1);

    // Into the list, down to the pack, and into its review.
    await tabTo(window, /april\.txt/, 'row');
    for (let presses = 0; presses < 6; presses += 1) {
      if ((await window.locator('[role=row]:focus').innerText()).includes('pack.txt')) break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Space');
    await importFiles(window, 2).waitFor();
    await keyboard.press('Space');
    await importFiles(window, 3).waitFor();
    await keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'pack.txt' }).waitFor();
    await keyboard.press('F8');
    await bar(window).getByText('L Tully may stand in either column').waitFor();
    await keyboard.press('2');
    await bar(window).getByText('Settled: Brackenfold Homes.').waitFor();
    await keyboard.press('Enter');
    await bar(window).getByText('Doubt 2 of').waitFor();
    await tabTo(window, /^Back to the list$/);
    await keyboard.press('Enter');
    await files(window).waitFor();

    await tabTo(window, /^Import 3 files$/);
    await keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'What was imported' }).waitFor({ timeout: 40_000 });
    await window.getByRole('region', { name: 'Did not come in' }).getByText('broken.docx').waitFor();
    await window.getByRole('button', { name: 'Quayle Bridge Town Council, 2 April 2024' }).waitFor();
    await launched.takeScreenshot('folder-report');
    expect(await findings(window)).toEqual([]);

    await keyboard.press('Control+5');
    await window.getByRole('row', { name: /Quayle Bridge Town Council/ }).waitFor();
    await keyboard.press('Control+z');
    await expect.poll(() => window.getByRole('row', { name: /Quayle Bridge Town Council/ }).count()).toBe(0);
  });

  it('by mouse: ticks, what needs a look, and the report as text; nothing for axe to find in either scheme', async () => {
    const launched = await openWithFolder();
    const { window } = launched;
    await window.keyboard.press('Control+Shift+I');
    await untilRead(window, 3);
    await row(window, 'april.txt').getByRole('img', { name: 'ticked', exact: true }).click();
    await importFiles(window, 2).waitFor();
    await window.getByRole('radio', { name: /^Needs a look/ }).click();
    await expect.poll(() => row(window, 'april.txt').count()).toBe(0);
    await row(window, 'march again.txt').click();
    await window.getByRole('region', { name: 'The chosen file' }).getByText('the very same as').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await launched.takeScreenshot(`folder-list-${colorScheme}`);
      expect(await findings(window)).toEqual([]);
    }
    await importFiles(window, 2).click();
    await window.getByRole('heading', { level: 1, name: 'What was imported' }).waitFor({ timeout: 40_000 });
    await window.getByRole('button', { name: 'The report as text' }).click();
    const text = window.getByRole('document').or(window.locator('pre'));
    await text.first().waitFor();
    await expect.poll(() => window.evaluate(() => getSelection()?.toString() ?? '')).toMatch(/^Imported 2 files: /);
    await window.getByRole('button', { name: 'Take it all back' }).click();
    await goTo(window, 'Bodies');
    expect(await window.getByText('Quayle Bridge Town Council').count()).toBe(0);
  });

  it('stops half way, keeps what was read, and reads on', async () => {
    const launched = await openWithFolder();
    const { window } = launched;
    await window.keyboard.press('Control+Shift+I');
    await window.getByText('still to read').waitFor();
    await window.getByRole('button', { name: 'Cancel' }).click();
    await window.getByText('The reading was cancelled.').waitFor();
    expect(await files(window).getByText('not read').count()).toBeGreaterThan(0);
    await window.getByRole('button', { name: 'Read the rest' }).click();
    await untilRead(window, 3);
  });

  it('is known again: the file is left out until it is ticked, and then updates what is here', async () => {
    const launched = await openWithFolder();
    const { window } = launched;
    await window.keyboard.press('Control+Shift+I');
    await untilRead(window, 3);
    await importFiles(window, 3).click();
    await window.getByRole('button', { name: 'Done', exact: true }).click({ timeout: 40_000 });
    await window.keyboard.press('Control+Shift+I');
    await expect.poll(() => files(window).getByText('seen before').count(), { timeout: 40_000 }).toBe(3);
    await row(window, 'april.txt').click();
    await window.keyboard.press('u');
    await row(window, 'april.txt').getByText('updates what is here').waitFor();
    await importFiles(window, 1).click();
    await window.getByRole('heading', { level: 1, name: 'What was imported' }).waitFor({ timeout: 40_000 });
    await goTo(window, 'Meetings');
    expect(await window.getByRole('row', { name: /2 April 2024/ }).count()).toBe(1);
  });
});

describe('actions of old meetings', () => {
  it('are told in one line, marked done by keyboard, and open again after Undo', async () => {
    const launched = await openWithFolder();
    const { window } = launched;
    const { keyboard } = window;
    const line = window.getByText(/actions of meetings before .+ are open\./);
    await keyboard.press('Control+Shift+I');
    await untilRead(window, 3);
    await importFiles(window, 3).click();
    await window.getByRole('heading', { level: 1, name: 'What was imported' }).waitFor({ timeout: 40_000 });
    await line.waitFor();
    expect(await findings(window)).toEqual([]);
    await tabTo(window, /^See them$/);
    await keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    expect(await window.getByRole('radio', { name: 'Older' }).isChecked()).toBe(true);
    await line.waitFor();

    await goTo(window, 'Desk');
    await line.waitFor();
    await launched.takeScreenshot('desk-older-actions');
    await tabTo(window, /^Mark them done$/);
    await keyboard.press('Enter');
    const notices = window.getByRole('region', { name: 'Notices' });
    await notices.getByText(/older actions marked done\./).waitFor();
    await expect.poll(() => line.count()).toBe(0);
    await notices.getByRole('button', { name: 'Undo' }).click();
    await line.waitFor();
  });
});

describe('other ways in', () => {
  it('reads pasted text, on the Import screen and in its dialog', async () => {
    const launched = await startApp();
    const { window } = launched;
    const folder = ownFolder();
    await answerDialogs(launched, { open: [], save: path.join(folder, 'Old.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await launched.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), minutesOf({ day: '5 March 2024' }));
    await window.keyboard.press('Control+k');
    await window.keyboard.type('pasted');
    await window.getByRole('dialog').getByText('Import pasted text…').waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('textbox', { name: 'The text of the minutes' }).waitFor();
    await window.keyboard.press('Control+v');
    await window.getByRole('heading', { level: 1, name: 'Import Pasted text' }).waitFor();
    await window.getByRole('button', { name: 'Leave this file' }).click();
    await window.getByRole('heading', { level: 1, name: 'Import', exact: true }).waitFor();
    await window.keyboard.press('Control+v');
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
  });

  it('asks what becomes of a meeting that is here already', async () => {
    const launched = await startApp();
    const { window } = launched;
    const folder = ownFolder();
    const march = writeMinutes(folder, 'march.txt', { day: '5 March 2024' });
    await answerDialogs(launched, { open: [march], save: path.join(folder, 'Old.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await window.keyboard.press('Control+i');
    const held = window.getByRole('region', { name: 'Held already' });
    await held.getByText('This very file was imported before.').waitFor();
    await launched.takeScreenshot('import-held');
    await held.getByRole('radio', { name: 'Leave it out' }).click();
    expect(await window.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await held.getByRole('radio', { name: 'Add it a second time' }).click();
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await goTo(window, 'Meetings');
    await expect.poll(() => window.getByRole('row', { name: /5 March 2024/ }).count()).toBe(2);
  });
});
