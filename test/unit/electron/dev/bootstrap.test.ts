import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../../electron/dev/project.ts';

let project: string;

const inProject = (file: string) => path.join(project, file);

function write(file: string, content: unknown): void {
  mkdirSync(path.dirname(inProject(file)), { recursive: true });
  writeFileSync(inProject(file), typeof content === 'string' ? content : JSON.stringify(content));
}

const zod = { version: '4.0.0', integrity: 'sha512-zod' };
const lock = {
  packages: {
    '': { name: 'project' },
    'node_modules/zod': zod,
    'node_modules/node-elsewhere': { version: '24.0.0', integrity: 'sha512-node', optional: true },
  },
};

beforeEach(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bootstrap-'));
  write('package.json', { type: 'module' });
  cpSync(path.join(projectRoot, 'electron/dev/bootstrap.mjs'), inProject('electron/dev/bootstrap.mjs'));
  write(
    'electron/cli.ts',
    `const answer: string = JSON.stringify({ args: process.argv.slice(2), isMain: import.meta.main });
     process.stdout.write(answer);
     process.exitCode = 7;`,
  );
  write('package-lock.json', lock);
  // npm as the bootstrap sees it: a script that talks a lot, installs what the lock names, or fails if told so.
  write(
    'npm-cli.js',
    `import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
     console.log('npm talks: ' + process.argv.slice(2).join(' '));
     writeFileSync('npm-was-called', process.argv[2]);
     if (process.env.NPM_FAILS) process.exit(3);
     const { packages: { '': root, ...packages } } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
     mkdirSync('node_modules', { recursive: true });
     writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`,
  );
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function runBootstrap(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/dev/bootstrap.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: inProject('npm-cli.js'), ...environment },
  });
  return { status, stdout, stderr, isInstalled: existsSync(inProject('npm-was-called')) };
}

describe('the bootstrap', () => {
  it('installs what is missing, and only the answer reaches standard output', () => {
    const run = runBootstrap(['cli', 'check', '--flag', 'two words']);
    expect(JSON.parse(run.stdout)).toEqual({ args: ['check', '--flag', 'two words'], isMain: true });
    expect(run.stderr).toContain('npm talks: ci ');
    expect(readFileSync(inProject('npm-was-called'), 'utf8')).toBe('ci');
    expect(run.status).toBe(7);
  });

  it('installs nothing when everything is there, whatever other systems would need', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } });
    const run = runBootstrap(['cli']);
    expect([run.isInstalled, run.stderr, run.status]).toEqual([false, '', 7]);
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.0.1' } }],
    ['a package has other contents', { 'node_modules/zod': { ...zod, integrity: 'sha512-other' } }],
  ])('installs again when %s', (_what, packages) => {
    write('node_modules/.package-lock.json', { packages });
    expect(runBootstrap(['cli']).isInstalled).toBe(true);
  });

  it('installs again after an installation that was cut short', () => {
    write('node_modules/zod/package.json', zod);
    expect(runBootstrap(['cli']).isInstalled).toBe(true);
  });

  it('runs nothing when npm fails, and keeps its exit code', () => {
    const run = runBootstrap(['cli'], { NPM_FAILS: '1' });
    expect([run.stdout, run.status]).toEqual(['', 3]);
    expect(run.stderr).toContain('npm ci did not finish');
  });

  it('names its commands when asked for another', () => {
    const run = runBootstrap(['lunch']);
    expect([run.status, run.isInstalled]).toEqual([2, false]);
    expect(run.stderr).toContain('There is no command "lunch"');
  });
});

describe('every npm script', () => {
  it('begins in the bootstrap with a command that it knows', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const bootstrap = readFileSync(path.join(projectRoot, 'electron/dev/bootstrap.mjs'), 'utf8');
    for (const [name, script] of Object.entries(scripts)) {
      if (name === 'format') continue;
      expect(script).toBe(`node electron/dev/bootstrap.mjs ${name}`);
      expect(bootstrap).toMatch(new RegExp(`^  '?${name}'?: '\\S+\\.ts',$`, 'm'));
    }
  });
});
