import path from 'node:path';
import { documentTestNeeds, fontNeeds, provideFromSystem } from './debian-packages.ts';
import { cacheFolder, projectRoot, runCommand, say } from './project.ts';
import { runSteps, type Step } from './steps.ts';
import { clearReports, testStep } from './test-report.ts';

/** A program out of node_modules, by the file that its package runs. */
const tool = (file: string, ...options: readonly string[]): readonly string[] => [
  path.join(projectRoot, 'node_modules', ...file.split('/')),
  ...options,
];

const inCache = (name: string): string => path.join(cacheFolder, name);

/** The longest first, so that two cores are busy to the end. */
const steps: readonly Step[] = [
  testStep('tests', ['unit', 'window', 'store', 'documents', 'architecture']),
  {
    name: 'lint',
    options: tool(
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${inCache('eslint/')}`,
    ),
  },
  { name: 'types', options: tool('typescript/bin/tsc', '--build') },
  {
    name: 'format',
    options: tool(
      'prettier/bin/prettier.cjs',
      '.',
      '--check',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${inCache('prettier.json')}`,
    ),
  },
  {
    name: 'import rule',
    options: tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'electron',
      'renderer',
      'shared',
      'test',
      '--config=.dependency-cruiser.mjs',
    ),
    summarise: (output) => /\((.*cruised)\)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '',
  },
  { name: 'unused code', options: tool('knip/bin/knip.js') },
];

/** `npm run check`: everything that can be known without opening a window. Returns how many steps failed. */
export async function checkProject(): Promise<number> {
  await provideFromSystem([...documentTestNeeds, ...fontNeeds]);
  clearReports();
  const started = performance.now();
  const failed = await runSteps(steps);
  const seconds = Math.round((performance.now() - started) / 1000);
  say(
    failed === 0 ? `All ${steps.length} checks passed in ${seconds} s.` : `${failed} of ${steps.length} checks failed.`,
  );
  return failed;
}

if (import.meta.main) await runCommand(async () => ((await checkProject()) === 0 ? 0 : 1));
