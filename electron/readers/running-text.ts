import type { LineRegion, SourceFile } from '../../shared/reading/line.ts';

const outside: ReadonlySet<LineRegion> = new Set(['header', 'footer', 'comment']);

/** The same file; where all its words stand in headers, footers and comments, they are its text. */
export function ensureRunningText(source: SourceFile): SourceFile {
  if (source.lines.some(({ region }) => !outside.has(region))) return source;
  return { ...source, lines: source.lines.map((line) => ({ ...line, region: 'body' })) };
}
