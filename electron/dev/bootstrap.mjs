/**
 * Where every npm script begins. It runs on whatever Node a machine has (20 or newer, on Linux, macOS and Windows), makes
 * the installed packages agree with the lock file, finds a Node that is new enough for the product (24), and hands the
 * command over to it. It is the only JavaScript file of the project, because Node 20 cannot read TypeScript.
 *
 * Nothing here may write to standard output: `npm run cli` promises that only the answer stands there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 24;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The file behind each command, from the project's root. */
const commands = {
  start: 'electron/dev/start.ts',
  test: 'electron/dev/test.ts',
  'test:official': 'electron/dev/test-official.ts',
  'test:nightly': 'electron/dev/test-nightly.ts',
  check: 'electron/dev/check.ts',
  build: 'electron/dev/build.ts',
  package: 'electron/dev/package.ts',
  cli: 'electron/cli.ts',
  bench: 'test/bench/run.ts',
  'reading:score': 'test/bench/reading-score.ts',
};

const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`);

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/**
 * Whether node_modules holds what the lock file asks for. npm writes what it installed into a lock file of its own at the
 * very end, so an installation that was cut short counts as missing.
 */
function packagesAreInstalled() {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function installPackages() {
  say('Installing the packages of the lock file with npm ci…');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const outcome = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (outcome.status !== 0) {
    say('npm ci did not finish. The lines above say why; run the same command again afterwards.');
    process.exit(outcome.status ?? 1);
  }
}

/** The Node that the lock file installs for this kind of machine. Two packagers name their packages differently. */
function bundledNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]
    .map((name) => path.join(root, 'node_modules', name, 'bin', executable))
    .find((file) => existsSync(file));
}

const [command = '', ...rest] = process.argv.slice(2);
const file = commands[/** @type {keyof typeof commands} */ (command)];
if (!file) {
  say(`There is no command "${command}". Choose one of: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}

if (!packagesAreInstalled()) installPackages();

const script = path.join(root, file);
if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) {
  // As if Node had been started with that file, at no cost of a second process.
  process.argv = [process.execPath, script, ...rest];
  Module.runMain();
} else {
  const node = bundledNode();
  if (!node) {
    say(
      `Minutebook needs Node ${NEEDED_NODE} or newer. This is Node ${process.versions.node}, and npm has no Node for ` +
        `${process.platform}-${process.arch} to install. Install Node ${NEEDED_NODE} and run the same command again.`,
    );
    process.exit(1);
  }
  const bin = path.join(root, 'node_modules', '.bin');
  const PATH = [bin, process.env.PATH].filter(Boolean).join(path.delimiter);
  const child = spawn(node, [script, ...rest], { stdio: 'inherit', env: { ...process.env, PATH } });
  // Whoever ends this process means the one behind it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (failure) => {
    say(failure.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
