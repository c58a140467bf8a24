import type { LetterToSend } from '../../shared/domain/minuting/approvals.ts';

/** A letter with one file. */
interface Letter extends LetterToSend {
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array };
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A letter as an unsent message (RFC 5322 with MIME, RFC 2045 to 2047 and 2231): no sender and no date, which the mail
 * program gives; `X-Unsent` makes the common ones open it for writing. Lines are at most 76 characters and end with CRLF. The
 * same letter gives the same bytes. Nobody is copied in.
 */
export function writeLetter({ to, subject, text, attachment }: Letter): Uint8Array {
  const boundary = '=_minutebook_letter_with_one_file';
  const lines = [
    ...(to.address !== null && isAddress(to.address) ? [`To: ${nameHeader(to.name)}<${to.address}>`] : []),
    `Subject: ${encodeWords(subject, 'Subject: '.length)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    toBase64(new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'))),
    `--${boundary}`,
    `Content-Type:\r\n ${wordType};\r\n name="${plainName(attachment.name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename="${plainName(attachment.name)}"${fullName(attachment.name)}`,
    '',
    toBase64(attachment.bytes),
    `--${boundary}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** An address that can stand in a header as it is: no blanks, no controls, no brackets, one `@`. */
function isAddress(address: string): boolean {
  return address.length <= 254 && /^[!#-'*+\-./\w=?^`{|}~]+@[A-Za-z\d.-]+$/.test(address);
}

/** The display name, quoted or encoded, with a blank behind it; nothing for none. */
function nameHeader(name: string): string {
  const plain = oneLine(name);
  if (plain === '') return '';
  if (isPlain(plain) && plain.length < 60) return `"${plain.replace(/[\\"]/g, '\\$&')}" `;
  return `${encodeAll(plain, 'To: '.length)}\r\n `;
}

/** A header's words: as they are where they are short and plain, else encoded. */
function encodeWords(words: string, before: number): string {
  const plain = oneLine(words);
  return isPlain(plain) && before + plain.length <= 76 && !plain.includes('=?') ? plain : encodeAll(plain, before);
}

/** Encoded words (RFC 2047), each whole in its characters and at most 75 long, folded. */
function encodeAll(words: string, before: number): string {
  const most = 75 - '=?UTF-8?B??='.length;
  const encoder = new TextEncoder();
  const parts: number[][] = [];
  let room = most - before;
  let part: number[] = [];
  for (const character of words) {
    const bytes = [...encoder.encode(character)];
    if (Math.ceil((part.length + bytes.length) / 3) * 4 > room) {
      parts.push(part);
      part = [];
      room = most;
    }
    part.push(...bytes);
  }
  parts.push(part);
  return parts.map((bytes) => `=?UTF-8?B?${btoa(String.fromCharCode(...bytes))}?=`).join('\r\n ');
}

const isPlain = (words: string): boolean => /^[ -~]*$/.test(words);

/** Without line ends and controls, which would begin a header of their own. */
function oneLine(words: string): string {
  return words
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The name of a file in letters that every mail program reads. */
function plainName(name: string): string {
  return (
    oneLine(name)
      .normalize('NFKD')
      .replace(/[^ !#-[\]-~]/g, '')
      .slice(0, 60) || 'minutes.docx'
  );
}

/** The whole name (RFC 2231), in parts of a line each; nothing where the plain name is whole. */
function fullName(name: string): string {
  const plain = oneLine(name);
  if (plainName(plain) === plain) return '';
  const parts: string[] = [];
  for (const character of plain) {
    const encoded = /[A-Za-z\d.-]/.test(character)
      ? character
      : [...new TextEncoder().encode(character)]
          .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('');
    const last = parts.at(-1);
    if (last === undefined || last.length + encoded.length > 45) parts.push(encoded);
    else parts[parts.length - 1] = last + encoded;
  }
  return parts.map((part, at) => `;\r\n filename*${at}*=${at === 0 ? "UTF-8''" : ''}${part}`).join('');
}

/** Base64 in lines of 76 characters (RFC 2045, 6.8). */
function toBase64(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += 76) lines.push(text.slice(at, at + 76));
  return lines.join('\r\n');
}
