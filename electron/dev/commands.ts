import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.ts';

export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command is ended. */
  readonly timeout?: number;
}

/** Runs a program to its end and keeps what it wrote to both of its outputs, in order. Never throws for an exit code. */
export async function capture(
  program: string,
  options: readonly string[],
  { cwd = projectRoot, environment = {}, timeout }: CommandOptions = {},
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout === undefined ? {} : { timeout }),
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program that must succeed; when it does not, `task` names it in the sentence that is thrown. */
export async function captureOrThrow(
  task: string,
  program: string,
  options: readonly string[],
  settings: CommandOptions = {},
): Promise<string> {
  const { code, output } = await capture(program, options, settings);
  if (code !== 0) throw new Error(`${task} did not succeed (exit code ${code}).\n${output.trim()}`);
  return output;
}

/** Runs npm with the person's own settings, whichever way this process was started. */
export async function runNpm(task: string, options: readonly string[], settings: CommandOptions = {}): Promise<string> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('npm-cli.js') === true
    ? captureOrThrow(task, process.execPath, [script, ...options], settings)
    : captureOrThrow(task, 'npm', options, settings);
}

/** Whether a program of that name would be found by a shell. */
export function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
