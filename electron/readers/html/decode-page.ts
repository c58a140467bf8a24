import { decodeText, type DecodedText } from '../text/decode.ts';

/** Bytes in which a page says its encoding, if it does: browsers look at as many. */
const LOOKED_AT = 4_096;

/**
 * The characters of a web page: by a byte-order mark, else as UTF-8 where its bytes are that, else by the encoding that it
 * names, else as Windows-1252. Never throws.
 *
 * @param named the encoding that stood beside the bytes (in an archive); null where none did.
 */
export function decodePage(bytes: Uint8Array, named: string | null): DecodedText {
  if (isUtf8(bytes)) return decodeText(bytes);
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const encoding = named ?? /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(opening)?.[1] ?? null;
  // A page that can be read in its own bytes as text names a byte encoding, whatever it says of UTF-16.
  if (encoding === null || /^utf-?(?:8|16|32)/i.test(encoding)) return decodeText(bytes);
  try {
    return { text: new TextDecoder(encoding).decode(bytes), notes: [] };
  } catch {
    return decodeText(bytes);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
