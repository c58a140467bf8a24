import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { listSourceFiles } from '../support/source-files.ts';

const files = listSourceFiles('electron', 'renderer', 'shared', 'test');

describe('source files', () => {
  it('are named in kebab case', () => {
    const odd = files.filter((file) => {
      const name = path.posix.basename(file).replace(/(\.module)?(\.test|\.d)?\.(ts|tsx|mjs|css)$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('are not named after nothing in particular', () => {
    const empty = /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff)([/.-]|$)/;
    expect(files.filter((file) => empty.test(file))).toEqual([]);
  });

  it('lie about 25 to a folder, not more than 30', () => {
    const sizes = new Map<string, number>();
    for (const file of files) sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 30)).toEqual([]);
  });

  it('import their neighbours with the ending, so that Node runs them as they are', () => {
    const bare = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(projectRoot, file), 'utf8');
        return [...text.matchAll(/^(?:import|export)\b[^'";]*?from '(\.[^']*)'/gm)]
          .map((match) => match[1] ?? '')
          .filter((place) => !/\.(ts|tsx|mjs|json|css)(\?\w+)?$/.test(place))
          .map((place) => `${file}: ${place}`);
      });
    expect(bare).toEqual([]);
  });
});

describe('the top level', () => {
  it('holds the agreed folders and no other', () => {
    const made = new Set(['.git', '.cache', 'node_modules', 'dist', 'release', 'test-results']);
    const folders = readdirSync(projectRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !made.has(entry.name))
      .map((entry) => entry.name);
    const agreed = new Set(['.ci', 'electron', 'renderer', 'resources', 'shared', 'test']);
    expect(folders.filter((name) => !agreed.has(name))).toEqual([]);
  });
});
