/**
 * What was asked for and met when a certificate was issued. Of a test the best result that counted, and the
 * pass mark that it met, in thousandths; the first certificates do not say it.
 */
export type Met =
  | { kind: 'lessons'; count: number }
  | { kind: 'test'; correct: number; total: number; mark?: number }
  | { kind: 'practice-task' }
  | { kind: 'days'; count: number }
  | { kind: 'supervision' }

/** The same as anyone may know it: that a test was passed, and not how well. */
export type PublicMet = Exclude<Met, { kind: 'test' }> | { kind: 'test' }

export function withoutResults(met: Met[]): PublicMet[] {
  return met.map((one) => (one.kind === 'test' ? { kind: 'test' } : one))
}
