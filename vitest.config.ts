import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['{lib,app,bench,prisma}/**/*.test.{ts,tsx}'],
    setupFiles: ['lib/core/seed.testkit.ts'],
    globalSetup: ['lib/db/testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
