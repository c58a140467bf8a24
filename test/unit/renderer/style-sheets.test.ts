import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = path.join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(path.join(renderer, file), 'utf8');

/** The classes that a component asks of its module, read out of `cx('row', isHere && 'here')`. */
function classesAsked(source: string): string[] {
  return [...source.matchAll(/\bcx\(((?:[^()]|\([^()]*\))*)\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/(?<![=!]== )'([A-Za-z][\w-]*)'/g)].map(([, name]) => name ?? ''),
  );
}

describe('the style sheets', () => {
  it('know every class that the components ask for', () => {
    const unknown: string[] = [];
    let asked = 0;
    for (const file of files.filter((name) => name.endsWith('.tsx'))) {
      const source = read(file);
      const module = /import styles from '(.*\.module\.css)'/.exec(source)?.[1];
      if (module === undefined || !source.includes('bindClasses')) continue;
      const css = read(path.join(path.dirname(file), module));
      for (const name of classesAsked(source)) {
        asked += 1;
        if (!new RegExp(`\\.${name}(?![\\w-])`).test(css)) unknown.push(`${file}: ${name}`);
      }
    }
    expect(asked).toBeGreaterThan(200);
    expect(unknown).toEqual([]);
  });

  it('use only tokens that there are', () => {
    const tokens = read('ui/tokens/tokens.css');
    const known = new Set([...tokens.matchAll(/(--[a-z][\w-]*):/g)].map(([, name]) => name));
    const unknown = files
      .filter((name) => name.endsWith('.css') && !name.startsWith('editor') && !name.startsWith('preview'))
      .flatMap((file) =>
        [...read(file).matchAll(/var\((--[a-z][\w-]*)/g)]
          .map(([, name]) => name ?? '')
          // Set by script: the house style's measures, and what the component library measures.
          .filter((name) => !known.has(name) && !name.startsWith('--sheet-') && name !== '--trigger-width')
          .map((name) => `${file}: ${name}`),
      );
    expect(unknown).toEqual([]);
  });

  it('name no colour outside the tokens', () => {
    const coloured = files
      .filter((name) => name.endsWith('.module.css') && !name.startsWith('preview') && !name.startsWith('editor'))
      .filter((file) => /#[0-9a-f]{3,8}\b/i.test(read(file).replaceAll(/light-dark\([^)]*\)/g, '')));
    expect(coloured).toEqual([]);
  });
});
