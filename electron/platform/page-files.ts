import path from 'node:path';
import { pageOrigin } from '../ipc/channels.ts';

/**
 * The content security policy of a page. No script and no style stands in the page itself; the nonce is for the one
 * style element that the component library (react-aria) adds to set `touch-action`.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * The file inside `folder` that an address means, or nothing: for another host, for an encoded slash, backslash, drive
 * or NUL, and for every path that would leave the folder.
 */
export function locatePageFile(folder: string, address: string): string | undefined {
  let decoded: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== pageOrigin) return undefined;
    if (/%2f|%5c|%00/i.test(url.pathname)) return undefined;
    decoded = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (/[\\:\0]/.test(decoded)) return undefined;
  const file = path.join(folder, decoded === '/' ? 'index.html' : decoded);
  const inside = path.relative(folder, file);
  return inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside) ? file : undefined;
}
