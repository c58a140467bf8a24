import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSample } from '../../electron/dev/sample/make-sample.ts';
import { answerDialogs, goTo, ownFolder, ownSample, packFile, startApp } from '../support/clerk.ts';

describe('bad input', () => {
  it('each file that is no document gets one sentence, nothing is stored, and the next good one is read', async () => {
    const folder = ownFolder();
    const bad: Record<string, Buffer> = {
      'photo.txt': Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        Buffer.alloc(4000, 7),
      ]),
      'empty.txt': Buffer.alloc(0),
      'scan.pdf': Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
      'broken.docx': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300, 1)]),
      'one-line.txt': Buffer.alloc(50_000_000, 'word '),
    };
    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    for (const [name, bytes] of Object.entries(bad)) {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      await answerDialogs(launched, { open: [file] });
      await window.keyboard.press('Control+i');
      const sentence = window.getByRole('main').getByText(`“${name}”`);
      await sentence.waitFor({ timeout: 30_000 });
      expect(await sentence.innerText(), name).toMatch(/^“.*” .*\. .*\.$/);
      await launched.takeScreenshot(`refused-${name.replace('.', '-')}`);
      await window.getByRole('button', { name: 'Leave it' }).click();
    }
    await goTo(window, 'Bodies');
    await expect.poll(() => window.getByRole('row').count()).toBe(3);
    await answerDialogs(launched, { open: [packFile] });
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: 'Import 4 documents' }).waitFor();
  });

  it('each workspace that cannot be opened gets one sentence, stays as it is, and the open one stays open', async () => {
    const folder = ownFolder();
    const newer = path.join(folder, 'Newer.minutebook');
    makeSample(newer);
    const database = new Database(newer);
    database.pragma('user_version = 999');
    database.close();
    const text = path.join(folder, 'Letter.minutebook');
    writeFileSync(text, 'Dear clerk, this is a letter and no workspace at all.'.repeat(50));
    const empty = path.join(folder, 'Empty.minutebook');
    writeFileSync(empty, '');
    const inside = path.join(folder, 'Folder.minutebook');
    mkdirSync(inside);

    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    const sentences: [string, RegExp][] = [
      [newer, /Newer was made by a newer version of Minutebook\. .+\./],
      [text, /Letter is not a Minutebook workspace\. .+\./],
      [empty, /Empty is empty.+\./],
      [inside, /Folder is a folder\. .+\./],
      [path.join(folder, 'Gone.minutebook'), /Gone is not there any more\. .+\./],
    ];
    for (const [file, words] of sentences) {
      const before = file === inside || file.includes('Gone') ? null : readFileSync(file);
      await answerDialogs(launched, { open: [file] });
      await window.getByRole('button', { name: /^Sample / }).click();
      await window.getByRole('menuitem', { name: /^Open another/ }).click();
      await window.getByText(words).first().waitFor();
      if (before !== null) expect(readFileSync(file).equals(before)).toBe(true);
      await goTo(window, 'Bodies');
      await expect.poll(() => window.getByRole('row').count()).toBe(3);
    }
  });

  it('a workspace that another copy of the app has open is read, and says where it is open', async () => {
    const workspace = ownSample();
    const first = await startApp({ args: [workspace] });
    await goTo(first.window, 'Bodies');
    const second = await startApp({ args: [workspace] });
    await second.window.getByText(/is open on .+ by .+, so it can only be read here/).waitFor();
    await second.takeScreenshot('read-only');
    await goTo(second.window, 'Bodies');
    await expect.poll(() => second.window.getByRole('row').count()).toBe(3);
  });

  it('an export that cannot be written says why and leaves what was there', async () => {
    const folder = ownFolder();
    const launched = await startApp({ args: [ownSample()] });
    const { window } = launched;
    await goTo(window, 'Meetings');
    await window.getByRole('row', { name: /5 June 2024/ }).press('Enter');
    await window.getByRole('tab', { name: 'Minutes' }).waitFor();
    await answerDialogs(launched, { save: path.join(folder, 'no such folder', 'minutes.docx') });
    await window.getByRole('button', { name: 'Export to Word…' }).click();
    await window.getByText(/The folder for “minutes.docx” is no longer there\./).waitFor();

    const taken = path.join(folder, 'taken.docx');
    mkdirSync(taken);
    await answerDialogs(launched, { save: taken });
    await window.getByRole('button', { name: 'Export to Word…' }).click();
    await window.getByText(/There is a folder called “taken.docx”/).waitFor();
  });

  it('a wrong name makes no difference: what a file is, is told by its bytes', async () => {
    const file = path.join(ownFolder(), 'minutes without an ending');
    copyFileSync(packFile, file);
    const launched = await startApp({ args: [ownSample()] });
    await answerDialogs(launched, { open: [file] });
    await launched.window.keyboard.press('Control+i');
    await launched.window.getByRole('button', { name: 'Import 4 documents' }).waitFor();
  });
});
