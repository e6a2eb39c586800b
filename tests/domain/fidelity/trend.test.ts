import { describe, expect, test } from 'vitest'
import { breaksIn, newestResult, standings, trendLines } from '#app/domain/fidelity/standing/trend.ts'
import { measured } from './results.ts'

const ids = (results: { reviewId: string }[]) => results.map(({ reviewId }) => reviewId)
const [first, second, third] = ['2025-06-30', '2025-12-31', '2026-06-30'] as const

describe('a line', () => {
  test('joins a visit and a desk review alike', () => {
    const lines = trendLines([measured(first, { mode: 'desk' }), measured(second), measured(third)])
    expect(lines.map(ids)).toEqual([[`${first} desk 1.0.0`, `${second} visit 1.0.0`, `${third} visit 1.0.0`]])
  })

  test('never joins a self-assessment to what others saw', () => {
    const lines = trendLines([measured(first), measured(second, { mode: 'self' }), measured(third)])
    expect(lines.map(ids)).toEqual([
      [`${first} visit 1.0.0`, `${third} visit 1.0.0`],
      [`${second} self 1.0.0`],
    ])
  })

  test('breaks where the instrument has a new version, also a local one', () => {
    const lines = trendLines([
      measured(first),
      measured(second, { version: '1.1.0' }),
      measured(third, { version: '1.1.0-aalborg.1' }),
    ])
    expect(lines).toHaveLength(3)
  })

  test('holds both of two results of one day, in the order they were planned', () => {
    const [earlier, later] = [measured(first), measured(first)]
    expect(trendLines([earlier, later])).toEqual([[earlier, later]])
    expect(newestResult([earlier, later])).toBe(later)
  })
})

describe('a break', () => {
  const breaks = (...results: ReturnType<typeof measured>[]) => breaksIn(trendLines(results))

  test('lies between the last of the old version and the first of the new', () => {
    const found = breaks(measured(first), measured(second), measured(third, { version: '2.0.0' }))
    expect(found).toEqual([{ after: second, before: third, version: '2.0.0' }])
  })

  test('is none where there is one version, or where only a self-assessment has another', () => {
    expect(breaks(measured(first), measured(second))).toEqual([])
    expect(breaks(measured(first), measured(second, { mode: 'self', version: '2.0.0' }))).toEqual([])
    expect(breaks()).toEqual([])
  })

  test('is there for each new version', () => {
    const found = breaks(
      measured(first),
      measured(second, { version: '2.0.0' }),
      measured(third, { version: '2.0.0-aalborg.1' }),
    )
    expect(found.map(({ version }) => version)).toEqual(['2.0.0', '2.0.0-aalborg.1'])
  })
})

describe('where a team stands', () => {
  test('is the newest from outside, also when a self-assessment is newer', () => {
    expect(newestResult([measured(first), measured(third, { mode: 'self' })])?.mode).toBe('visit')
  })

  test('is its own word where nobody has come yet', () => {
    expect(newestResult([measured(third, { mode: 'self' })])?.mode).toBe('self')
  })

  test('is compared with the one before on the same line alone', () => {
    const [standing] = standings([
      measured('2025-01-31'),
      measured(first, { mode: 'self', version: '1.1.0' }),
      measured(second, { version: '1.1.0' }),
      measured(third, { version: '1.1.0' }),
    ])
    expect(standing?.newest.reviewOn).toBe(third)
    expect(standing?.previous?.reviewOn).toBe(second)
    const [broken] = standings([measured(first), measured(second, { version: '1.1.0' })])
    expect(broken?.previous).toBeNull()
  })

  test('is nothing where nothing is measured', () => {
    expect(standings([])).toEqual([])
  })

  test.each([
    { from: null, to: null, newest: third },
    { from: null, to: '2025-12-31', newest: second },
    { from: null, to: '2025-12-30', newest: first },
    { from: '2025-12-31', to: '2025-12-31', newest: second },
    { from: '2026-07-01', to: null, newest: undefined },
  ])('from $from to $to is that of $newest', ({ newest, ...period }) => {
    const [standing] = standings([measured(first), measured(second), measured(third)], period)
    expect(standing?.newest.reviewOn).toBe(newest)
  })

  test('in a period is compared with what came before it, also outside the period', () => {
    const [standing] = standings([measured(first), measured(third)], { from: '2026-01-01', to: null })
    expect(standing?.previous?.reviewOn).toBe(first)
    expect(standing?.lines).toHaveLength(1)
  })
})
