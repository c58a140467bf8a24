import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerDialogs, goTo, goToMinute, ownSample, packFile, startApp } from '../support/clerk.ts';

/**
 * Serious and critical findings of axe on what the window shows, in words: rule, and the first place. The page is one
 * page of an app, so axe looks at it where it stands and opens nothing of its own.
 */
async function findings(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/** Columns of the tables of records whose cell in the first row is cut off at either side, or shown nowhere. */
async function columnsOutOfSight(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('[role="grid"]')].flatMap((grid) => {
      const heads = [...grid.querySelectorAll('[role="columnheader"]')];
      const cells = grid.querySelectorAll('[data-record]:first-child > *');
      return heads
        .filter((_, place) => {
          const cell = cells[place];
          // A card leaves out what the record has no word for.
          if (cell?.childNodes.length === 0) return false;
          const box = cell?.getBoundingClientRect();
          return box === undefined || box.width === 0 || box.left < 0 || box.right > globalThis.innerWidth;
        })
        .map((head) => head.textContent);
    }),
  );
}

/** Parts of the page that hide what runs over their lower edge, where nothing scrolls to it. */
async function partsCutOffBelow(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((part) => getComputedStyle(part).overflowY === 'hidden' && part.clientHeight > 60)
      .filter((part) => part.scrollHeight - part.clientHeight > 40)
      .map((part) => `${part.className}: ${part.scrollHeight} in ${part.clientHeight}`),
  );
}

/** Whole areas that wear the ring of the focus though what has it is inside them. */
async function areasWithARing(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((part) => part !== document.activeElement && part.querySelector('[role=tablist]') !== null)
      .filter((part) => getComputedStyle(part).outlineStyle !== 'none')
      .map((part) => part.className),
  );
}

interface Screen {
  readonly name: string;
  readonly open: (window: Page) => Promise<void>;
  /** What a screen reader is told there: part of the accessibility tree. */
  readonly tells: string;
}

const tab = async (window: Page, name: string): Promise<void> => {
  await goToMinute(window, '18/24');
  await window.getByRole('tab', { name }).click();
};

const screens: readonly Screen[] = [
  { name: 'desk', open: (window) => goTo(window, 'Desk'), tells: '- heading "Desk" [level=1]' },
  { name: 'meetings', open: (window) => goTo(window, 'Meetings'), tells: '- grid "Meetings of 2024"' },
  {
    name: 'bodies',
    open: (window) => goTo(window, 'Bodies'),
    tells: '- row "Calder Vale Safer Partnership Board (Board)"',
  },
  {
    name: 'body',
    open: async (window) => {
      await goTo(window, 'Bodies');
      await window.getByRole('row', { name: /Safer Partnership Board/ }).press('Enter');
      await window.getByRole('heading', { level: 1, name: 'Calder Vale Safer Partnership Board' }).waitFor();
    },
    tells: '- heading "Calder Vale Safer Partnership Board" [level=1]',
  },
  { name: 'actions', open: (window) => goTo(window, 'Actions'), tells: '- columnheader "Owner"' },
  { name: 'decisions', open: (window) => goTo(window, 'Decisions'), tells: '- columnheader "What follows"' },
  {
    name: 'minutes',
    open: async (window) => {
      await (await goToMinute(window, '18/24')).click();
      await window.locator('[role=textbox]:focus').waitFor();
    },
    tells: '- textbox "Minute 18/24, Matters arising – Take-home naloxone"',
  },
  { name: 'attendance', open: (window) => tab(window, 'Attendance'), tells: '- grid "Attendance"' },
  { name: 'documents', open: (window) => tab(window, 'Documents'), tells: '- region "Minutes, as it prints"' },
  {
    name: 'agenda',
    open: async (window) => {
      await tab(window, 'Agenda');
      const begin = window.getByRole('button', { name: 'Begin with the standing items' });
      const list = window.getByRole('treegrid', { name: 'Agenda' });
      await begin.or(list).first().waitFor();
      if ((await begin.count()) > 0) await begin.click();
      await list.getByRole('row').nth(1).waitFor();
    },
    tells: '- list "Stages of the meeting"',
  },
  {
    name: 'publish',
    open: async (window) => {
      await window.getByRole('button', { name: 'Publish the agenda…' }).click();
      await window.getByRole('dialog', { name: 'Publish the agenda' }).waitFor();
    },
    tells: '- dialog "Publish the agenda"',
  },
  {
    name: 'calendar',
    open: async (window) => {
      await window.keyboard.press('Escape');
      await window.keyboard.press('Control+Shift+K');
      await window.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    },
    tells: '- heading "Calendar" [level=1]',
  },
  {
    name: 'people',
    open: async (window) => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type('people');
      await window
        .getByRole('dialog')
        .getByText(/people/i)
        .first()
        .waitFor();
      await window.keyboard.press('Enter');
      await window.getByRole('heading', { level: 1, name: /^People/ }).waitFor();
    },
    tells: '- heading "People',
  },
  {
    name: 'palette',
    open: async (window) => {
      await window.keyboard.press('Control+k');
      await window.getByRole('dialog').waitFor();
    },
    tells: '- dialog "Find a command, body, meeting or minute"',
  },
];

describe('what a screen reader meets', () => {
  it.each(['light', 'dark'] as const)(
    'no serious finding on any screen, and its main words, in %s',
    async (colours) => {
      const launched = await startApp({ args: [ownSample()] });
      const { window } = launched;
      await window.emulateMedia({ colorScheme: colours });
      const found: string[] = [];
      for (const { name, open, tells } of screens) {
        await open(window);
        await expect.poll(() => window.locator('body').ariaSnapshot(), { timeout: 10_000 }).toContain(tells);
        await launched.takeScreenshot(`${name}-${colours}`);
        found.push(...(await findings(window)).map((finding) => `${name}: ${finding}`));
      }
      expect(found).toEqual([]);
    },
  );

  it('the review of an import and the first screen likewise', async () => {
    const empty = await startApp();
    expect(await findings(empty.window)).toEqual([]);
    expect(await empty.window.locator('body').ariaSnapshot()).toContain('- heading "Minutebook" [level=1]');
    await empty.close();

    const launched = await startApp({ args: [ownSample()] });
    await answerDialogs(launched, { open: [packFile] });
    await launched.window.keyboard.press('Control+i');
    await launched.window.getByRole('button', { name: 'Import 4 documents' }).waitFor();
    expect(await launched.window.locator('body').ariaSnapshot()).toContain('- region "The source"');
    expect(await findings(launched.window)).toEqual([]);
  });

  it('at 200 % nothing is cut off sideways, or below where nothing scrolls', async () => {
    const launched = await startApp({ args: [ownSample()] });
    const { app, window } = launched;
    await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setContentSize(1280, 720);
      first?.webContents.setZoomFactor(2);
    });
    for (const { name, open } of screens) {
      if (name === 'palette') continue;
      await open(window);
      const overflow = await window.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
      expect(await columnsOutOfSight(window), name).toEqual([]);
      expect(await partsCutOffBelow(window), name).toEqual([]);
      expect(await areasWithARing(window), name).toEqual([]);
      expect(await findings(window), name).toEqual([]);
      await launched.takeScreenshot(`${name}-200`);
    }
    await answerDialogs(launched, { open: [packFile] });
    await window.keyboard.press('Control+i');
    const source = window.getByRole('region', { name: 'The source' });
    await source.waitFor();
    await launched.takeScreenshot('import-200');
    const seen = await source.evaluate((element) => element.getBoundingClientRect().height / globalThis.innerHeight);
    expect(seen).toBeGreaterThan(0.5);
    await window.getByRole('button', { name: 'Next doubt (F8)' }).click();
    await launched.takeScreenshot('import-doubt-200');
    // The piece in doubt stands above the bar, and the bar shows its readings.
    const doubts = window.getByRole('region', { name: 'Doubts' });
    await doubts.getByRole('radio').last().waitFor();
    const bottomOf = (found: Locator) => found.evaluate((element) => element.getBoundingClientRect().bottom);
    const topOf = (found: Locator) => found.evaluate((element) => element.getBoundingClientRect().top);
    const piece = window.getByRole('listbox', { name: 'What was understood' }).getByRole('option', { selected: true });
    await expect.poll(async () => (await bottomOf(piece)) - (await topOf(doubts))).toBeLessThanOrEqual(0);
    expect(await topOf(piece)).toBeGreaterThan(0);
    expect(await bottomOf(doubts.getByRole('radio').last())).toBeLessThanOrEqual(await bottomOf(doubts));
    // A notice is in sight and leaves the bar of the doubts free.
    await window.keyboard.press('Control+z');
    const notice = await window
      .getByText(/^Taken back/)
      .first()
      .boundingBox();
    const bar = await window.getByRole('region', { name: 'Doubts' }).boundingBox();
    expect(notice?.y).toBeGreaterThan(0);
    expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  });
});
