import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { hasDisplay } from './electron/dev/display.ts';
import { cacheFolder } from './electron/dev/project.ts';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

/** What tests start as processes of their own is compiled once, and not by each of them. */
const compileOnce = { env: { NODE_COMPILE_CACHE: path.join(cacheFolder, 'compiled') } };
const inADocument = ['test/unit/{editor,renderer}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // A machine that is busy with something else is no reason to fail; a test that hangs is ended all the same.
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 30_000,
    // Left to itself it keeps one core of two free, and takes twice as long.
    maxWorkers: availableParallelism(),
    hookTimeout: 60_000,
    projects: [
      // Starting a worker anew for each of a hundred small files took longer than the files. What stands in a
      // document keeps its isolation: a selection or a focus that one file leaves behind is another's accident.
      project('unit', { pool: 'threads', isolate: false, exclude: inADocument, ...compileOnce }),
      project('window', { pool: 'threads', include: inADocument }),
      project('architecture'),
      project('store', compileOnce),
      project('documents', { testTimeout: 60_000, ...compileOnce }),
      project('e2e', {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // On a person's screen the windows of two tests would take the keys from each other.
        fileParallelism: !hasDisplay(),
        globalSetup: 'test/support/e2e-setup.ts',
      }),
    ],
  },
});
