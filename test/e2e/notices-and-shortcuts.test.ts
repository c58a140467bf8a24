import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goTo, goToMinute, ownSample, startApp } from '../support/clerk.ts';

const noticeWords = (window: Page) => window.getByRole('region', { name: 'Notices' }).allInnerTexts();
const nothingToUndo = 'There is nothing to undo.';

/** What the notice lies over: the labels of bars and buttons that have a point under it. */
async function hiddenByNotice(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const notices = [...document.querySelectorAll('section[aria-label="Notices"] > *')];
    const bars = [...document.querySelectorAll('section[aria-label="Doubts"], [data-modal] button')];
    const lies = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    return bars
      .filter((bar) => !notices.some((notice) => notice.contains(bar)))
      .filter((bar) => notices.some((notice) => lies(notice.getBoundingClientRect(), bar.getBoundingClientRect())))
      .map((bar) => bar.getAttribute('aria-label') ?? bar.textContent);
  });
}

describe('notices', () => {
  it('go with Escape, and with the place they were said at', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    await window.keyboard.press('Control+z');
    await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining(nothingToUndo)]);
    await window.keyboard.press('Escape');
    await expect.poll(() => noticeWords(window)).toEqual(['']);

    await window.keyboard.press('Control+z');
    await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining(nothingToUndo)]);
    // A step to another place in the same moment keeps what led there.
    await window.waitForTimeout(1000);
    await goTo(window, 'Actions');
    await expect.poll(() => noticeWords(window)).toEqual(['']);
  });

  it('lie over no bar of the page and under every dialog', async () => {
    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    await goTo(window, 'Actions');
    await window.keyboard.press('Control+z');
    const notice = window.getByText(nothingToUndo);
    await notice.waitFor();
    const foot = await window.getByText('go to its minute').boundingBox();
    const box = await notice.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
    await window.keyboard.press('Control+n');
    await window.getByRole('dialog', { name: 'New meeting' }).waitFor();
    const isUnder = await notice.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(x + 4, y + 4));
    });
    expect(isUnder).toBe(true);
    expect(await hiddenByNotice(window)).toEqual([]);
    await launched.takeScreenshot('notice-under-dialog');
  });
});

describe('with no workspace open', () => {
  it('shortcuts say so, help opens, and nothing springs up later', async () => {
    const launched = await startApp();
    const { window } = launched;
    await window.getByRole('heading', { level: 1, name: 'Minutebook' }).waitFor();
    for (const keys of ['Control+k', 'Control+n', 'Control+i']) {
      await window.keyboard.press(keys);
      await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining('No workspace is open.')]);
      await window.keyboard.press('Escape');
      await expect.poll(() => noticeWords(window)).toEqual(['']);
    }
    await window.keyboard.press('F1');
    await window.getByRole('dialog', { name: 'Help' }).waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await launched.takeScreenshot('welcome');

    await window.getByRole('button', { name: /Try the sample/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    expect(await window.getByRole('dialog').count()).toBe(0);
  });

  it('the icons of the first screen are of one size, so that its titles line up', async () => {
    const { window } = await startApp();
    await window.getByRole('heading', { level: 1, name: 'Minutebook' }).waitFor();
    const sizes = await window
      .locator('main li svg')
      .evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().width));
    expect(sizes).toHaveLength(3);
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('a new meeting', () => {
  it('asks for its day, or to be told that it is not known yet', async () => {
    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    await window.keyboard.press('Control+n');
    const dialog = window.getByRole('dialog', { name: 'New meeting' });
    await dialog.getByRole('textbox', { name: 'Day' }).press('Enter');
    await dialog.getByText('Write the day, or say below that it is not known yet.').waitFor();
    await launched.takeScreenshot('new-meeting-without-day');
    await dialog.getByText('The day is not known yet').click();
    await dialog.getByRole('button', { name: 'Make the meeting' }).click();
    await window.getByRole('heading', { level: 1, name: 'Date not known' }).waitFor();
  });
});

describe('a workspace that another copy has open', () => {
  it('says of each change that it cannot be made, and can be once the other copy is closed', async () => {
    const file = ownSample();
    const other = await startApp({ args: [file] });
    const { window } = await startApp({ args: [file] });
    await window.getByText('Read-only').waitFor();
    await goTo(window, 'Actions');
    await window.getByRole('row').nth(1).click();
    await window.keyboard.press('d');
    await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining('open for reading only')]);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+n');
    await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining('open for reading only')]);
    expect(await window.getByRole('dialog').count()).toBe(0);
    await window.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => noticeWords(window)).toEqual([expect.stringContaining('It still cannot be changed here.')]);
    await other.close();
    await window.getByRole('button', { name: 'Try again' }).click();
    await window.getByText('The workspace can be changed now.').waitFor();
    await window.keyboard.press('Control+n');
    await window.getByRole('dialog', { name: 'New meeting' }).waitFor();
  });
});

describe('a table on the sheet', () => {
  it('breaks no word and no sum of money', async () => {
    const launched = await startApp({ args: [ownSample()] });
    const { app, window } = launched;
    await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      first?.setContentSize(1280, 720);
      first?.webContents.setZoomFactor(3);
    });
    const minute = await goToMinute(window, '33/24');
    await minute.locator('table').first().waitFor();
    const broken = await minute.locator('table').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const walk = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walk.nextNode() !== null) {
          const text = walk.currentNode;
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}£,.]+/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (range.getClientRects().length > 1) found.push(word);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
    await launched.takeScreenshot('table-on-sheet');
  });
});
