import { AxeBuilder } from '@axe-core/playwright';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/launch.ts';
import { answerDialogs, goTo, goToMinute, ownFolder, packFile, startApp, tabTo } from '../support/clerk.ts';

/** The shipped pack, imported with every doubt left open. */
async function importPack(): Promise<LaunchedApp> {
  const launched = await startApp();
  const { window } = launched;
  await answerDialogs(launched, { open: [packFile], save: path.join(ownFolder(), 'Vale.minutebook') });
  await window.getByRole('button', { name: /^New workspace/ }).click();
  await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: 'Import 4 documents' }).click();
  await window.getByRole('tab', { name: 'Minutes' }).waitFor();
  return launched;
}

const list = (window: Page): Locator => window.getByRole('listbox', { name: 'To look at' });
const chosen = (window: Page): Locator => list(window).getByRole('option', { selected: true });
const detail = (window: Page): Locator => window.getByRole('region', { name: 'The doubt' });

/** How many places the strip says there are. */
async function places(window: Page): Promise<number> {
  const words = await window.getByText(/^\d+ places?\b/).innerText();
  return Number(/^\d+/.exec(words)?.[0]);
}

async function walkTo(window: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await chosen(window).innerText()).includes(words)) return;
    await window.keyboard.press('F8');
  }
  throw new Error(`F8 never came to ${words}`);
}

async function findings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe('what an import left open', () => {
  it('is answered by keyboard alone, which puts the record right, and undo opens it again', async () => {
    const launched = await importPack();
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+6');
    await window.getByRole('heading', { level: 1, name: 'To look at' }).waitFor();
    await list(window).waitFor();
    const before = await places(window);
    await tabTo(window, /^To look at$/, 'listbox');
    await walkTo(window, 'printed “3O/23”');
    await detail(window)
      .getByRole('option', { name: /3O\/23/ })
      .first()
      .waitFor();
    await launched.takeScreenshot('to-look-at');
    await keyboard.press('2');
    await expect.poll(() => places(window)).toBe(before - 1);
    await goToMinute(window, '3O/23');
    await keyboard.press('Control+z');
    await window.getByRole('region', { name: /^Minute 30\/23/ }).waitFor();

    await keyboard.press('Control+6');
    await expect.poll(() => places(window)).toBe(before);
    await tabTo(window, /^To look at$/, 'listbox');
    await keyboard.press('Enter');
    await expect.poll(() => places(window)).toBeLessThan(before);
    await keyboard.press('Control+z');
    await expect.poll(() => places(window)).toBe(before);
    await walkTo(window, 'printed “3O/23”');
    await keyboard.press('Control+Enter');
    await window.locator('section:focus[aria-label^="Minute 30/23"]').waitFor();
  });

  it('at 200 % shows the readings of the doubt under the cursor beside its line of the list', async () => {
    const launched = await importPack();
    const { window } = launched;
    await launched.app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setContentSize(1280, 720);
      first?.webContents.setZoomFactor(2);
    });
    await window.keyboard.press('Control+6');
    await list(window).waitFor();
    await walkTo(window, 'printed “3O/23”');
    await window.keyboard.press('F8');
    await window.keyboard.press('Shift+F8');
    const isSeen = (found: Locator) =>
      found.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(() => isSeen(detail(window).getByRole('radio').last())).toBe(true);
    expect(await isSeen(chosen(window))).toBe(true);
    // The page scrolls, the frame of the window does not.
    expect(await isSeen(window.getByRole('heading', { level: 1, name: 'To look at' }))).toBe(true);
    expect(await findings(window)).toEqual([]);
  });

  it('by mouse: an organisation is chosen, learned for the body, and forgotten; nothing for axe to find', async () => {
    const launched = await importPack();
    const { window } = launched;
    await window
      .getByRole('navigation', { name: 'Main' })
      .getByRole('button', { name: /^To look at/ })
      .click();
    await list(window).getByRole('option').filter({ hasText: 'L Tully may stand in either column' }).first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await launched.takeScreenshot(`to-look-at-${colorScheme}`);
      expect(await findings(window)).toEqual([]);
    }
    await detail(window).getByRole('radio', { name: 'Brackenfold Homes' }).click();
    await expect.poll(() => list(window).getByText('L Tully may stand in either column').count()).toBe(0);
    await goTo(window, 'Bodies');
    await window.getByRole('row', { name: /Safer Partnership Board/ }).dblclick();
    const learned = window.getByRole('region', { name: 'Learned from your answers' });
    await learned.getByText('Brackenfold Homes').waitFor();
    await launched.takeScreenshot('body-learned');
    await learned.getByRole('button', { name: /^Forget/ }).click();
    await learned.waitFor({ state: 'detached' });
    await window.keyboard.press('Control+z');
    await learned.waitFor();
  });

  it('says where a minute was read, and keeps the agenda and the report with the meeting', async () => {
    const launched = await importPack();
    const { window } = launched;
    await goToMinute(window, '30/23');
    await window.keyboard.press('Control+Shift+L');
    const dialog = window.getByRole('dialog', { name: 'Where 30/23 was read' });
    await dialog.getByRole('option', { name: /3O\/23/ }).waitFor();
    await launched.takeScreenshot('where-read');
    expect(await findings(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await goTo(window, 'Meetings');
    await window
      .getByRole('row', { name: /15 November 2023/ })
      .first()
      .dblclick();
    await window.getByRole('tab', { name: 'Documents' }).click();
    const side = window.getByRole('complementary', { name: 'Documents of this meeting' });
    await side.getByText('Imported with it').waitFor();
    await side.getByRole('button').filter({ hasText: /./ }).last().click();
    await window.getByText('it can only be read here').waitFor();
    await launched.takeScreenshot('kept-document');
    expect(await findings(window)).toEqual([]);
  });
});
