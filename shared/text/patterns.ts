/**
 * Every match of a pattern that searches on (flag g), in order. `matchAll` does the same with a copy of the pattern for
 * each text, and to copy one takes longer than to search a paragraph.
 */
export function findAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Behind a match of nothing a letter is passed; only patterns with flag u see a letter of two halves as one.
    const isPair = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff;
    if (match[0] === '') pattern.lastIndex += isPair ? 2 : 1;
  }
  return found;
}

/**
 * Asks whether any of these patterns fits, all at once: nearly all words fit none of a long table, and to ask it as one
 * takes far less than to ask each of its lines. No pattern may refer back to a group.
 */
export function fitsAny(patterns: readonly RegExp[]): (text: string) => boolean {
  const sources = new Map<string, string[]>();
  for (const { source, flags } of patterns) {
    // Where a match stands is not asked; names of groups could come twice.
    const kept = flags.replaceAll(/[dgy]/g, '');
    const own = sources.get(kept) ?? [];
    sources.set(kept, own);
    own.push(`(?:${source.replaceAll(/\(\?<\w+>/g, '(?:')})`);
  }
  const joined = [...sources].map(([flags, own]) => new RegExp(own.join('|'), flags));
  return (text) => joined.some((pattern) => pattern.test(text));
}
