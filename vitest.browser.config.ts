import { defineConfig } from 'vitest/config'

/** The tests that drive a real browser against the real server, one file after another: two cores, one browser. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: process.env.LONG ? 1_800_000 : 180_000,
    hookTimeout: 120_000,
  },
})
