import os from 'node:os';
import { capture } from './commands.ts';
import { say } from './project.ts';

/** One thing that is checked by running a program to its end. */
export interface Step {
  readonly name: string;
  readonly options: readonly string[];
  /** Reads the line that sums a success up from what the program wrote; left out where the name says enough. */
  readonly summarise?: (output: string) => string;
}

/**
 * Runs steps, as many at once as the machine has cores, in the order given: the longest belong first. Each ends in one
 * line; a step that failed shows all that it wrote, once the others are through. Returns how many failed.
 */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const waiting = [...steps];
  const failures: { readonly name: string; readonly output: string }[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await capture(process.execPath, step.options, { environment: { NO_COLOR: '1' } });
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
      const note = code === 0 ? (step.summarise?.(output) ?? '') : `exit code ${code}`;
      say(`${code === 0 ? '✓' : '✗'} ${step.name.padEnd(14)} ${seconds} s  ${note}`.trimEnd());
      if (code !== 0) failures.push({ name: step.name, output });
    }
  };
  await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), steps.length) }, work));
  for (const { name, output } of failures) say(`\n── ${name} ${'─'.repeat(60)}\n${output.trim()}`);
  return failures.length;
}
