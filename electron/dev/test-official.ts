import { runCommand, say } from './project.ts';
import { resolveRuntime } from './runtime.ts';
import { runSteps } from './steps.ts';
import { clearReports, countReports, describeCount, testStep } from './test-report.ts';

/** `npm run test:official`: the same end-to-end tests on the Electron that is shipped, or a failure that says why not. */
await runCommand(async () => {
  process.env['MINUTEBOOK_RUNTIME'] = 'official';
  const runtime = await resolveRuntime();
  say(`Testing on Electron ${runtime.electronVersion}.`);
  clearReports();
  const failed = await runSteps([testStep('end to end', ['e2e'])]);
  process.stdout.write(`${describeCount(countReports())}\n`);
  return failed === 0 ? 0 : 1;
});
