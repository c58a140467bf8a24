import { rmSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/launch.ts';

/** Presses the X of the window and waits until the app is gone; how many milliseconds that took. */
async function pressTheX({ app }: LaunchedApp): Promise<number> {
  const started = performance.now();
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => {
    // After this answer, since the app may be gone before it.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  await gone;
  return performance.now() - started;
}

describe('closing the window', () => {
  it('leaves one workspace file and no lock behind', async () => {
    const launched = await launchApp({ args: ['--sample'], keepProfile: true });
    const documents = path.join(launched.profile, 'Documents');
    const state = await launched.window.evaluate(() =>
      (
        window as unknown as { minutebook: { invoke: (name: string, input: object) => Promise<unknown> } }
      ).minutebook.invoke('workspace.state', {}),
    );
    expect(state).toMatchObject({ ok: true, value: { name: 'Sample workspace' } });
    expect(readdirSync(documents).length).toBeGreaterThan(1);
    expect(await pressTheX(launched)).toBeLessThan(5000);
    expect(readdirSync(documents)).toEqual(['Sample workspace.minutebook']);
    rmSync(launched.profile, { recursive: true, force: true });
  });

  it('is not held up by a page that hangs', async () => {
    const launched = await launchApp();
    await launched.window.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    expect(await pressTheX(launched)).toBeLessThan(10_000);
  });

  it('is not held up by a page that broke before it listened to anything', async () => {
    const launched = await launchApp({ args: ['--sample'] });
    await launched.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      // The preload is there, the page's own script is not.
      await window?.loadURL('app://minutebook/gone.html').catch(() => undefined);
    });
    expect(await pressTheX(launched)).toBeLessThan(5000);
  });

  it('gives a page that crashed a new start, and closes it afterwards', async () => {
    const launched = await launchApp();
    const isBack = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const isLoadedAgain = new Promise<void>((resolve) => {
        // Only then: the word of the first load may still be on its way.
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve()));
      });
      contents?.forcefullyCrashRenderer();
      await isLoadedAgain;
      return contents?.executeJavaScript("document.querySelector('#root') !== null") as Promise<boolean>;
    });
    expect(isBack).toBe(true);
    expect(await pressTheX(launched)).toBeLessThan(5000);
  });
});
