import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, whatever their size: begun last, they would be waited for alone. */
const LONGEST = [
  'pages',
  'fidelity-story',
  'lessons',
  'durability',
  'fidelity-states',
  'access',
  'start',
  'running',
]

class LongestFirst extends BaseSequencer {
  async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return found === -1 ? LONGEST.length : found
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which gives a new list
    const bySize = await super.sort(files)
    return bySize.toSorted((a, b) => place(a) - place(b))
  }
}

/** The tests that drive a real browser against the real server. Three at a time on two cores, as a file waits for much of its time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/support/browser-setup.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: process.env.LONG ? 1 : 3,
    testTimeout: process.env.LONG ? 3_600_000 : 180_000,
    hookTimeout: 120_000,
  },
})
