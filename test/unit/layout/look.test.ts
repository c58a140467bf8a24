import { describe, expect, it } from 'vitest';
import type { StyleSheet } from '../../../shared/layout/document.ts';
import { formatListLabel, resolveLook } from '../../../shared/layout/look.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { toLetters, toRoman } from '../../support/documents/counting.ts';

const sheet: StyleSheet = { font: 'Arial', size: 11, lineHeight: 1, paragraphs: s2.looks };

describe('a look', () => {
  it('takes from the style sheet what its style does not say', () => {
    expect(resolveLook(sheet, 'action')).toMatchObject({
      font: 'Arial',
      size: 11,
      bold: true,
      italic: false,
      indent: 54,
    });
    expect(resolveLook(sheet, 'running').size).toBe(9);
  });

  it('leaves as much space after the last of several as after each, where the style does not say', () => {
    expect(resolveLook(sheet, 'continuation').afterLast).toBe(resolveLook(sheet, 'continuation').after);
    expect(resolveLook(sheet, 'clause').afterLast).not.toBe(resolveLook(sheet, 'clause').after);
  });
});

describe('labels of lists', () => {
  it('count by depth: numbers, letters, Roman numerals, and again', () => {
    expect([0, 1, 2, 3].map((depth) => formatListLabel('clause', depth, 4))).toEqual(['4)', 'd)', 'iv)', '4)']);
    expect([0, 1, 2, 3].map((depth) => formatListLabel('ordered', depth, 4))).toEqual(['4.', 'd.', 'iv.', '4.']);
    expect([0, 1, 2, 3].map((depth) => formatListLabel('bullet', depth, 4))).toEqual(['•', '–', '▪', '•']);
  });

  it('go on as word processors count', () => {
    for (let count = 1; count <= 400; count += 1) {
      expect(formatListLabel('ordered', 1, count)).toBe(`${toLetters(count)}.`);
      expect(formatListLabel('ordered', 2, count)).toBe(`${toRoman(count)}.`);
    }
    expect(formatListLabel('ordered', 1, 28)).toBe('bb.');
    expect(formatListLabel('ordered', 2, 49)).toBe('xlix.');
  });
});
