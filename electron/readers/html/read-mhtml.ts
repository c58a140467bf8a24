import type { SourceFile } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
import { readHtml } from './read-html.ts';

/**
 * Reads a web page saved as one file (.mht, .mhtml): the first page in it.
 *
 * @throws RefusedFile when there is no page in it.
 */
export function readMhtml(name: string, bytes: Uint8Array): SourceFile {
  // One character a byte, so that places in the text are places in the file.
  const all = Buffer.from(bytes).toString('latin1');
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(all.slice(0, 8_192));
  const mark = boundary === null ? null : `--${boundary[1] ?? boundary[2] ?? ''}`;
  const parts = mark === null ? [all] : all.split(mark);
  for (const part of parts) {
    const start = part.trimStart();
    const end = /\r?\n\r?\n/.exec(start);
    if (!end) continue;
    const head = start.slice(0, end.index);
    if (!/^content-type:\s*text\/html/im.test(head)) continue;
    const charset = /charset\s*=\s*"?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
    return readHtml(name, decodeTransfer(start.slice(end.index + end[0].length), head), charset);
  }
  throw new RefusedFile(
    'is a saved web page without the page itself. Open it, copy the text into Word, save it as .docx and import that.',
  );
}

function decodeTransfer(body: string, head: string): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]{0,20}\r?\n/g, '');
  const decoded = joined.replace(/=([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
