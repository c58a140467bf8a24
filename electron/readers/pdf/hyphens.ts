/** Fewer divided words than this are compounds that happened to stand at the end of a line. */
const FEWEST_DIVIDED = 5;

/**
 * Decides what becomes of a hyphen at the end of a line: whether it was put there to divide a word, told by the words
 * that the document prints elsewhere, and by how often lines end so.
 *
 * @param lines texts of all lines of the document
 */
export function createHyphenRule(lines: readonly string[]): (before: string, after: string) => boolean {
  const known = new Set<string>();
  let divided = 0;
  for (const text of lines) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)) known.add(word);
    if (/\p{Ll}-$/u.test(text)) divided += 1;
  }
  const divides = divided >= FEWEST_DIVIDED && divided > lines.length / 50;
  return (before, after) => {
    const [first] = /[\p{L}]+(?=[-\u00ad]$)/u.exec(before.toLowerCase()) ?? [];
    const [second] = /^[\p{L}]+/u.exec(after) ?? [];
    if (before.endsWith('\u00ad')) return true;
    if (first === undefined || second === undefined || !/^\p{Ll}/u.test(after)) return false;
    if (known.has(`${first}-${second}`)) return false;
    return known.has(`${first}${second}`) || divides;
  };
}
