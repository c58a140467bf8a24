import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { resolveRuntime } from '../../../../electron/dev/runtime.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('resolveRuntime', () => {
  it('says which values MINUTEBOOK_RUNTIME can have', async () => {
    vi.stubEnv('MINUTEBOOK_RUNTIME', 'newest');
    await expect(resolveRuntime()).rejects.toThrow('MINUTEBOOK_RUNTIME is "newest"; it can be official or fallback.');
  });

  it('names an executable and its folder, and tells when it is the fallback', async () => {
    const runtime = await resolveRuntime();
    expect(existsSync(runtime.executable)).toBe(true);
    expect(path.relative(runtime.folder, runtime.executable).startsWith('..')).toBe(false);
    expect(runtime.notice !== undefined).toBe(runtime.kind === 'fallback');
  }, 600_000);
});
