import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, locatePageFile } from '../../../../electron/platform/page-files.ts';

const folder = path.resolve('/product/dist/renderer');

describe('locatePageFile', () => {
  it('finds the page and what lies below it', () => {
    expect(locatePageFile(folder, 'app://minutebook/')).toBe(path.join(folder, 'index.html'));
    expect(locatePageFile(folder, 'app://minutebook/assets/index-abc.js?v=1#top')).toBe(
      path.join(folder, 'assets', 'index-abc.js'),
    );
  });

  it('takes dots for what they mean and never leaves the folder', () => {
    // The URL parser itself resolves plain dot segments; what is left can only be an encoded attempt.
    expect(locatePageFile(folder, 'app://minutebook/../../etc/passwd')).toBe(path.join(folder, 'etc', 'passwd'));
    expect(locatePageFile(folder, 'app://minutebook/%2e%2e/%2e%2e/etc/passwd')).toBe(
      path.join(folder, 'etc', 'passwd'),
    );
  });

  it.each([
    'app://minutebook/..%2f..%2fetc/passwd',
    'app://minutebook/..%5c..%5cwindows',
    'app://minutebook/%5c%5cserver%5cshare',
    'app://minutebook/index.html%00.png',
    'app://minutebook/C:/Windows/win.ini',
    'app://minutebook/C%3A/Windows/win.ini',
    'app://minutebook/%E0%A4%A',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'https://minutebook/index.html',
    'not an address',
  ])('refuses %s', (address) => {
    expect(locatePageFile(folder, address)).toBeUndefined();
  });
});

describe('contentSecurityPolicy', () => {
  it('allows nothing that is not named, and no code or style in place but the one with the nonce', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'",
    );
  });
});
