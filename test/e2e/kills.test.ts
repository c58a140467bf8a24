import path from 'node:path';
import { expect, it } from 'vitest';
import { openForReading } from '../../electron/cli/workspace.ts';
import { findMinutesByNumber, getMinute } from '../../electron/store/minutes.ts';
import { wordsOf } from '../../shared/minutes/body-text.ts';
import { goToMinute, ownFolder, ownSample, startApp, untilSaved, writeAtEnd } from '../support/clerk.ts';

const KILLS = 10;

it('killed ten times while typing: nothing that was said to be saved is lost, nothing is there in part', async () => {
  const workspace = ownSample();
  const profile = path.join(ownFolder(), 'profile');
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { window, kill: endAtOnce } = await startApp({ args: [workspace], profile, keepProfile: true });
    await writeAtEnd(window, await goToMinute(window, '19/24'));
    await window.keyboard.type(`held${kill} `);
    await untilSaved(window);
    acknowledged.push(`held${kill}`);
    // Numbered words, typed without a pause, for a time that differs from kill to kill.
    const typed = (async () => {
      for (let word = 0; ; word += 1) await window.keyboard.type(`k${kill}w${word} `);
    })();
    const stopped = typed.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100 + ((kill * 97) % 600)));
    await endAtOnce();
    await stopped;

    const opened = openForReading(workspace);
    const words = findMinutesByNumber(opened, '19/24', null).flatMap((id) => {
      const minute = getMinute(opened, id);
      return minute === undefined ? [] : wordsOf(minute.body).split(/\s+/);
    });
    expect(opened.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    opened.close();
    // All of them are there, wherever the caret stood.
    expect(words.filter((word) => word.startsWith('held')).toSorted()).toEqual(acknowledged);
    // What was kept of the words after it is a beginning of them; the last word may be cut where it was being typed.
    const kept = words.filter((word) => word.startsWith(`k${kill}w`)).slice(0, -1);
    expect(kept).toEqual(kept.map((_word, place) => `k${kill}w${place}`));
  }
});
