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
});
