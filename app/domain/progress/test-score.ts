/** How a test went. The pass mark, in thousandths, is that of the day the questions were drawn. */
export type TestResult = { correct: number; total: number; passMark: number; passed: boolean }

/** A pass mark from `course.yaml`, a share, in the thousandths that are stored with an attempt. */
export const inThousandths = (mark: number) => Math.round(mark * 1000)

/**
 * How many right answers a pass takes, from a pass mark in thousandths: whole numbers alone, as
 * `12 / 15 >= 0.8` is a question that floating point may answer wrongly.
 *
 *     correctNeeded(15, 800) // 12
 */
export function correctNeeded(total: number, passMark: number): number {
  return Math.ceil((total * passMark) / 1000)
}

/** A test of no questions has shown nothing, so it is not passed. */
export function testResult(correct: number, total: number, passMark: number): TestResult {
  return { correct, total, passMark, passed: total > 0 && correct >= correctNeeded(total, passMark) }
}

const share = ({ correct, total }: TestResult) => (total === 0 ? 0 : correct / total)

/** The result that counts: a passed one before any other, then the greater share. Null for none. */
export function bestOf(results: TestResult[]): TestResult | null {
  const better = (a: TestResult, b: TestResult) => Number(b.passed) - Number(a.passed) || share(b) - share(a)
  return results.toSorted(better)[0] ?? null
}
