import react from '@vitejs/plugin-react';
import path from 'node:path';
import type { InlineConfig } from 'vite';
import { projectRoot } from './project.ts';

/** Where the built product stands: what Electron runs and what is packaged. */
export const distFolder = path.join(projectRoot, 'dist');

/**
 * The oldest runtime that any build must run on: Electron 33 of the closed network. Electron 45, which is shipped, can
 * do everything that these can.
 */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** Provided by Electron, or native and therefore left where npm put it. Everything else is bundled. */
const external = ['electron', 'better-sqlite3', /^node:/];

const common = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  root: projectRoot,
} satisfies InlineConfig;

/** The page of the window. Nothing is inlined: the content security policy allows neither scripts nor fonts in place. */
export function rendererTarget(): InlineConfig {
  return {
    ...common,
    root: path.join(projectRoot, 'renderer'),
    plugins: [react()],
    build: {
      outDir: path.join(distFolder, 'renderer'),
      emptyOutDir: true,
      target: CHROME_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      sourcemap: true,
      license: { fileName: 'licences.md' },
    },
  };
}

/** Everything that runs on Node inside Electron, and the packaged command line. They share their chunks. */
export function nodeTarget(entries: readonly string[]): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
    build: {
      ssr: true,
      outDir: distFolder,
      emptyOutDir: false,
      target: NODE_TARGET,
      minify: false,
      sourcemap: true,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [path.basename(entry, '.ts'), path.join(projectRoot, entry)])),
        external,
        // `platform/jobs.ts` imports lazily for the sake of plain Node; inside Electron there is nothing to put off.
        checks: { ineffectiveDynamicImport: false },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** The preload script: one CommonJS file, because a sandboxed page can load nothing else. */
export function preloadTarget(entry: string): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: distFolder,
      emptyOutDir: false,
      target: NODE_TARGET,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: path.join(projectRoot, entry),
        external,
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}
