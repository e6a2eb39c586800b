import { expect, test } from 'vitest'
import { waitBeforeNextTry } from '#app/domain/auth/throttle.ts'

const MINUTE = 60_000
const NOW = 100 * MINUTE
/** Failures, the last of them `ago` minutes ago. */
const failures = (count: number, ago: number) => Array.from({ length: count }, () => NOW - ago * MINUTE)

test.each([
  { count: 0, ago: 0, minutes: 0 },
  { count: 4, ago: 0, minutes: 0 },
  { count: 5, ago: 0, minutes: 1 },
  { count: 5, ago: 1, minutes: 0 },
  { count: 6, ago: 0, minutes: 2 },
  { count: 7, ago: 1, minutes: 3 },
  { count: 8, ago: 0, minutes: 8 },
  { count: 9, ago: 0, minutes: 15 },
  { count: 40, ago: 0, minutes: 15 },
])('an account that failed $count times, last $ago minutes ago, waits $minutes minutes', ({
  count,
  ago,
  minutes,
}) => {
  expect(waitBeforeNextTry('account', failures(count, ago), NOW)).toBe(minutes * MINUTE)
})

test.each([
  { count: 49, ago: 0, minutes: 0 },
  { count: 50, ago: 0, minutes: 15 },
  { count: 50, ago: 14, minutes: 1 },
  { count: 50, ago: 15, minutes: 0 },
  { count: 200, ago: 5, minutes: 10 },
])('an address that failed $count times $ago minutes ago waits $minutes minutes', ({
  count,
  ago,
  minutes,
}) => {
  expect(waitBeforeNextTry('address', failures(count, ago), NOW)).toBe(minutes * MINUTE)
})

test.each([
  { count: 299, ago: 0, minutes: 0 },
  { count: 300, ago: 10, minutes: 5 },
  { count: 300, ago: 15, minutes: 0 },
])('one that asked $count times $ago minutes ago waits $minutes minutes', ({ count, ago, minutes }) => {
  expect(waitBeforeNextTry('asks', failures(count, ago), NOW)).toBe(minutes * MINUTE)
})

test.each([
  { hours: 1, most: 12 },
  { hours: 10, most: 100 },
])('whoever guesses for $hours hours gets at most $most tries looked at', ({ hours, most }) => {
  let now = 0
  let failed: number[] = []
  let tries = 0
  while (now < hours * 60 * MINUTE) {
    failed = failed.filter((moment) => moment > now - 60 * MINUTE)
    const wait = waitBeforeNextTry('account', failed, now)
    if (wait === 0) {
      tries += 1
      failed.push(now)
    }
    now += Math.max(wait, 100)
  }
  expect(tries).toBeLessThanOrEqual(most)
})
