/** What a rich text consists of, as it is met: the listener keeps the state. */
export interface RichTextListener {
  readonly openGroup: () => void;
  readonly closeGroup: () => void;
  /** A control word with its number (`\li720`), or without (`\par`: null). */
  readonly control: (word: string, value: number | null) => void;
  /** A control symbol: the sign behind the backslash (`~`, `*`, `_`). */
  readonly symbol: (sign: string) => void;
  /** Plain characters, one byte each. */
  readonly text: (bytes: string) => void;
  /** A byte in hexadecimal (`\'e9`). */
  readonly byte: (value: number) => void;
}

const LONGEST_WORD = 32;

/** Cuts a rich text into its tokens, in one pass; anything that is no rich text comes as text. `source` has a character a byte. */
export function tokenise(source: string, listener: RichTextListener): void {
  const plain = /[^\\{}\r\n]+/y;
  const word = new RegExp(`([a-zA-Z]{1,${LONGEST_WORD}})(-?\\d{1,10})? ?`, 'y');
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') listener.openGroup();
    else if (sign === '}') listener.closeGroup();
    else if (sign === '\\') {
      at += 1;
      word.lastIndex = at;
      const found = word.exec(source);
      if (found) {
        const value = found[2] === undefined ? null : Number(found[2]);
        at = word.lastIndex;
        // What follows `\bin` are so many bytes that are no text.
        if (found[1] === 'bin') at += Math.max(0, value ?? 0);
        else listener.control(found[1] ?? '', value);
        continue;
      }
      if (source[at] === "'") {
        const value = Number.parseInt(source.slice(at + 1, at + 3), 16);
        if (!Number.isNaN(value)) listener.byte(value);
        at += 3;
        continue;
      }
      listener.symbol(source[at] ?? '');
    } else if (sign !== '\r' && sign !== '\n') {
      plain.lastIndex = at;
      const found = plain.exec(source)?.[0] ?? sign ?? '';
      listener.text(found);
      at += found.length;
      continue;
    }
    at += 1;
  }
}
