import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { cacheFolder, projectRoot } from '../../electron/dev/project.ts';
import { makeSample } from '../../electron/dev/sample/make-sample.ts';
import { type LaunchedApp, launchApp, type LaunchOptions } from './launch.ts';

/** The shipped legacy pack: an agenda, minutes of the Board and of its group, a report. */
export const packFile = path.join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt');

/** An empty folder that goes with the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-journey-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A copy of the sample workspace in a folder of its own. */
export function ownSample(): string {
  const made = path.join(cacheFolder, 'journeys', `sample-${process.pid}.minutebook`);
  if (!existsSync(made)) {
    mkdirSync(path.dirname(made), { recursive: true });
    makeSample(made);
  }
  const copy = path.join(ownFolder(), 'Sample.minutebook');
  copyFileSync(made, copy);
  return copy;
}

/** Starts the app; it is closed when the test ends, and the test fails if the window complained of anything. */
export async function startApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  launched.window.setDefaultTimeout(15_000);
  let isOver = false;
  onTestFinished(async () => {
    if (!isOver) await launched.close();
  });
  await launched.window.getByRole('heading', { level: 1 }).waitFor();
  return {
    ...launched,
    close: async () => {
      isOver = true;
      await launched.close();
    },
    kill: async () => {
      isOver = true;
      await launched.kill();
    },
  };
}

/**
 * Answers the system's dialogs in the clerk's stead: they are the system's own windows, which no driver of ours can
 * reach. Each kind answers what it was last told.
 */
export async function answerDialogs(
  { app }: LaunchedApp,
  answers: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open.length === 0, filePaths: [...open] });
    }
    if (save !== undefined) dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save });
  }, answers);
}

/** Goes to a minute through the command palette. */
export async function goToMinute(window: Page, number: string): Promise<Locator> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(number);
  await window
    .getByRole('dialog')
    .getByText(new RegExp(`^${number.replace('/', '\\/')} `))
    .waitFor();
  await window.keyboard.press('Enter');
  const minute = window.getByRole('region', { name: new RegExp(`^Minute ${number.replace('/', '\\/')}\\b`) });
  await minute.waitFor();
  return minute;
}

/** Puts the caret at the end of a minute's words, on a new paragraph. */
export async function writeAtEnd(window: Page, minute: Locator): Promise<void> {
  await minute.click();
  await minute.locator('[role=textbox]:focus').waitFor();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Enter');
}

/** Goes to a place of the rail. */
export async function goTo(
  window: Page,
  place: 'Desk' | 'Meetings' | 'Actions' | 'Decisions' | 'Bodies',
): Promise<void> {
  await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: place, exact: true }).click();
  await window.getByRole('heading', { level: 1, name: place }).waitFor();
}

/** Waits until the window says that what was typed is saved. */
export async function untilSaved(window: Page): Promise<void> {
  await expect.poll(() => window.getByRole('button', { name: /Saved \d/ }).count(), { timeout: 5000 }).toBe(1);
}

/** Presses Tab until what has the focus is called so, and has that role where one is asked for. */
export async function tabTo(window: Page, name: RegExp, role = ''): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await window.evaluate(() => {
      const { activeElement } = document;
      const words = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      return { words, role: activeElement?.getAttribute('role') ?? '' };
    });
    if (name.test(focused.words) && (role === '' || focused.role === role)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}
