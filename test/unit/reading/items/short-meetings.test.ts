import { describe, expect, it } from 'vitest';
import { numberForms, readForm } from '../../../../shared/reading/recognisers/number-styles.ts';
import { namesTopic } from '../../../../shared/reading/recognisers/heading-words.ts';
import { splitTitle } from '../../../../shared/reading/items/split-title.ts';
import { plainWords } from '../../../../shared/reading/words.ts';

const titleOf = (text: string): string => splitTitle(plainWords(text), 'plain').title;
const numbersOf = (text: string): readonly (readonly [string, string])[] =>
  numberForms.flatMap((form) => {
    const number = readForm(text, form);
    return number === null ? [] : [[form.name, number.number] as const];
  });

describe('[H3] the wording of an agenda is the title up to its full stop', () => {
  it.each([
    [
      'Receive apologies and accept the reasons given for absence.',
      'Receive apologies and accept the reasons given for absence',
    ],
    ['To elect a Vice-Chair.', 'To elect a Vice-Chair'],
    [
      'Declarations of interest in respect of matters to be discussed.',
      'Declarations of interest in respect of matters to be discussed',
    ],
  ])('%s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('leaves a sentence that tells what was done as text', () => {
    expect(titleOf('The Clerk was asked to write to the owner of the hedge about the path.')).toBe('');
  });
});

describe('[N1] numbers', () => {
  it.each([
    ['(27)', '7)', '27'],
    ['F02:04/24 Receive apologies', 'F01:04/26', 'F02:04/24'],
    ['Item 1.2 Disclosures', '4.2', '1.2'],
  ])('%s', (text, form, number) => {
    expect(numbersOf(text)).toContainEqual([form, number]);
  });
});

describe('[H5] topics of meetings', () => {
  it.each(['Next Board Meeting', 'Legal Topics', 'Highways Matters', 'Tree Warden Report'])('%s', (line) => {
    expect(namesTopic(line)).toBe(true);
  });

  it.each(['The meeting thanked him for his report', 'A82 photos'])('%s is none', (line) => {
    expect(namesTopic(line)).toBe(false);
  });
});
