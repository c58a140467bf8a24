/** Whether this is the run of a whole night (`npm run test:nightly`), which tries a thing as often as it is promised. */
const isNightly = process.env['MINUTEBOOK_NIGHTLY'] === '1';

/** How often something is tried: in every run of the tests, and in that of the night. */
export function timesTried(everyRun: number, nightly: number): number {
  return isNightly ? nightly : everyRun;
}
