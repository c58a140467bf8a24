import { buildProduct } from './build.ts';
import { checkProject } from './check.ts';
import { reasonOf, runCommand, say } from './project.ts';
import { resolveRuntime } from './runtime.ts';
import { runSteps } from './steps.ts';
import { countReports, describeCount, keepClosingLine, testStep } from './test-report.ts';

/**
 * `npm test`: all checks, then the built product in its real window. It provides what is missing first, since a test is
 * never left out for want of a runtime. The last line counts every test of the run.
 */
async function testProject(): Promise<number> {
  const runtime = await resolveRuntime();
  if (runtime.notice !== undefined) say(runtime.notice);
  let failedSteps = await checkProject();
  try {
    await buildProduct();
    process.env['MINUTEBOOK_BUILT'] = '1';
    failedSteps += await runSteps([testStep('end to end', ['e2e'])]);
  } catch (thrown) {
    failedSteps += 1;
    say(`The product did not build, so no window was tested.\n${reasonOf(thrown)}`);
  }
  const count = countReports();
  const closingLine = describeCount(count);
  keepClosingLine(closingLine);
  process.stdout.write(`${closingLine}\n`);
  return failedSteps === 0 && count.failed === 0 ? 0 : 1;
}

await runCommand(testProject);
