import { describe, expect, test } from 'vitest'
import { resultOf } from '#app/domain/fidelity/standing/result.ts'
import { newestResult, standings, trendLines } from '#app/domain/fidelity/standing/trend.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { instrumentOf, scoresOf } from './instruments.ts'

function measured(periodTo: string, mode: Mode = 'visit', version = '1.0.0') {
  const instrument = { ...instrumentOf([1]), version }
  const facts = { reviewId: `${periodTo} ${mode}`, mode, periodFrom: '2020-01-01', periodTo, caseCount: 10 }
  return resultOf(facts, instrument, scoresOf(instrument, [4]))
}

const ids = (results: { reviewId: string }[]) => results.map(({ reviewId }) => reviewId)

describe('a line', () => {
  test('runs from the oldest to the newest, a visit and a desk review alike', () => {
    const lines = trendLines([measured('2026-06-30'), measured('2025-06-30', 'desk'), measured('2025-12-31')])
    expect(lines.map(ids)).toEqual([['2025-06-30 desk', '2025-12-31 visit', '2026-06-30 visit']])
  })

  test('never joins a self-assessment to what others saw', () => {
    const lines = trendLines([measured('2025-06-30'), measured('2025-12-31', 'self'), measured('2026-06-30')])
    expect(lines.map(ids)).toEqual([['2025-06-30 visit', '2026-06-30 visit'], ['2025-12-31 self']])
  })

  test('breaks where the instrument has a new version', () => {
    expect(trendLines([measured('2025-06-30'), measured('2026-06-30', 'visit', '1.1.0')])).toHaveLength(2)
  })
})

describe('where a team stands', () => {
  test('is the newest from outside, also when a self-assessment is newer', () => {
    expect(newestResult([measured('2025-06-30'), measured('2026-06-30', 'self')])?.mode).toBe('visit')
  })

  test('is its own word where nobody has come yet', () => {
    expect(newestResult([measured('2026-06-30', 'self')])?.mode).toBe('self')
  })

  test('is compared with the one before on the same line alone', () => {
    const [standing] = standings([
      measured('2025-06-30', 'visit'),
      measured('2025-12-31', 'self'),
      measured('2026-06-30', 'visit', '1.1.0'),
      measured('2026-09-30', 'visit', '1.1.0'),
    ])
    expect(standing?.newest.periodTo).toBe('2026-09-30')
    expect(standing?.previous?.periodTo).toBe('2026-06-30')
    expect(
      standings([measured('2025-06-30'), measured('2026-06-30', 'visit', '1.1.0')])[0]?.previous,
    ).toBeNull()
  })

  test('is nothing where nothing is measured', () => {
    expect(standings([])).toEqual([])
  })
})
