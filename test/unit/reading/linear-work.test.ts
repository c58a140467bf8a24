import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { longTexts } from '../../support/long-texts.ts';

/** How often a pattern is asked while a text is read: it depends on the text alone, and not on the machine. */
function countQuestions(text: string): number {
  const source = readText('long.txt', Buffer.from(text));
  const kept = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') ?? {};
  // What a property holds is not known to types; this one is the method of every pattern.
  const ask = kept.value as (this: RegExp, words: string) => RegExpExecArray | null;
  let asked = 0;
  Object.defineProperty(RegExp.prototype, 'exec', {
    ...kept,
    value(this: RegExp, words: string) {
      asked += 1;
      return ask.call(this, words);
    },
  });
  try {
    readDocuments(source);
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', kept);
  }
  return asked;
}

describe('four times the text asks at most four times as much', () => {
  it.each(Object.entries(longTexts))('%s', (_, make) => {
    // A tenth more is for what shows only in a longer text.
    expect(countQuestions(make(8)) / countQuestions(make(2))).toBeLessThanOrEqual(4.4);
  });
});
