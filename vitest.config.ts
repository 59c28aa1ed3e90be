import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['{lib,app,bench,prisma}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
