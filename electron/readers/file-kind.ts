/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'pdf' | 'ole' | 'rtf' | 'picture' | 'web-page' | 'web-archive' | 'binary' | 'text';

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];
/** The OLE compound file of Word 97–2003, and the wrapper of password-protected documents. */
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** A page, also behind the remarks that browsers and other programs put before it. */
const beginsPage =
  /^(?:\xef\xbb\xbf|\ufeff)?\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:[^-]|-[^-]){0,600}-->\s*)*(?:<!doctype html|<html|<head|<body)/i;
const beginsArchive = /^content-type:\s*(?:multipart\/related|text\/html)/im;

/** Looks at the first bytes (some thousands are enough). Never throws; what nothing is known of is `binary` or `text`. */
export function detectFileKind(start: Uint8Array): FileKind {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, place) => start[place] === byte) && start.length >= signature.length;
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (begins(ole)) return 'ole';
  const opening = Buffer.from(start.subarray(0, 1024)).toString('latin1').trimStart();
  if (/^(?:\xef\xbb\xbf)?%PDF-/.test(opening)) return 'pdf';
  if (opening.startsWith('{\\rtf')) return 'rtf';
  if (pictures.some(begins) && hasControls(start)) return 'picture';
  const wide = looksLikeUtf16(start);
  if (wide === null && hasControls(start)) return 'binary';
  const words = wide === null ? opening : new TextDecoder(`utf-16${wide}`).decode(start.subarray(0, 2048));
  if (beginsPage.test(words)) return 'web-page';
  return /^(?:mime-version|from|content-type|subject|snapshot-content-location):/i.test(words) &&
    beginsArchive.test(words)
    ? 'web-archive'
    : 'text';
}

/** The byte order when the bytes look like UTF-16 (with a mark, or by where the zeros of Latin letters stand). */
export function looksLikeUtf16(start: Uint8Array): 'le' | 'be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'be';
  const length = Math.min(start.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let place = 0; place < length; place += 2) {
    if (start[place] === 0) even += 1;
    if (start[place + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'be';
  return null;
}

/** Whether the bytes hold control characters that no text has; one in a hundred is forgiven, as a NUL here and there is. */
function hasControls(start: Uint8Array): boolean {
  let controls = 0;
  for (const byte of start) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11 && byte !== 26) {
      controls += 1;
    }
  }
  return controls > Math.max(3, start.length / 100);
}
