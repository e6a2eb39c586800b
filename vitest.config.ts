import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    pool: 'threads', // quicker to begin than processes
    isolate: false, // a thread is kept for the next file; setup.ts begins what is ours anew
    maxWorkers: 3, // of two cores it would leave one to itself, and a file waits for its programs
    globalSetup: ['tests/support/migrate-once.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
