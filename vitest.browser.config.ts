import { defineConfig } from 'vitest/config'

/** The tests that drive a real browser against the real server. Two at a time, as a file waits half its time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: process.env.LONG ? 1 : 2,
    testTimeout: process.env.LONG ? 1_800_000 : 180_000,
    hookTimeout: 120_000,
  },
})
