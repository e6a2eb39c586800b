import { expect, test } from 'vitest'
import { bestOf, correctNeeded, testResult } from '#app/domain/progress/test-score.ts'

test.each([
  { correct: 12, total: 15, mark: 0.8, passed: true },
  { correct: 11, total: 15, mark: 0.8, passed: false },
  { correct: 799, total: 1000, mark: 0.8, passed: false }, // 79.9 %
  { correct: 800, total: 1000, mark: 0.8, passed: true },
  { correct: 8, total: 10, mark: 0.8, passed: true },
  { correct: 7, total: 10, mark: 0.7, passed: true }, // 0.7 * 10 is 7.000000000000001 to some
  { correct: 29, total: 50, mark: 0.58, passed: true },
  { correct: 0, total: 10, mark: 0.001, passed: false },
  { correct: 10, total: 10, mark: 1, passed: true },
  { correct: 9, total: 10, mark: 1, passed: false },
  { correct: 0, total: 0, mark: 0.8, passed: false },
])('$correct of $total at $mark: $passed', ({ correct, total, mark, passed }) => {
  expect(testResult(correct, total, Math.round(mark * 1000)).passed).toBe(passed)
})

test('the number needed is the smallest that passes, whatever mark and length', () => {
  for (let mark = 1; mark <= 1000; mark++) {
    for (const total of [1, 3, 7, 10, 15, 33]) {
      const needed = correctNeeded(total, mark)
      expect(needed * 1000 >= mark * total).toBe(true)
      expect((needed - 1) * 1000 >= mark * total).toBe(false)
    }
  }
})

test('the best attempt counts: passed before any other, then the greater share', () => {
  const passed = testResult(8, 10, 800)
  const higherButFailed = testResult(9, 10, 1000)
  expect(bestOf([higherButFailed, passed, testResult(2, 10, 800)])).toBe(passed)
  expect(bestOf([testResult(3, 10, 800), testResult(4, 15, 800)])).toMatchObject({ correct: 3 })
  expect(bestOf([])).toBeNull()
})
