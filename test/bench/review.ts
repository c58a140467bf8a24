import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { buildProduct } from '../../electron/dev/build.ts';
import { projectRoot } from '../../electron/dev/project.ts';
import { openForWriting } from '../../electron/cli/workspace.ts';
import { makeDocument } from '../../electron/writers/make-document.ts';
import { type LaunchedApp, launchApp } from '../support/launch.ts';
import { makeMinutes } from './docx.ts';

/** Milliseconds that the window's thread was held by one task. */
interface Hold {
  /** By the clock; other programs of the machine are in it. */
  readonly clock: number;
  /** Of the processor: this task's own. */
  readonly processor: number;
}

/** Milliseconds that P4 lets the window be held. */
const GOAL = 50;

/**
 * P4: how long the window, and the process that hands it what is pressed, are held while a long file is opened for import
 * and looked over. Each task of their main threads is traced; printed is the longest of each step.
 */
export async function benchReview(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    if (process.env['MINUTEBOOK_BUILT'] !== '1') await buildProduct();
    const word = path.join(folder, 'minutes.docx');
    writeFileSync(word, await makeDocument(makeMinutes(500), 'docx'));
    const pack = readFileSync(path.join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt'), 'utf8');
    const text = path.join(folder, 'packs.txt');
    writeFileSync(text, Array.from({ length: Math.ceil(2_600_000 / pack.length) }, () => pack).join('\n\n'));
    for (const [title, file] of [
      ['a text of 2.6 MB, many documents', text],
      ['a Word file of 500 pages, one document', word],
    ] as const) {
      console.log(`The window while ${title}, is opened and looked over (P4: never held over ${GOAL} ms)`);
      await measureReview(folder, file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measureReview(folder: string, file: string): Promise<void> {
  const workspace = path.join(folder, `${path.basename(file)}.minutebook`);
  openForWriting(workspace).close();
  const launched = await launchApp({ args: [workspace] });
  try {
    const { app, window } = launched;
    window.setDefaultTimeout(120_000);
    await window.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    const steps = reviewSteps(window);
    for (const [name, act] of Object.entries(steps)) {
      const [page, main] = await traceHolds(launched, folder, act);
      console.log(`  ${name.padEnd(28)}${describe(page)}   main: ${describe(main)}`);
      if ((await window.getByText('was not read').count()) > 0) {
        console.log('  It was not read in the time that it has: the machine is too busy for this.');
        return;
      }
    }
  } finally {
    await launched.close();
  }
}

/** What a clerk does with a long file, each step until the window is at rest. */
function reviewSteps(window: Page): Record<string, () => Promise<void>> {
  const press = async (key: string, times: number) => {
    for (let count = 0; count < times; count += 1) {
      await window.keyboard.press(key);
      await setTimeout(100);
    }
  };
  const list = window.getByRole('listbox', { name: 'What was understood' });
  const source = window.getByRole('listbox', { name: 'Lines of the source' });
  return {
    nothing: () => setTimeout(3000),
    'opening it': async () => {
      await window.keyboard.press('Control+i');
      await list.or(window.getByText('was not read')).first().waitFor();
      await setTimeout(2000);
    },
    'from doubt to doubt': () => press('F8', 20),
    answering: async () => {
      for (let count = 0; count < 6; count += 1) {
        await press('2', 1);
        await press('F8', 1);
      }
    },
    'to the end of what was read': async () => {
      await list.focus();
      await press('End', 1);
      await press('PageUp', 10);
      await press('Home', 1);
      await press('ArrowDown', 10);
    },
    'to the end of the source': async () => {
      await source.focus();
      await press('End', 1);
      await press('PageUp', 10);
      await press('Home', 1);
      await press('ArrowDown', 10);
    },
    scrolling: async () => {
      for (const one of [list, source]) {
        await one.hover();
        for (let count = 0; count < 20; count += 1) {
          await window.mouse.wheel(0, 1500);
          await setTimeout(50);
        }
      }
    },
    'leaving out a document': async () => {
      await list.focus();
      await press('Home', 1);
      await press(' ', 2);
    },
    'leaving it': async () => {
      await window.getByRole('button', { name: 'Leave this file' }).click();
      await setTimeout(1000);
    },
  };
}

function describe(holds: readonly Hold[]): string {
  const most = (of: keyof Hold) => Math.max(0, ...holds.map((hold) => hold[of]));
  const over = holds.filter(({ clock }) => clock > GOAL).length;
  return `${most('clock').toFixed(0).padStart(5)} ms (processor ${most('processor').toFixed(0).padStart(4)}), ${over} over`;
}

/** Every task of the window's thread, and of main's, while something is done. */
async function traceHolds({ app }: LaunchedApp, folder: string, act: () => Promise<void>): Promise<[Hold[], Hold[]]> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: [] }),
  );
  await act();
  const file = path.join(folder, 'trace.json');
  await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), file);
  const page = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  // Chromium's own format, of which only these fields are looked at.
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of traceEvents) {
    if (name === 'thread_name') threads.set(`${pid} ${tid}`, args?.name ?? '');
  }
  const holdsOf = (thread: string, isOf: (pid: number) => boolean): Hold[] =>
    traceEvents
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && isOf(pid) && threads.get(`${pid} ${tid}`) === thread)
      .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, processor: tdur / 1000 }));
  return [holdsOf('CrRendererMain', (pid) => pid === page), holdsOf('CrBrowserMain', () => true)];
}

/** Durations in microseconds: by the clock, and of the thread's own work. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
