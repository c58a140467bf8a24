import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countReport, describeCount } from '../../../../electron/dev/test-report.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportFile(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const testFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('countReport', () => {
  it('counts tests over all files', () => {
    const report = {
      success: false,
      testResults: [testFile('passed', 'passed', 'passed'), testFile('failed', 'failed')],
    };
    expect(countReport(reportFile(report))).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { success: false, testResults: [testFile('passed', 'passed'), testFile('failed')] };
    expect(countReport(reportFile(report))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts what went wrong outside any test as a failure', () => {
    const report = { success: false, testResults: [testFile('passed', 'passed')] };
    expect(countReport(reportFile(report))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts what did not run', () => {
    const report = { success: true, testResults: [testFile('passed', 'passed', 'skipped', 'todo')] };
    expect(countReport(reportFile(report))).toEqual({ passed: 1, failed: 0, skipped: 2 });
  });

  it('counts a report that is missing, cut off or of another shape as a failure', () => {
    const failure = { passed: 0, failed: 1, skipped: 0 };
    expect(countReport(path.join(folder, 'gone.json'))).toEqual(failure);
    expect(countReport(reportFile('{"success": tr'))).toEqual(failure);
    expect(countReport(reportFile({ ok: true }))).toEqual(failure);
  });
});

describe('describeCount', () => {
  it('is the closing line', () => {
    expect(describeCount({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(describeCount({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});
