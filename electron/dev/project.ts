import { createHash } from 'node:crypto';
import path from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');

/** Everything that can be made again lives here, outside git: runtimes, type information, caches, screenshots. */
export const cacheFolder = path.join(projectRoot, '.cache');

/** One line for the person at the terminal. Standard output belongs to a command's answer, so this goes to the other. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** A short, stable name for a set of inputs: equal inputs give an equal name on every machine. */
export function nameOfInputs(inputs: unknown): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
}

/** The part of a thrown value that a person can read. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/**
 * Runs a command of this folder: a failure is one sentence and exit code 1, without a stack, since every failure that
 * is foreseen here (no network, a missing Debian package) is worded for the person who reads it.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (thrown) {
    say(process.env['MINUTEBOOK_TRACE'] === '1' && thrown instanceof Error ? (thrown.stack ?? '') : reasonOf(thrown));
    process.exitCode = 1;
  }
}
