import { defineConfig } from 'vitest/config'

/** The tests that drive a real browser against the real server. Three at a time on two cores, as a file waits for much of its time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/support/browser-setup.ts'],
    maxWorkers: process.env.LONG ? 1 : 3,
    testTimeout: process.env.LONG ? 1_800_000 : 180_000,
    hookTimeout: 120_000,
  },
})
