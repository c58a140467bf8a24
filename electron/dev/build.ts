import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot, runCommand, say } from './project.ts';
import { distFolder, nodeTarget, preloadTarget, rendererTarget } from './vite-targets.ts';

/** The composition roots that run on Node, each a file of its own in dist/. */
const nodeEntries = [
  'electron/main.ts',
  'electron/store-process.ts',
  'electron/document-process.ts',
  'electron/cli.ts',
].filter((entry) => existsSync(path.join(projectRoot, entry)));

/** Builds the whole product into dist/. Throws when any part does not build. */
export async function buildProduct(): Promise<void> {
  const started = performance.now();
  rmSync(distFolder, { recursive: true, force: true });
  await Promise.all([
    build(rendererTarget()),
    build(nodeTarget(nodeEntries)),
    build(preloadTarget('electron/preload.ts')),
  ]);
  say(`Built the product in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (import.meta.main) {
  await runCommand(async () => {
    await buildProduct();
    return 0;
  });
}
