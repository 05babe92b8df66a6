import { defineConfig } from 'vitest/config';

// chinese-days, which the calendar is checked against, reads days in the machine's own zone.
process.env.TZ = 'Asia/Shanghai';

/** One project per kind of machine: unit needs Node, dynamodb Java, browser Chromium; bench measures. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/dynamodb/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dynamodb',
          include: ['test/dynamodb/**/*.test.ts'],
          globalSetup: 'test/dynamodb/local.ts',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'measure',
          include: ['test/dynamodb/**/*.measure.ts'],
          globalSetup: 'test/dynamodb/local.ts',
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'bench',
          include: [],
          // Node's own loader: Vite's would add its getters to every call that is measured.
          experimental: { viteModuleRunner: false },
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
    ],
  },
});
