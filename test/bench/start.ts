import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { buildProduct } from '../../electron/dev/build.ts';
import { openDisplay } from '../../electron/dev/display.ts';
import { cacheFolder } from '../../electron/dev/project.ts';
import { resolveRuntime, sandboxArguments, type Runtime } from '../../electron/dev/runtime.ts';
import { makeSample } from '../../electron/dev/sample/make-sample.ts';
import { median } from './measure.ts';

/** P9 and P11: from the call to the usable Desk of the sample, beside an empty window of the same runtime. */
export async function benchStart(rounds = 5): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  const display = await openDisplay();
  try {
    await buildProduct();
    const runtime = await resolveRuntime();
    const empty = makeEmptyApp(runtime);
    const sample = path.join(folder, 'Sample.minutebook');
    makeSample(sample);
    const ours: Started[] = [];
    const floor: Started[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const profile = path.join(folder, `profile-${round}`);
      const one = await start(
        runtime.executable,
        [...runtime.appArguments, sample],
        profile,
        display.environment,
        runtime,
      );
      const other = await start(empty.executable, empty.appArguments, `${profile}-empty`, display.environment, runtime);
      // The first round brings the files into memory.
      if (round === 0) continue;
      ours.push(one);
      floor.push(other);
    }
    const [desk, window] = [ours, floor].map((runs) => ({
      milliseconds: median(runs.map((run) => run.milliseconds)),
      megabytes: median(runs.map((run) => run.megabytes)),
    }));
    if (desk === undefined || window === undefined) return;
    console.log(`Start on Electron ${runtime.electronVersion}, median of ${rounds}`);
    console.log(
      `  to the usable Desk   ${desk.milliseconds.toFixed(0)} ms, ${desk.megabytes.toFixed(0)} MB in all processes`,
    );
    console.log(`  to an empty window   ${window.milliseconds.toFixed(0)} ms, ${window.megabytes.toFixed(0)} MB`);
    const more = desk.megabytes - window.megabytes;
    console.log(
      `  ratio ${(desk.milliseconds / window.milliseconds).toFixed(2)} (P9: 1.5), ${more.toFixed(0)} MB more (P11: 60)`,
    );
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Started {
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function start(
  executablePath: string,
  args: readonly string[],
  profile: string,
  display: Readonly<Record<string, string>>,
  runtime: Runtime,
): Promise<Started> {
  mkdirSync(profile, { recursive: true });
  const environment = Object.entries({ ...process.env, ...runtime.environment, ...display, MINUTEBOOK_E2E: '1' });
  const began = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [...sandboxArguments(), ...args, `--user-data-dir=${profile}`],
    env: Object.fromEntries(environment.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  });
  const window = await app.firstWindow();
  await window
    .getByText('Ready')
    .or(window.getByRole('heading', { name: 'Latest meetings' }))
    .waitFor();
  const milliseconds = performance.now() - began;
  const megabytes = await app.evaluate(
    ({ app: inside }) => inside.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );
  await app.close();
  return { milliseconds, megabytes };
}

/** An app that shows one word. The fallback runtime has its app inside: a second copy of it, by hard links, gets this one. */
function makeEmptyApp(runtime: Runtime): Pick<Runtime, 'executable' | 'appArguments'> {
  const app = path.join(cacheFolder, 'bench', 'empty-app');
  mkdirSync(app, { recursive: true });
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.disableHardwareAcceleration();
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<p>Ready</p>'));
app.on('window-all-closed', () => app.quit());
`,
  );
  if (runtime.kind === 'official') return { executable: runtime.executable, appArguments: [app] };
  const copy = path.join(cacheFolder, 'bench', 'empty-runtime');
  rmSync(copy, { recursive: true, force: true });
  linkFolder(runtime.folder, copy, path.join('resources', 'app'));
  cpSync(app, path.join(copy, 'resources', 'app'), { recursive: true });
  return { executable: path.join(copy, path.basename(runtime.executable)), appArguments: [] };
}

/** Copies a folder by hard links, leaving one path in it out. */
function linkFolder(from: string, to: string, leaveOut: string, inside = ''): void {
  mkdirSync(path.join(to, inside), { recursive: true });
  for (const entry of readdirSync(path.join(from, inside), { withFileTypes: true })) {
    const place = path.join(inside, entry.name);
    if (place === leaveOut) continue;
    if (entry.isDirectory()) linkFolder(from, to, leaveOut, place);
    else if (entry.isFile()) linkSync(path.join(from, place), path.join(to, place));
  }
}
