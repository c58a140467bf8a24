import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../electron/dev/commands.ts';
import { projectRoot } from '../../electron/dev/project.ts';

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Runs the import rule, as `npm run check` does, over the folders of one project. */
async function cruise(cwd: string, folders: readonly string[]): Promise<z.infer<typeof Cruise>> {
  const script = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { output } = await capture(
    process.execPath,
    [script, ...folders, '--config=.dependency-cruiser.mjs', '--output-type=json'],
    { cwd },
  );
  return Cruise.parse(JSON.parse(output));
}

/** Each breaks one rule: the file, what it imports, and the rule that must say so. */
const planted: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['shared/domain/reads-a-file.ts', 'node:fs', 'shared-imports-shared-only'],
  ['shared/domain/draws.ts', 'react', 'shared-imports-shared-only'],
  ['shared/domain/opens-a-database.ts', 'better-sqlite3', 'sqlite-in-store-only'],
  ['shared/domain/knows-the-window.ts', '../../renderer/ui/planted.ts', 'shared-imports-shared-only'],
  ['shared/text/knows-too-much.ts', '../domain/planted.ts', 'text-first'],
  ['shared/domain/looks-up.ts', '../minutes/planted.ts', 'domain-second'],
  ['shared/minutes/looks-up.ts', '../layout/planted.ts', 'minutes-third'],
  ['shared/layout/looks-up.ts', '../reading/planted.ts', 'layout-fourth'],
  ['electron/services/asks-main.ts', '../ipc/planted.ts', 'services-import-down'],
  ['electron/services/opens-a-database.ts', 'better-sqlite3', 'sqlite-in-store-only'],
  ['electron/services/knows-electron.ts', 'electron', 'electron-module-at-the-edge'],
  ['electron/store/serves.ts', '../services/planted.ts', 'store-imports-down'],
  ['electron/store/knows-electron.ts', 'electron', 'electron-module-at-the-edge'],
  ['electron/migrations/0001-lives.ts', '../../shared/domain/planted.ts', 'migrations-import-nothing'],
  ['electron/readers/stores.ts', '../store/planted.ts', 'readers-import-down'],
  ['electron/writers/reads.ts', '../readers/planted.ts', 'writers-import-down'],
  ['electron/readers/writes-word.ts', 'docx', 'docx-in-writers-only'],
  ['electron/ipc/opens-the-store.ts', '../store/planted.ts', 'ipc-does-not-reach-the-store'],
  ['electron/platform/ships-tools.ts', '../dev/planted.ts', 'dev-is-never-shipped'],
  ['electron/services/draws.ts', '../../renderer/ui/planted.ts', 'electron-not-renderer'],
  ['renderer/features/desk/opens-main.ts', '../../../electron/ipc/planted.ts', 'renderer-not-electron'],
  ['renderer/features/desk/borrows.ts', '../actions/planted.ts', 'features-stay-apart'],
  ['renderer/features/desk/knows-the-app.ts', '../../app/planted.ts', 'features-not-app'],
  ['renderer/ui/decides.ts', '../../shared/domain/planted.ts', 'ui-is-presentational'],
  ['renderer/gateway/looks-up.ts', '../stores/planted.ts', 'gateway-is-low'],
  ['shared/domain/imports-nothing-there.ts', './gone.ts', 'resolvable'],
];

describe('the import rule', () => {
  it('sees what the TypeScript files of this project import', { timeout: 60_000 }, async () => {
    const { modules } = await cruise(projectRoot, ['electron', 'renderer', 'shared', 'test']);
    // A checker that cannot read TypeScript finds no violation either: it must have followed imports between .ts files.
    const followed = modules.flatMap(({ source, dependencies }) =>
      /\.tsx?$/.test(source) ? dependencies.filter(({ resolved }) => /\.tsx?$/.test(resolved)) : [],
    );
    expect(followed.length).toBeGreaterThan(100);
    const imports = new Set(
      modules.find(({ source }) => source === 'electron/main.ts')?.dependencies.map(({ resolved }) => resolved),
    );
    expect(imports).toContain('electron/platform/windows.ts');
    // Packages are known by where they stand, which the rules for them look at.
    const packages = modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved));
    for (const name of ['zod', 'electron', 'react', 'vitest']) {
      expect(
        packages.some((place) => place.startsWith(`node_modules/${name}/`)),
        name,
      ).toBe(true);
    }
  });

  describe('finds a violation that was planted', () => {
    let project: string;
    let found: Set<string>;

    beforeAll(async () => {
      project = mkdtempSync(path.join(os.tmpdir(), 'minutebook-planted-'));
      const plant = (file: string, text: string) => {
        mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
        writeFileSync(path.join(project, file), text);
      };
      for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json']) {
        cpSync(path.join(projectRoot, file), path.join(project, file));
      }
      plant('test/architecture/pure-packages.ts', '');
      cpSync(
        path.join(projectRoot, 'test/architecture/pure-packages.ts'),
        path.join(project, 'test/architecture/pure-packages.ts'),
      );
      for (const name of ['better-sqlite3', 'docx', 'electron', 'react']) {
        plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
        plant(`node_modules/${name}/index.js`, '');
      }
      for (const [file, imports] of planted) {
        plant(file, `import * as planted from '${imports}';\nexport const used = planted;\n`);
        if (imports.startsWith('.') && !imports.includes('gone')) {
          plant(path.posix.join(path.posix.dirname(file), imports), 'export const here = true;\n');
        }
      }
      plant('shared/domain/chicken.ts', "import { egg } from './egg.ts';\nexport const chicken = () => egg;\n");
      plant('shared/domain/egg.ts', "import { chicken } from './chicken.ts';\nexport const egg = () => chicken;\n");
      const { summary } = await cruise(project, ['electron', 'renderer', 'shared']);
      found = new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`));
    }, 60_000);

    afterAll(() => rmSync(project, { recursive: true, force: true }));

    it.each(planted)('%s importing %s breaks %s', (file, _imports, rule) => {
      expect(found).toContain(`${file}: ${rule}`);
    });

    it('two files that import each other', () => {
      expect([...found].filter((violation) => /(chicken|egg)\.ts: no-cycles$/.test(violation))).toHaveLength(1);
    });

    it('and none where there is none', () => {
      const expected = new Set(planted.map(([file]) => file));
      const others = [...found].filter((violation) => !expected.has(violation.replace(/: .*$/, '')));
      expect(others.map((violation) => violation.replace(/^.*: /, ''))).toEqual(['no-cycles']);
    });
  });
});
