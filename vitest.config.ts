import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('architecture'),
      project('store'),
      project('documents', { testTimeout: 60_000 }),
      project('e2e', {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        globalSetup: 'test/support/e2e-setup.ts',
      }),
    ],
  },
});
