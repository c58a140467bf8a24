/** Code pages of the character sets that a font of a rich text names (Rich Text Format 1.9.1, `\fcharset`). */
const pageOfCharset: Readonly<Record<number, string>> = {
  ...{ 0: 'windows-1252', 77: 'macintosh', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258' },
  ...{ 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 238: 'windows-1250' },
};
const SYMBOLS = 2;
const tables = new Map<string, readonly string[]>();

/** The character of one byte in a font's character set; `•` for any sign of a symbol font. */
export function decodeByte(byte: number, charset: number | null, codePage: number): string {
  if (charset === SYMBOLS) return byte < 33 ? ' ' : '•';
  const page = (charset === null || charset === 1 ? undefined : pageOfCharset[charset]) ?? `windows-${codePage}`;
  return tableOf(page)[byte] ?? '\uFFFD';
}

function tableOf(page: string): readonly string[] {
  const known = tables.get(page);
  if (known) return known;
  const table = makeTable(page);
  tables.set(page, table);
  return table;
}

/** Characters of all 256 bytes; those of western Windows for a page that nobody knows, or whose letters take two bytes. */
function makeTable(page: string): readonly string[] {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  try {
    const decoder = new TextDecoder(page);
    const decoded = Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte)));
    if (decoded.filter((sign) => sign === '\uFFFD').length < 40) return decoded;
  } catch {
    // Falls through to the page that nearly all documents are in.
  }
  const western = new TextDecoder('windows-1252');
  return Array.from(bytes, (byte) => western.decode(Uint8Array.of(byte)));
}
