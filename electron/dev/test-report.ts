import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder, projectRoot } from './project.ts';
import type { Step } from './steps.ts';

const reportFolder = path.join(cacheFolder, 'reports');
const closingLineFile = path.join(reportFolder, 'closing-line.txt');

/** The part of vitest's JSON report that is counted. */
const Report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Forgets the reports of the last run, so that they cannot be counted again. */
export function clearReports(): void {
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
}

/** The step that runs some of the test projects and leaves a report behind. */
export function testStep(name: string, projects: readonly string[]): Step {
  return {
    name,
    options: [
      path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(reportFolder, `${name}.json`)}`,
    ],
    summarise: () => describeCount(countReport(path.join(reportFolder, `${name}.json`))),
  };
}

/** What all reports of this run say together. */
export function countReports(): TestCount {
  const files = readdirSync(reportFolder).filter((file) => file.endsWith('.json'));
  return files
    .map((file) => countReport(path.join(reportFolder, file)))
    .reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
}

/**
 * One report. A test file that could not even be loaded counts as one failure, and so does a run that failed outside
 * any test or left no readable report: nothing that went wrong may count as nothing.
 */
export function countReport(file: string): TestCount {
  const report = existsSync(file) ? Report.safeParse(parseJson(readFileSync(file, 'utf8'))) : undefined;
  if (report?.success !== true) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults, success } = report.data;
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed' ? ['failed'] : assertionResults.map((result) => result.status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return {
    passed,
    failed: failed === 0 && !success ? 1 : failed,
    skipped: statuses.length - passed - failed,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function addCounts(one: TestCount, other: TestCount): TestCount {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** "12 passed, 0 failed", and the skipped ones where there are any. */
export function describeCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Keeps the line that a run ends with, for a caller whose own output comes in between. */
export function keepClosingLine(line: string): void {
  writeFileSync(closingLineFile, `${line}\n`);
}
