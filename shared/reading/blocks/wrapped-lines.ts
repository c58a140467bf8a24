import type { SourceLine } from '../line.ts';

const SHORTEST_WIDTH = 45;
const LONGEST_WIDTH = 140;

/**
 * The width at which a text file was wrapped, in characters; null for a file with a paragraph on each line. Wrapped text
 * shows in neighbouring lines of like length of which the second goes on in lower case.
 */
export function measureWrapWidth(lines: readonly SourceLine[]): number | null {
  const lengths: number[] = [];
  let neighbours = 0;
  let goingOn = 0;
  let before: SourceLine | null = null;
  for (const line of lines) {
    if (line.cells === null) {
      const length = printedLength(line);
      lengths.push(length);
      if (before !== null && line.number === before.number + 1 && line.bullet === null) {
        neighbours += 1;
        if (printedLength(before) >= SHORTEST_WIDTH && /^\p{Ll}/u.test(line.text)) goingOn += 1;
      }
      before = line;
    } else before = null;
  }
  if (goingOn < 3 || goingOn * 5 < neighbours) return null;
  lengths.sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  return width >= SHORTEST_WIDTH && width <= LONGEST_WIDTH ? width : null;
}

/** Words that open something of their own, however full the line before is. */
const opening =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)\s|\d{1,4}\.\s|\w{1,4}\/\d{2,4}\b|\d{4}\/\d{2}-\d|RESOLVED\b|AGREED\b|NOTED\b|(?:ACTIONS?|Actions?)\s*[:–-]|PRESENT\b|APOLOGIES\b|IN ATTENDANCE\b|Present:|Apologies:|In attendance:)/;

/**
 * Whether a line goes on with a paragraph set in from the left, as printed pages turned to text show it: neighbours with
 * the same indentation, the first of them long and without an end.
 */
export function continuesIndentedLine(before: SourceLine, line: SourceLine): boolean {
  if (line.number !== before.number + 1 || line.indent < 24 || line.indent !== before.indent) return false;
  if (line.bullet !== null || opening.test(line.text) || /\S {3,}\S/.test(line.text) || /\S {3,}\S/.test(before.text))
    return false;
  return before.text.length >= 40 && !/[.:;!?]["”’)]?$/.test(before.text.trim());
}

/**
 * Whether a line goes on with the paragraph of the line before: they are neighbours, and the first word of the line would
 * not have fitted at the end of the one before.
 */
export function continuesWrappedLine(before: SourceLine, line: SourceLine, width: number): boolean {
  if (line.number !== before.number + 1 || line.bullet !== null || opening.test(line.text)) return false;
  if (/\S {3,}\S/.test(line.text) || /\S {3,}\S/.test(before.text)) return false;
  const [firstWord = ''] = line.text.trim().split(/\s/, 1);
  const full = printedLength(before) + 1 + firstWord.length > width - 2;
  const goesOn = /(?:,|\b(?:the|of|and|to|in|at|on|for|with|by|from|a|an))$/.test(before.text.trim());
  if (goesOn && printedLength(before) > width * 0.6) return true;
  return (
    full || (/^\p{Ll}/u.test(line.text) && printedLength(before) > width * 0.6 && !/[.:;!?]$/.test(before.text.trim()))
  );
}

function printedLength(line: SourceLine): number {
  return line.text.length + line.indent / 6 + (line.bullet === null ? 0 : line.bullet.length + 1);
}
