import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerDialogs, ownFolder, ownSample, packFile, startApp, untilSaved } from '../support/clerk.ts';

/** Presses Tab until what has the focus is called so. */
async function tabTo(window: Page, name: RegExp, role = ''): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await window.evaluate(() => {
      const { activeElement } = document;
      const words = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      return { words, role: activeElement?.getAttribute('role') ?? '' };
    });
    if (name.test(focused.words) && (role === '' || focused.role === role)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

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
    await window.getByRole('button', { name: 'Import 2 documents' }).waitFor();
    await keyboard.press('F8');
    await keyboard.press('F8');
    await tabTo(window, /^Import 2 documents$/);
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
});
