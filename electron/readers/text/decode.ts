import { looksLikeUtf16 } from '../file-kind.ts';

/** The characters of a text file, and what had to be decided to get them. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Decodes a text file by its byte-order mark, else as UTF-16 where the zeros say so, else as UTF-8 where its bytes are
 * UTF-8, else as Windows-1252 (the code page of British Windows). Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = looksLikeUtf16(bytes.subarray(0, 4096));
  if (utf16 !== null) return { text: new TextDecoder(`utf-16${utf16}`).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return decodeDamaged(bytes);
  }
}

/** Bytes that are not wholly UTF-8: mostly UTF-8 with some damage, or Windows-1252. */
function decodeDamaged(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  const { damaged, whole } = countNonAscii(text);
  if (damaged * 5 < whole) {
    return { text, notes: [`${damaged} characters could not be read and stand as “\uFFFD”.`] };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), notes: [] };
}

function countNonAscii(text: string): { damaged: number; whole: number } {
  let damaged = 0;
  let whole = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) whole += 1;
  }
  return { damaged, whole };
}
