/** A count as lists print it: `1`, `a` and `A` (z is followed by aa), `i` and `I`; in digits for any other format. */
export function formatCount(count: number, format: string): string {
  if (count < 1 || count > 780) return String(count);
  switch (format) {
    case 'a':
      return toLetters(count);
    case 'A':
      return toLetters(count).toUpperCase();
    case 'i':
      return toRoman(count).toLowerCase();
    case 'I':
      return toRoman(count);
    default:
      return String(count);
  }
}

function toLetters(count: number): string {
  const above = Math.floor((count - 1) / 26);
  return `${above === 0 ? '' : toLetters(above)}${String.fromCharCode(97 + ((count - 1) % 26))}`;
}

const romans = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A count from 1 to 3999 in Roman capitals; others in digits. */
export function toRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let written = '';
  for (const [letters, value] of romans) {
    while (left >= value) {
      written += letters;
      left -= value;
    }
  }
  return written;
}
