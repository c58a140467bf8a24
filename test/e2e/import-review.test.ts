import { AxeBuilder } from '@axe-core/playwright';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/launch.ts';
import { answerDialogs, ownFolder, packFile, startApp } from '../support/clerk.ts';

/** Opens the shipped pack in the review of an import, in a new workspace. */
async function openReview(): Promise<LaunchedApp> {
  const launched = await startApp();
  const { window } = launched;
  await answerDialogs(launched, { open: [packFile], save: path.join(ownFolder(), 'Vale.minutebook') });
  await window.getByRole('button', { name: /^New workspace/ }).click();
  await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: 'Import 4 documents' }).waitFor();
  return launched;
}

const understood = (window: Page, words: string | RegExp): Locator =>
  window.getByRole('listbox', { name: 'What was understood' }).getByRole('option').filter({ hasText: words });
const bar = (window: Page): Locator => window.getByRole('region', { name: 'Doubts' });

async function importAndOpenBoard(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Import 4 documents' }).click();
  await window.getByRole('tab', { name: 'Minutes' }).waitFor();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('27/23');
  await window
    .getByRole('dialog')
    .getByText(/^27\/23 /)
    .waitFor();
  await window.keyboard.press('Enter');
  await window.getByRole('region', { name: /^Minute 27\/23/ }).waitFor();
}

/** On how many lines of the window the date of a document stands, and whether it is the first thing of its line. */
function linesOfDate(piece: Locator): Promise<{ lines: number; isFirst: boolean }> {
  return piece.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const date = '15\u00a0November\u00a02023';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(date) ?? -1;
      if (from === -1) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + date.length);
      const rectangles = [...range.getClientRects()];
      const detail = node.parentElement?.getBoundingClientRect();
      const title = node.parentElement?.parentElement?.getBoundingClientRect();
      const [first] = rectangles;
      return {
        lines: new Set(rectangles.map(({ top }) => top)).size,
        isFirst: first !== undefined && first.left === detail?.left && detail.left === title?.left,
      };
    }
    return { lines: 0, isFirst: false };
  });
}

async function findings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe('the review of an import', () => {
  it('lets the clerk choose a reading by keyboard, change it, and stores what was chosen', async () => {
    const launched = await openReview();
    const { window } = launched;
    await window.keyboard.press('F8');
    await bar(window).getByText('L Tully may stand in either column').waitFor();
    await bar(window).getByText('Not settled').waitFor();
    const tully = understood(window, /^L Tully/);
    expect(await tully.innerText()).toContain('Harrowmoor Borough Council');

    await window.keyboard.press('Tab');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Space');
    await bar(window).getByText('Settled: Brackenfold Homes.').waitFor();
    expect(await bar(window).getByRole('radio', { name: 'Brackenfold Homes' }).isChecked()).toBe(true);
    expect(await tully.innerText()).toMatch(/Brackenfold Homes[\s\S]*settled/);

    await window.keyboard.press('Space');
    await bar(window).getByText('Not settled').waitFor();
    expect(await tully.innerText()).toMatch(/Harrowmoor Borough Council[\s\S]*1 doubt/);
    await window.keyboard.press('Space');
    await bar(window).getByText('Settled: Brackenfold Homes.').waitFor();

    await importAndOpenBoard(window);
    await window.getByRole('tab', { name: 'Attendance' }).click();
    await launched.takeScreenshot('import-review-attendance');
    await window.getByRole('row').filter({ hasText: 'L Tully' }).filter({ hasText: 'Brackenfold Homes' }).waitFor();
    expect(await window.getByText('L Tully may stand in either column').count()).toBe(0);
  });

  it('and by mouse: the number as printed, or as it was read; in both schemes nothing for axe to find', async () => {
    const launched = await openReview();
    const { window } = launched;
    const next = bar(window).getByRole('button', { name: /^Next doubt/ });
    const asks = bar(window).getByText('The number is printed “3O/23”');
    for (let steps = 0; steps < 30 && (await asks.count()) === 0; steps += 1) await next.click();
    await asks.waitFor();
    const source = window.getByRole('listbox', { name: 'Lines of the source' });
    expect(await source.getByRole('option', { selected: true }).innerText()).toMatch(/^71\s+-?\s*3O\/23/);
    await bar(window).getByRole('radio', { name: 'As printed: 3O/23' }).click();
    await bar(window).getByText('Settled: as printed, 3O/23.').waitFor();
    await understood(window, /^3O\/23/).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await launched.takeScreenshot(`import-review-answered-${colorScheme}`);
      expect(await findings(window)).toEqual([]);
    }
    await bar(window).getByRole('radio', { name: 'As read: 30/23' }).click();
    await bar(window).getByText('Settled: as read, 30/23.').waitFor();
    await understood(window, /^30\/23/).waitFor();

    await importAndOpenBoard(window);
    await window.getByRole('region', { name: /^Minute 30\/23/ }).waitFor();
    expect(await window.getByText('The number is printed “3O/23”').count()).toBe(0);
  });

  it('keeps the date of a meeting on one line, under the name of its body', async () => {
    const launched = await openReview();
    const { window } = launched;
    for (const [width, scheme] of [
      [1280, 'light'],
      [1024, 'dark'],
    ] as const) {
      await launched.app.evaluate(({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size, 760);
      }, width);
      await window.emulateMedia({ colorScheme: scheme });
      await launched.takeScreenshot(`import-review-documents-${scheme}`);
      expect(await linesOfDate(understood(window, /15\s?November/).first())).toEqual({ lines: 1, isFirst: true });
    }
  });
});
