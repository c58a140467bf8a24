import { spawn } from 'node:child_process';
import { buildProduct } from './build.ts';
import { openDisplay } from './display.ts';
import { projectRoot, runCommand, say } from './project.ts';
import { resolveRuntime, sandboxArguments } from './runtime.ts';

/**
 * `npm start`: builds the product and opens it, on the workspace that was open last or, the first time, on a copy of the
 * sample. Arguments after `--` go to the application.
 */
async function start(args: readonly string[]): Promise<number> {
  const [runtime] = await Promise.all([resolveRuntime(), buildProduct()]);
  if (runtime.notice !== undefined) say(runtime.notice);
  const display = await openDisplay();
  if (display.isVirtual) {
    say('This session has no display, so the window opens on a virtual one (Xvfb) that nobody sees. Ctrl+C ends it.');
    say('The same work can be done without a window: npm run cli -- --help');
  }
  const child = spawn(runtime.executable, [...sandboxArguments(), ...runtime.appArguments, '--sample', ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...runtime.environment, ...display.environment },
  });
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)));
    });
  } finally {
    display.close();
  }
}

await runCommand(() => start(process.argv.slice(2)));
