import path from 'node:path';
import { build } from 'vite';
import { cacheFolder, projectRoot } from '../../electron/dev/project.ts';
import { nodeTarget } from '../../electron/dev/vite-targets.ts';

/**
 * Bundles a module of ours as CommonJS, so that a test can load it inside the running main process with `createRequire`
 * and try it on the real shell. Returns the bundle's path.
 */
export async function bundleForMain(entry: string): Promise<string> {
  const target = nodeTarget([entry]);
  const outDir = path.join(cacheFolder, 'bundles');
  const fileName = `${path.basename(entry, '.ts')}.cjs`;
  await build({
    ...target,
    root: projectRoot,
    build: {
      ...target.build,
      outDir,
      rolldownOptions: {
        ...target.build?.rolldownOptions,
        output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false },
      },
    },
  });
  return path.join(outDir, fileName);
}
