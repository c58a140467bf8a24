/** Greek and Cyrillic letters that print like Latin ones; optical readers and foreign keyboards mix them in. */
const latin: Readonly<Record<string, string>> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
};
const anyLookAlike = new RegExp(`[${Object.keys(latin).join('')}]`, 'g');
const foreignWord = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
const word = /[\p{L}\p{N}]+/gu;

/** Forenames whose capital I an optical reader takes for a small l: `lan Frome`. */
const misreadForename =
  /l(?<![\p{L}\d]l)(?=(?:an|ain|van|vor|vy|ris|rene|sla|saac|sobel|ngrid|mogen|da) \p{Lu}\p{Ll})/gu;

/** A small l before a consonant that no English word has after it, in front of a name: `lmran Siddiqui`, `lsmail Frome`. */
const misreadCapital = /l(?<![\p{L}\d]l)(?=[mnrsvwz]\p{Ll}{2,} (?:\p{Lu}\.? )?\p{Lu}\p{Ll})/gu;

/**
 * The text with Greek and Cyrillic look-alikes made Latin, one for one, in words that are Latin once that is done (a word
 * with any other Greek or Cyrillic letter is left alone), and with the small l before a name made the I that it was. The
 * length never changes.
 */
export function replaceLookAlikes(text: string): string {
  const read = text.replace(misreadForename, 'I').replace(misreadCapital, 'I');
  if (!foreignWord.test(read)) return read;
  return read.replace(word, (one) => {
    const changed = one.replace(anyLookAlike, (letter) => latin[letter] ?? letter);
    return foreignWord.test(changed) ? one : changed;
  });
}

const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  $: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
  б: '6',
  З: '3',
};

/** The digits that a damaged number was printed from (`S2` → `52`, `4O` → `40`); null where a letter is like no digit. */
export function readDamagedDigits(printed: string): string | null {
  let read = '';
  for (const character of printed) {
    const digit = /\d/.test(character) ? character : digits[character];
    if (digit === undefined) return null;
    read += digit;
  }
  return read === '' ? null : read;
}
