import { AxeBuilder } from '@axe-core/playwright';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerDialogs, goTo, ownFolder, startApp, tabTo } from '../support/clerk.ts';
import { minutesWithInitials, writeCopies, writeYears } from '../support/import-files.ts';
import type { LaunchedApp } from '../support/launch.ts';
import { writeMinutes, writeOldMinutes } from '../support/old-minutes.ts';

/** A new workspace; the next dialog for opening answers with what was made in its folder. */
async function openWith(make: (folder: string) => string | Promise<string>): Promise<LaunchedApp> {
  const launched = await startApp();
  const folder = ownFolder();
  await answerDialogs(launched, { open: [await make(folder)], save: path.join(folder, 'Old.minutebook') });
  await launched.window.getByRole('button', { name: /^New workspace/ }).click();
  await launched.window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  return launched;
}

const files = (window: Page): Locator => window.getByRole('grid', { name: 'Files to import' });
const row = (window: Page, name: string): Locator => files(window).getByRole('row').filter({ hasText: name });
const bar = (window: Page): Locator => window.getByRole('region', { name: 'Doubts' });
const importButton = (window: Page, count: number): Locator =>
  window.getByRole('button', { name: count === 1 ? 'Import 1 file' : `Import ${count} files`, exact: true });

async function untilRead(window: Page, count: number): Promise<void> {
  const isReady = () =>
    importButton(window, count)
      .isEnabled()
      .catch(() => false);
  await expect.poll(isReady, { timeout: 40_000 }).toBe(true);
}

async function findings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Drops files or folders of the disk in the middle of the window, as the system does. */
async function drop({ window }: LaunchedApp, paths: string[]): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await session.detach();
}

describe('the choices of a folder', () => {
  it('reads one of the Word file and the PDF of a meeting, says so of the other, and takes that instead by keyboard', async () => {
    const launched = await openWith((folder) => writeCopies(folder, '5 March 2024'));
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+Shift+I');
    await untilRead(window, 1);
    await row(window, 'evening.docx').getByText('ready').waitFor();
    await row(window, 'evening.pdf').getByText('same meeting as another').waitFor();
    await tabTo(window, /evening\.docx/, 'row');
    await keyboard.press('ArrowDown');
    const chosen = window.getByRole('region', { name: 'The chosen file' });
    await chosen.getByText('The same meeting as evening.docx').waitFor();
    expect(await chosen.getByRole('radio', { name: 'Read the other' }).isChecked()).toBe(true);
    await launched.takeScreenshot('folder-copies');
    expect(await findings(window)).toEqual([]);
    await tabTo(window, /^Read the other$/, 'radio');
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await row(window, 'evening.docx').getByText('left out').waitFor();
    await tabTo(window, /^Import 1 file$/);
    await keyboard.press('Enter');
    await window.getByRole('heading', { level: 1, name: 'What was imported' }).waitFor({ timeout: 40_000 });
    await window.getByText(/^1 file: 1 meeting, 4 minutes, .* \d+ people\.$/).waitFor();
    await goTo(window, 'Meetings');
    expect(await window.getByRole('row', { name: /5 March 2024/ }).count()).toBe(1);
  });

  it('Cancel while it is stored takes back what had come in, and all of it can be imported after', async () => {
    const launched = await openWith((folder) => writeYears(folder, 240));
    const { window } = launched;
    await window.keyboard.press('Control+Shift+I');
    await untilRead(window, 2);
    await importButton(window, 2).click();
    // Some of it is stored by then: the strip counts meetings.
    await expect
      .poll(async () => Number(await window.getByRole('progressbar').getAttribute('aria-valuenow')), { interval: 20 })
      .toBeGreaterThan(0);
    await window.getByRole('button', { name: 'Cancel' }).click();
    await window.getByText('Cancelled. Nothing was imported; what had come in was taken back.').waitFor();
    await launched.takeScreenshot('folder-cancelled');
    await goTo(window, 'Meetings');
    await window.getByText('No meeting').first().waitFor();
    await goTo(window, 'Bodies');
    expect(await window.getByText('Quayle Bridge Town Council').count()).toBe(0);
    await window.keyboard.press('Control+i');
    await answerDialogs(launched, { open: [] });
    await importButton(window, 2).click();
    await window.getByText(/^2 files: 240 meetings, 960 minutes/).waitFor({ timeout: 60_000 });
  });

  it('S leaves a file out that is here already, after U had taken it', async () => {
    const launched = await openWith((folder) => writeOldMinutes(folder));
    const { window } = launched;
    await window.keyboard.press('Control+Shift+I');
    await untilRead(window, 3);
    await importButton(window, 3).click();
    await window.getByRole('button', { name: 'Done', exact: true }).click({ timeout: 40_000 });
    await window.keyboard.press('Control+Shift+I');
    await expect.poll(() => files(window).getByText('seen before').count(), { timeout: 40_000 }).toBe(3);
    await tabTo(window, /april\.txt/, 'row');
    await window.keyboard.press('u');
    await importButton(window, 1).waitFor();
    await window.keyboard.press('s');
    await row(window, 'april.txt').getByText('seen before').waitFor();
    expect(await importButton(window, 0).isDisabled()).toBe(true);
  });

  it('is the same for a folder that is dropped on the window', async () => {
    const folder = ownFolder();
    const launched = await openWith((own) => own);
    const { window } = launched;
    await drop(launched, [writeOldMinutes(folder)]);
    await window.getByRole('heading', { level: 1, name: 'Import Old minutes' }).waitFor();
    await untilRead(window, 3);
    expect(await window.getByText('photo.png').count()).toBe(1);
    await drop(launched, [writeMinutes(folder, 'may.txt', { day: '7 May 2024', first: 18 })]);
    await window.getByText('Added to the list: may.txt.').waitFor();
    await untilRead(window, 4);
  });
});

describe('a doubt that was answered', () => {
  const withInitials = (folder: string): string => {
    const file = path.join(folder, 'march.txt');
    writeFileSync(file, minutesWithInitials('5 March 2024'));
    return file;
  };

  it('is told before Enter keeps its answer, and the owner stands by name under Actions', async () => {
    const launched = await openWith(withInitials);
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+i');
    await window.getByRole('heading', { level: 1, name: 'Import march.txt' }).waitFor();
    await keyboard.press('F8');
    await bar(window).getByText('“LO” may be').waitFor();
    await keyboard.press('2');
    await bar(window).getByText('Settled: Cllr Lena Osgood.').waitFor();
    await keyboard.press('Enter');
    await bar(window).getByText('Doubt 2 of 2').waitFor();
    await keyboard.press('Shift+F8');
    await keyboard.press('Enter');
    await bar(window).getByText('Settled already: Cllr Lena Osgood. Enter again keeps that').waitFor();
    await bar(window).getByText('Doubt 1 of 2').waitFor();
    await launched.takeScreenshot('import-answered-before');
    await keyboard.press('Enter');
    await bar(window).getByText('Doubt 2 of 2').waitFor();
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();

    await goTo(window, 'Actions');
    const action = window.getByRole('grid', { name: 'Actions' }).getByRole('row').filter({ hasText: 'Lena Osgood' });
    await action.getByText('printed LO').waitFor();
    await launched.takeScreenshot('actions-owner');
    await action.dblclick();
    await window.getByRole('dialog').getByText('Lena Osgood (printed LO)').waitFor();
  });

  it('in the minutes themselves: the bar offers the readings that the import left, by figure and by mouse', async () => {
    const launched = await openWith(withInitials);
    const { window } = launched;
    const { keyboard } = window;
    await keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import', exact: true }).click();
    await bar(window).getByText('2 doubts to look at. The import left them here').waitFor();
    await keyboard.press('F8');
    await bar(window).getByText('“LO” may be').waitFor();
    await launched.takeScreenshot('meeting-doubt');
    expect(await bar(window).getByRole('radio').allInnerTexts()).toEqual([
      expect.stringContaining('LO'),
      expect.stringContaining('Cllr Lena Osgood'),
      expect.stringContaining('Cllr Luke Orme'),
    ]);
    expect(await findings(window)).toEqual([]);
    await window.locator('section:focus[aria-label^="Minute 11/24"]').waitFor();
    await keyboard.press('2');
    await expect.poll(() => bar(window).getByText('“LO” may be').count()).toBe(0);
    await window.getByText('Lena Osgood (printed LO)').waitFor();
    await keyboard.press('Control+z');
    await bar(window).getByText('“LO” may be').waitFor();
    await bar(window).getByRole('radio', { name: 'Cllr Luke Orme' }).click();
    await expect.poll(() => bar(window).getByText('“LO” may be').count()).toBe(0);
    await goTo(window, 'Actions');
    await window.getByText('Luke Ormeprinted LO').waitFor();
    await keyboard.press('Control+z');
    await expect.poll(() => window.getByText('Luke Ormeprinted LO').count()).toBe(0);
  });
});
