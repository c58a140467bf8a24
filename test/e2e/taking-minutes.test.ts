import { describe, expect, it } from 'vitest';
import path from 'node:path';
import {
  answerDialogs,
  goTo,
  goToMinute,
  ownFolder,
  ownSample,
  packFile,
  startApp,
  untilSaved,
  writeAtEnd,
} from '../support/clerk.ts';

describe('taking minutes', () => {
  it('a resolution and an action are in their registers as soon as they are typed', async () => {
    const { window, takeScreenshot } = await startApp({ args: [ownSample()] });
    const minute = await goToMinute(window, '18/24');
    await writeAtEnd(window, minute);
    await window.keyboard.type('RESOLVED that');
    await window.keyboard.press('Enter');
    await window.keyboard.type('the Board thanks the lighthouse keeper');
    await window.keyboard.press('Enter');
    await window.keyboard.type('the lamp be lit again');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Action – Lighthouse Trust');
    await window.keyboard.press('Escape');
    await untilSaved(window);
    await takeScreenshot('typed');
    const belongs = window.getByRole('complementary', { name: 'What belongs to the minute' });
    await expect.poll(() => belongs.innerText()).toContain('lighthouse keeper');

    await goTo(window, 'Decisions');
    const decision = window.getByRole('row').filter({ hasText: 'lighthouse keeper' });
    await expect.poll(() => decision.innerText()).toMatch(/18\/24[\s\S]*lamp be lit again/);
    await takeScreenshot('decisions');
    await goTo(window, 'Actions');
    const action = window.getByRole('row').filter({ hasText: 'Lighthouse Trust' });
    await expect.poll(() => action.innerText()).toMatch(/18\/24[\s\S]*Open/);
    await takeScreenshot('actions');
  });

  it('the decision word at the start of a paragraph makes a decision, and Backspace at once undoes only that', async () => {
    const { window } = await startApp({ args: [ownSample()] });
    const minute = await goToMinute(window, '18/24');
    await writeAtEnd(window, minute);
    await window.keyboard.type('RESOLVED ');
    await expect.poll(() => minute.getByRole('group', { name: /decision|resolution/i }).count()).toBe(1);
    await window.keyboard.press('Backspace');
    await expect.poll(() => minute.getByRole('group', { name: /decision|resolution/i }).count()).toBe(0);
    expect(await minute.innerText()).toContain('RESOLVED');
  });

  it('killed while typing, the workspace holds everything typed up to a second before', async () => {
    const workspace = ownSample();
    const profile = path.join(ownFolder(), 'profile');
    const first = await startApp({ args: [workspace], profile, keepProfile: true });
    const minute = await goToMinute(first.window, '19/24');
    await writeAtEnd(first.window, minute);
    // Numbered words, typed without a pause: what is missing afterwards tells how old it was.
    const typedAt: number[] = [];
    const start = performance.now();
    for (let word = 0; performance.now() - start < 4000; word += 1) {
      await first.window.keyboard.type(`w${word} `, { delay: 12 });
      typedAt.push(performance.now());
    }
    const killedAt = performance.now();
    await first.kill();

    const second = await startApp({ args: [workspace], profile, keepProfile: true });
    const reopened = await goToMinute(second.window, '19/24');
    const kept = [...(await reopened.innerText()).matchAll(/\bw(\d+)\b/g)].length;
    const lost = typedAt.slice(kept);
    expect(kept).toBeGreaterThan(10);
    expect(lost.every((time) => killedAt - time < 1000)).toBe(true);
  });

  it('closing the window by its X keeps the last key', async () => {
    const workspace = ownSample();
    const first = await startApp({ args: [workspace] });
    const minute = await goToMinute(first.window, '19/24');
    await writeAtEnd(first.window, minute);
    await first.window.keyboard.type('Last words before the door closed');
    await first.close();

    const second = await startApp({ args: [workspace] });
    const reopened = await goToMinute(second.window, '19/24');
    expect(await reopened.innerText()).toContain('Last words before the door closed');
  });

  it('a meeting whose import is taken back is left, and comes back whole', async () => {
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [packFile], save: path.join(ownFolder(), 'Undone.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    const minute = await goToMinute(window, '30/23');
    await minute.click();
    await minute.locator('[role=textbox]:focus').waitFor();
    await window.keyboard.press('Control+z');
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    expect(await window.locator('[role=textbox]').count()).toBe(0);

    await window.keyboard.press('Control+y');
    const again = await goToMinute(window, '30/23');
    await writeAtEnd(window, again);
    await window.keyboard.type('Written after all.');
    await untilSaved(window);
    expect(await window.getByText(/is no longer there/).count()).toBe(0);
    expect(await window.getByText('Not saved', { exact: true }).count()).toBe(0);
  });

  it('a table stays as it prints while it is written', async () => {
    const { window, takeScreenshot } = await startApp({ args: [ownSample()] });
    const minute = await goToMinute(window, '18/24');
    await writeAtEnd(window, minute);
    await window.keyboard.type('Members paid:');
    await window.getByRole('button', { name: 'Table', exact: true }).click();
    for (const words of ['Payee', 'Amount', 'Coal', '£13,200.00', 'TOTAL', '£13,200.00']) {
      await window.keyboard.type(words);
      await window.keyboard.press('Tab');
    }
    const cell = (words: string) => minute.locator('table').getByText(words, { exact: true }).last();
    const look = (words: string) =>
      cell(words).evaluate((element) => {
        const { textAlign, fontWeight } = getComputedStyle(element);
        return `${textAlign} ${fontWeight}`;
      });
    await expect.poll(() => look('£13,200.00')).toBe('right 700');
    await takeScreenshot('table-written');
    await expect.poll(() => look('TOTAL')).toMatch(/^(?:start|left) 700$/);
    await expect.poll(() => look('Coal')).toMatch(/^(?:start|left) 400$/);
  });

  it('no word is broken beside a heading that runs in', async () => {
    const { app, window, takeScreenshot } = await startApp({ args: [ownSample()] });
    const minute = await goToMinute(window, '18/24');
    await window.keyboard.press('Enter');
    await minute.locator('[role=textbox]:focus').waitFor();
    await window.keyboard.type('Neighbourhoodwatchmembers ');
    // Whatever room the heading leaves, the word stands on one line.
    for (let width = 1280; width >= 1000; width -= 20) {
      await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700), width);
      const lines = await minute.locator('[role=textbox]').evaluate(async (text) => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let left = 'Neighbourhoodwatchmembers'.length;
        for (let words = walker.nextNode(); words !== null; words = walker.nextNode()) {
          if (left === 'Neighbourhoodwatchmembers'.length) range.setStart(words, 0);
          const length = words.textContent?.length ?? 0;
          if (length >= left) {
            range.setEnd(words, left);
            break;
          }
          left -= length;
        }
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
      expect(lines).toBe(1);
    }
    await takeScreenshot('run-in');
  });
});
