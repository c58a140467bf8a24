import { runCommand } from './project.ts';
import { runSteps } from './steps.ts';
import { clearReports, countReports, describeCount, testStep } from './test-report.ts';

/**
 * `npm run test:nightly`: what every run tries some of, tried as often as it is promised. 500 kills of the store while it
 * saves, 10,000 random bodies.
 */
await runCommand(async () => {
  process.env['MINUTEBOOK_NIGHTLY'] = '1';
  clearReports();
  const failed = await runSteps([testStep('store, at length', ['store'])]);
  process.stdout.write(`${describeCount(countReports())}\n`);
  return failed === 0 ? 0 : 1;
});
