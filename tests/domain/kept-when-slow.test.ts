import { expect, test } from 'vitest'
import { keptWhenSlow, keptWhenSlowInPortions } from '#app/domain/kept-when-slow.server.ts'
import { keptFor, QUICK } from '#app/domain/kept-when-slow.ts'

test.each([
  [0, 0],
  [QUICK - 1, 0],
  [QUICK, 10_000],
  [400, 40_000],
  [6_000, 600_000],
  [20_000, 600_000],
])('what took %i ms is kept for %i ms', (worked, kept) => {
  expect(keptFor(worked)).toBe(kept)
})

/** Uses the processor for so many milliseconds. */
function workFor(ms: number) {
  const begun = process.cpuUsage()
  let used = 0
  while (used < ms) {
    const { user, system } = process.cpuUsage(begun)
    used = (user + system) / 1000
  }
}

test('what is quick is worked out each time, and what is slow once for each question', () => {
  let count = 0
  const figures = keptWhenSlow(
    (_: string, ms: number) => {
      workFor(ms)
      count += 1
      return count
    },
    (asked) => asked,
  )
  expect([figures('cti', 0), figures('cti', 0)]).toEqual([1, 2])
  expect([figures('cti', QUICK), figures('cti', 0)]).toEqual([3, 3])
  expect([figures('icm', 0), figures('icm', 0)]).toEqual([4, 5])
})

test('a work in portions is done once for all who ask while it goes on, and again after it has failed', async () => {
  let count = 0
  const figures = keptWhenSlowInPortions(
    async (_: string, ms: number) => {
      count += 1
      const own = count
      await Promise.resolve()
      if (ms < 0) throw new Error('It failed')
      workFor(ms)
      return own
    },
    (asked) => asked,
  )
  expect(await Promise.all([figures('cti', 0), figures('cti', 0), figures('icm', 0)])).toEqual([1, 1, 2])
  expect(await figures('cti', 0)).toBe(3)
  await expect(figures('cti', -1)).rejects.toThrow()
  expect([await figures('cti', QUICK), await figures('cti', 0)]).toEqual([5, 5])
})
