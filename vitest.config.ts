import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    pool: 'threads', // quicker to begin than processes, and each file has its own modules all the same
    maxWorkers: 3, // of two cores it would leave one to itself, and a file waits for its programs
    globalSetup: ['tests/support/migrate-once.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
