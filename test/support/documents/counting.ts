/** Roman numerals in small letters, written out by digits. */
export function toRoman(count: number): string {
  const digits: readonly (readonly [ones: string, fives: string, tens: string])[] = [
    ['i', 'v', 'x'],
    ['x', 'l', 'c'],
    ['c', 'd', 'm'],
  ];
  return String(count)
    .split('')
    .toReversed()
    .map((digit, power) => {
      const [one = '', five = '', ten = ''] = digits[power] ?? [];
      const forms = ['', one, one + one, one + one + one, one + five, five];
      const value = Number(digit);
      if (value === 9) return one + ten;
      return value <= 5 ? (forms[value] ?? '') : five + (forms[value - 5] ?? '');
    })
    .toReversed()
    .join('');
}

/** a to z, then aa, bb: the letters of lists in word processors. */
export function toLetters(count: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt((count - 1) % 26);
  return letter.repeat(Math.ceil(count / 26));
}
