import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { isOnPath } from './commands.ts';
import { fontNeeds, provideFromSystem, virtualDisplayNeeds } from './debian-packages.ts';

/** A screen to draw on: the environment that a window program needs for it, and how to give it back. */
export interface Display {
  readonly environment: Readonly<Record<string, string>>;
  readonly isVirtual: boolean;
  readonly close: () => void;
}

/** Whether this session has a screen that a person looks at. macOS and Windows always do. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/**
 * The screen of this session or, where there is none, a virtual one (Xvfb) that lasts until `close`. Electron without
 * a display dies without a word, so nothing may be launched before this has answered.
 */
export async function openDisplay(): Promise<Display> {
  return hasDisplay() ? { environment: {}, isVirtual: false, close: () => undefined } : await startVirtual();
}

/** As `openDisplay`; where that is virtual already, another one, on which no other window stands. */
export async function openDisplayOfItsOwn(): Promise<Display> {
  return isVirtual() ? await startVirtual() : await openDisplay();
}

/** Whether what this process draws on was made by `openDisplay`. */
export function isVirtual(): boolean {
  return process.env['MINUTEBOOK_HEADLESS'] === '1';
}

async function startVirtual(): Promise<Display> {
  await provideFromSystem([...virtualDisplayNeeds, ...fontNeeds]);
  // Xvfb picks a free number itself and writes it to the given descriptor once it accepts connections.
  const command = ['Xvfb', '-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  // Where the system can tie one process to another, the screen ends with this one, however that ends.
  if (isOnPath('setpriv')) command.unshift('setpriv', '--pdeathsig', 'TERM');
  const [program = 'Xvfb', ...options] = command;
  const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    let text = '';
    const pipe = server.stdio[3] as Readable;
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new Error(`The virtual display (Xvfb) ended at once with exit code ${code ?? '?'}.`)),
    );
  });
  server.unref();
  return {
    // Without a GPU the window must draw in software, or a picture of it is empty.
    environment: { DISPLAY: `:${number}`, MINUTEBOOK_HEADLESS: '1' },
    isVirtual: true,
    close: () => server.kill(),
  };
}
