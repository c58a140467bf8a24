import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerDialogs, ownFolder, ownSample, packFile, startApp, tabTo, untilSaved } from '../support/clerk.ts';

async function choose(window: Page, words: string, shown: RegExp): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').waitFor();
  await window.keyboard.type(words);
  await window.getByRole('dialog').getByText(shown).first().waitFor();
  await window.keyboard.press('Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('by keyboard alone', () => {
  it('from the first start through an import to a Word file', async () => {
    const folder = ownFolder();
    const word = path.join(folder, 'By keyboard.docx');
    const launched = await startApp();
    const { window } = launched;
    const { keyboard } = window;
    await answerDialogs(launched, { open: [packFile], save: path.join(folder, 'Keys.minutebook') });
    await tabTo(window, /^New workspace/);
    await keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();

    await keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).waitFor();
    await keyboard.press('F8');
    await keyboard.press('F8');
    await tabTo(window, /^Import 4 documents$/);
    await keyboard.press('Enter');
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();

    await choose(window, '30/23', /^30\/23 /);
    await window.locator('section:focus[aria-label^="Minute 30/23"]').waitFor();
    await keyboard.press('Enter');
    await window.locator('[role=textbox]:focus').waitFor();
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('RESOLVED that the kettle be mended.');
    await keyboard.press('Enter');
    await keyboard.type('Action – Kettle Group');
    await untilSaved(window);
    await keyboard.press('Control+PageDown');
    await window.locator('[role=textbox]:focus[aria-label^="Minute 31/23"]').waitFor();
    await keyboard.press('Escape');

    await answerDialogs(launched, { save: word });
    await keyboard.press('Control+Shift+E');
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(word) });
    expect(value).toContain('RESOLVED that the kettle be mended.');

    await keyboard.press('Control+4');
    await window.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();
    await expect.poll(() => window.getByRole('row').filter({ hasText: 'kettle be mended' }).count()).toBe(1);
  });

  it('an action is marked as done, and undone by Ctrl+Z', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await choose(window, 'Actions', /^Go to Actions/);
    await window.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    const rows = window.getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    const before = await rows.count();
    await tabTo(window, /./, 'row');
    await window.keyboard.press('d');
    await expect.poll(() => rows.count()).toBe(before - 1);
    await window.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(before);
  });

  it('a minute is removed from the list and comes back', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await choose(window, '19/24', /^19\/24 /);
    const minute = window.getByRole('region', { name: /^Minute 19\/24/ });
    await minute.waitFor();
    await tabTo(window, /^Minutes$/, 'listbox');
    await window.keyboard.press('Delete');
    await expect.poll(() => minute.count()).toBe(0);
    await window.keyboard.press('Control+z');
    await expect.poll(() => minute.count()).toBe(1);
  });

  it('what is marked in the list and what has the focus go together', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await choose(window, '18/24', /^18\/24 /);
    await window.locator('section:focus[aria-label^="Minute 18/24"]').waitFor();
    await window.keyboard.press('Control+PageDown');
    await window.locator('section:focus[aria-label^="Minute 19/24"]').waitFor();
    await window.keyboard.press('Enter');
    await window.locator('[role=textbox]:focus[aria-label^="Minute 19/24"]').waitFor();
    // A minute that has its editor on the page takes the focus as well.
    await choose(window, '18/24', /^18\/24 /);
    await window.locator('section[aria-label^="Minute 18/24"]').focus();
    await window.keyboard.press('Control+PageDown');
    await window.locator('section:focus[aria-label^="Minute 19/24"]').waitFor();
    await window.keyboard.press('Enter');
    await window.locator('[role=textbox]:focus[aria-label^="Minute 19/24"]').waitFor();
  });

  it('what is pressed in the format bar gives the keys back to the text', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await choose(window, '18/24', /^18\/24 /);
    await window.locator('section:focus[aria-label^="Minute 18/24"]').waitFor();
    await window.keyboard.press('Enter');
    const text = window.locator('[role=textbox]:focus');
    await text.waitFor();
    await window.keyboard.press('Control+End');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: /^Bold/ }).focus();
    await window.keyboard.press('Enter');
    await text.waitFor();
    await window.keyboard.type('Strong');
    await expect.poll(() => text.locator('strong').last().innerText()).toBe('Strong');
    await window.getByRole('button', { name: 'Table', exact: true }).focus();
    await window.keyboard.press('Enter');
    await text.waitFor();
    await window.keyboard.type('First cell');
    await expect.poll(() => text.locator('th').first().innerText()).toBe('First cell');
    await untilSaved(window);
  });

  it('the list of minutes has its place at once, and gets the focus back after a heading was changed', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await choose(window, '18/24', /^18\/24 /);
    await tabTo(window, /^Minutes$/, 'listbox');
    const list = window.getByRole('listbox', { name: 'Minutes', exact: true });
    for (const key of ['Enter', 'Escape']) {
      await window.keyboard.press('F2');
      await window.getByRole('textbox', { name: /^Heading of minute 18\/24/ }).waitFor();
      await window.keyboard.type('Harbour lights');
      await window.keyboard.press(key);
      await expect.poll(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
      await list.getByText('Harbour lights').waitFor();
    }

    // Another meeting, none of its minutes chosen yet.
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Meetings' }).click();
    await window.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    await tabTo(window, /./, 'row');
    await window.keyboard.press('Enter');
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await tabTo(window, /^Minutes$/, 'listbox');
    await list.getByRole('option', { selected: true }).waitFor();
    await window.keyboard.press('Enter');
    await window.locator('[data-part=minute-editor]:focus').waitFor();
  });

  it('the walk through the doubts takes the focus along', async () => {
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [packFile], save: path.join(ownFolder(), 'Doubts.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await window.getByRole('region', { name: 'Doubts' }).waitFor();
    const focused = window.locator('[data-minute]:focus, [aria-label="Before the minutes"]:focus');
    for (let presses = 0; presses < 6; presses += 1) {
      await window.keyboard.press('F8');
      await focused.waitFor();
      await window.getByRole('tab', { name: 'Minutes' }).focus();
    }
  });
});
