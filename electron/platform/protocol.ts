import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, locatePageFile } from './page-files.ts';

/** The scheme of `pageOrigin`, the only origin that the product's pages have: there is no `file:` and no web. */
const SCHEME = 'app';

/** Stands in the built page where the nonce of each response goes. */
const NONCE_MARK = '__MINUTEBOOK_NONCE__';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Tells Chromium, before the app is ready, that pages of the scheme have an origin of their own and may use fetch. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers every request of the scheme out of `folder`, which holds the built page, and out of nothing else. */
export function servePages(folder: string): void {
  protocol.handle(SCHEME, (request) => answerPageRequest(folder, request));
}

/** One request: 405 for what is no reading, 404 for what is not a file in the folder. */
async function answerPageRequest(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = locatePageFile(folder, request.url);
  if (file === undefined) return refuse(404);
  const type = mediaTypes[path.extname(file)];
  if (type === undefined) return refuse(404);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return refuse(404);
  }
  const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (path.extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers });

  const nonce = randomBytes(16).toString('base64');
  return new Response(bytes.toString('utf8').replaceAll(NONCE_MARK, nonce), {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': "default-src 'none'" } });
}
