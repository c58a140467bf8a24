import { buildProduct } from '../../electron/dev/build.ts';
import { openDisplay } from '../../electron/dev/display.ts';
import { say } from '../../electron/dev/project.ts';
import { resolveRuntime } from '../../electron/dev/runtime.ts';

/** Once before all end-to-end tests: the runtime, a fresh build, and one display for all windows. */
export async function setup(): Promise<() => void> {
  const [runtime] = await Promise.all([
    resolveRuntime(),
    process.env['MINUTEBOOK_BUILT'] === '1' ? undefined : buildProduct(),
  ]);
  if (runtime.notice !== undefined) say(runtime.notice);
  const display = await openDisplay();
  Object.assign(process.env, display.environment);
  return () => display.close();
}
