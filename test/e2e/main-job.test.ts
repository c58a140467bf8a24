import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import {
  answerDialogs,
  goTo,
  goToMinute,
  ownFolder,
  packFile,
  startApp,
  untilSaved,
  writeAtEnd,
} from '../support/clerk.ts';

describe('the main job', () => {
  it('an old pack is read, worked on, exported to Word, and there again after closing', async () => {
    const folder = ownFolder();
    const profile = path.join(folder, 'profile');
    const workspace = path.join(folder, 'Calder Vale.minutebook');
    const word = path.join(folder, 'Board minutes.docx');
    const first = await startApp({ profile, keepProfile: true });
    const { window } = first;

    await window.getByRole('heading', { level: 1, name: 'Minutebook' }).waitFor();
    await first.takeScreenshot('first-start');
    await answerDialogs(first, { open: [packFile], save: workspace });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await first.takeScreenshot('desk-empty');

    await window.keyboard.press('Control+i');
    await window.getByRole('heading', { level: 1, name: /^Import calder-vale-pack/ }).waitFor();
    await window.getByText('29/23').first().waitFor();
    await first.takeScreenshot('import-review');
    await window.keyboard.press('F8');
    await window.getByRole('button', { name: 'Import 4 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await first.takeScreenshot('imported-meeting');

    await goTo(window, 'Desk');
    await expect
      .poll(() => window.getByRole('main').innerText())
      .toMatch(
        /Calder Vale Safer Partnership Board[\s\S]*Calder Vale Tasking and Advisory Group|Advisory Group[\s\S]*Board/,
      );

    const minute = await goToMinute(window, '29/23');
    await writeAtEnd(window, minute);
    await window.keyboard.type('The clock on the mill had stopped at noon.');
    await untilSaved(window);
    await answerDialogs(first, { save: word });
    await window.getByRole('button', { name: 'Export to Word…' }).click();
    await expect.poll(() => existsSync(word), { timeout: 20_000 }).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(word) });
    expect(value).toContain('The clock on the mill had stopped at noon.');
    expect(value).toContain('27/23');
    await window.getByRole('tab', { name: 'Documents' }).click();
    await window.getByText('Board minutes.docx').first().waitFor();
    await first.takeScreenshot('documents');
    await first.close();

    const second = await startApp({ profile, keepProfile: true });
    const again = await goToMinute(second.window, '29/23');
    expect(await again.innerText()).toContain('The clock on the mill had stopped at noon.');
    await second.takeScreenshot('reopened');
  });

  it('an import is taken back by Ctrl+Z and brought again by Ctrl+Y', async () => {
    const folder = ownFolder();
    const launched = await startApp();
    const { window } = launched;
    await answerDialogs(launched, { open: [packFile], save: path.join(folder, 'Vale.minutebook') });
    await window.getByRole('button', { name: /^New workspace/ }).click();
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).click();
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await goTo(window, 'Bodies');
    await expect.poll(() => window.getByRole('row').count()).toBe(3);
    await window.keyboard.press('Control+z');
    await expect.poll(() => window.getByText('Calder Vale Safer Partnership Board').count()).toBe(0);
    await window.keyboard.press('Control+y');
    await expect.poll(() => window.getByRole('row').count()).toBe(3);
  });
});
