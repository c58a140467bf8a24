import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildProduct } from './build.ts';
import { cacheFolder, projectRoot, runCommand, say } from './project.ts';
import { resolveRuntime, type Runtime } from './runtime.ts';

export interface PackagedApp {
  /** The folder of the unpacked app, which can be copied and started as it is. */
  readonly folder: string;
  readonly executable: string;
  readonly runtime: Runtime;
}

/**
 * Packages the built product into an unpacked app for this machine. On the fallback runtime the result is for the tests
 * of this project alone, and its folder says so.
 */
export async function packageUnpackedApp(): Promise<PackagedApp> {
  const runtime = await resolveRuntime();
  const output = path.join(
    projectRoot,
    'release',
    runtime.kind === 'official' ? '.' : 'fallback-runtime-not-for-users',
  );
  rmSync(output, { recursive: true, force: true });
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget('dir', Arch[process.arch as keyof typeof Arch]),
    publish: null,
    config: describePackage(runtime, output),
  });
  const folder = path.join(output, unpackedFolderName());
  const executable = path.join(folder, executableName());
  if (!existsSync(executable)) throw new Error(`Packaging ended without an executable at ${executable}.`);
  return { folder, executable, runtime };
}

/** Builds the installers that electron-builder.yml names for this system. Only the official runtime is ever installed. */
async function packageInstallers(): Promise<void> {
  const runtime = await resolveRuntime();
  if (runtime.kind !== 'official') {
    throw new Error(
      'Installers are built with the official Electron only, and it could not be fetched here. ' +
        'Without --installers this command makes an unpacked app for tests.',
    );
  }
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget(),
    publish: null,
    config: describePackage(runtime, path.join(projectRoot, 'release')),
  });
}

/** What is known only now; electron-builder lays it over electron-builder.yml. */
function describePackage(runtime: Runtime, output: string): Configuration {
  const configuration: Configuration = {
    directories: { output },
    electronVersion: runtime.electronVersion,
    electronDist: runtime.folder,
  };
  if (runtime.kind === 'official') return configuration;
  return {
    ...configuration,
    electronDist: copyWithoutProject(runtime.folder),
    // The binary that better-sqlite3 ships needs a newer Node-API than the fallback has.
    afterPack: ({ appOutDir }) => {
      const prebuilds = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
      copyFileSync(
        runtime.environment['MINUTEBOOK_SQLITE_BINDING'] ?? '',
        path.join(prebuilds, `${process.platform}-${process.arch}.node`),
      );
    },
  };
}

/** The fallback distribution has this checkout lying where its app would be; a package must not. */
function copyWithoutProject(distribution: string): string {
  const copy = path.join(cacheFolder, 'runtime', 'to-package');
  rmSync(copy, { recursive: true, force: true });
  const project = path.join(distribution, 'resources', 'app');
  cpSync(distribution, copy, { recursive: true, filter: (file) => file !== project });
  return copy;
}

function unpackedFolderName(): string {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') return `mac${suffix}`;
  return `${process.platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`;
}

function executableName(): string {
  if (process.platform === 'darwin') return path.join('Minutebook.app', 'Contents', 'MacOS', 'Minutebook');
  return process.platform === 'win32' ? 'Minutebook.exe' : 'minutebook';
}

/** `npm run package`: an unpacked app; with `--installers`, what a user installs. */
async function packageProduct(args: readonly string[]): Promise<number> {
  await buildProduct();
  if (args.includes('--installers')) {
    await packageInstallers();
    return 0;
  }
  const { folder, runtime } = await packageUnpackedApp();
  if (runtime.notice !== undefined) say(runtime.notice);
  say(`Packaged the app with Electron ${runtime.electronVersion} in ${path.relative(projectRoot, folder)}.`);
  if (runtime.kind === 'fallback') say('It is for tests only and must not be given to users.');
  return 0;
}

if (import.meta.main) await runCommand(() => packageProduct(process.argv.slice(2)));
