import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { shippedSample } from '../platform/sample.ts';
import { captureOrThrow } from './commands.ts';
import { projectRoot, runCommand, say } from './project.ts';
import { distFolder, nodeTarget, preloadTarget, rendererTarget } from './vite-targets.ts';

/** The composition roots that run on Node, each a file of its own in dist/. */
const nodeEntries = ['main', 'store-process', 'document-process', 'cli'].map((name) => `electron/${name}.ts`);

/** Builds the whole product into dist/. Throws when any part does not build. */
export async function buildProduct(): Promise<void> {
  const started = performance.now();
  // A test runner says "test" here, and React would then be built in its development form, which behaves otherwise.
  process.env['NODE_ENV'] = 'production';
  rmSync(distFolder, { recursive: true, force: true });
  await Promise.all([
    build(rendererTarget()),
    build(nodeTarget(nodeEntries)),
    build(preloadTarget('electron/preload.ts')),
    buildSample(),
  ]);
  say(`Built the product in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** The sample workspace that is shipped. In a process of its own, beside the bundling, since making it is one long computation. */
async function buildSample(): Promise<void> {
  const maker = path.join(projectRoot, 'electron', 'dev', 'sample', 'make-sample.ts');
  const file = path.join(distFolder, shippedSample);
  await captureOrThrow('Making the sample workspace', process.execPath, [maker, file]);
}

if (import.meta.main) {
  await runCommand(async () => {
    await buildProduct();
    return 0;
  });
}
