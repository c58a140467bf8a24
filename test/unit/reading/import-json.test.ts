import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MinuteKind } from '../../../shared/minutes/minute.ts';

const read = (name: string) => readFileSync(new URL(`../../../shared/reading/${name}`, import.meta.url), 'utf8');
const page = read('IMPORT-JSON.md');
/** What the page names: all that it sets as code. */
const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word?.replace(/:.*$/, '')));

/** The texts between quotes of a union type, or the names of the fields of an interface. */
function wordsOf(source: string, from: string, to: string, pattern: RegExp): string[] {
  const start = source.indexOf(from);
  const part = source.slice(start, source.indexOf(to, start));
  expect(start, from).toBeGreaterThan(-1);
  return [...part.matchAll(pattern)].flatMap(([, word]) => word ?? []);
}

describe('the page about import --json', () => {
  it('names every field', () => {
    const fields = wordsOf(
      read('import-json.ts'),
      'type AttendanceJson',
      '/** The draft of each file',
      /readonly (\w+)\??:/g,
    );
    const picked = wordsOf(read('import-json.ts'), 'type AttendanceJson', '/** The draft of each file', /'(\w+)'/g);
    expect(picked).toContain('numberStyle');
    expect([...fields, ...picked].filter((word) => !named.has(word))).toEqual([]);
  });

  it('names every kind of item', () => {
    expect(MinuteKind.options.filter((kind) => !named.has(kind))).toEqual([]);
  });

  it.each(['DocumentKind', 'DoubtCode', 'ReportTemplate'])(
    'names every %s, and no warning that there is not',
    (type) => {
      const words = wordsOf(read('draft.ts'), `export type ${type} =`, ';', /'([\w-]+)'/g);
      expect(words.length).toBeGreaterThan(4);
      expect(words.filter((word) => !named.has(word))).toEqual([]);
      if (type !== 'DoubtCode') return;
      const told = wordsOf(page, 'Codes of warnings:', '\n\n', /`([\w-]+)`/g);
      expect(told.sort()).toEqual(words.sort());
    },
  );
});
