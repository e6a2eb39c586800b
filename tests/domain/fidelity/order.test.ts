import { describe, expect, test } from 'vitest'
import { laterReviews } from '#app/domain/fidelity/actions/later-reviews.server.ts'
import { reportOf } from '#app/domain/fidelity/report/report.server.ts'
import { earlierScores } from '#app/domain/fidelity/review/earlier.server.ts'
import { follows, isLater, lineOf, reviewBefore } from '#app/domain/fidelity/review/order.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { resultsOf } from '#app/domain/fidelity/standing/results.server.ts'
import { reviewsOfTeam } from '#app/domain/fidelity/review/review-lists.server.ts'
import { standings } from '#app/domain/fidelity/standing/trend.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { approvedReview, planReview } from '#tests/support/reviews.ts'

const planned = (reviewOn: string, createdAt: string) => ({ reviewOn, createdAt: new Date(createdAt) })

test.each([
  { of: 'its day is later, though it was planned first', day: '2026-06-30', at: '2026-01-01', later: true },
  { of: 'its day is earlier, though it was planned last', day: '2025-12-31', at: '2026-05-01', later: false },
  { of: 'it is of the same day and planned last', day: '2026-03-01', at: '2026-02-02', later: true },
  { of: 'it is of the same day and planned first', day: '2026-03-01', at: '2026-01-31', later: false },
  { of: 'it is itself', day: '2026-03-01', at: '2026-02-01', later: false },
])('a review is later: $later, when $of', ({ day, at, later }) => {
  expect(isLater(planned(day, at), planned('2026-03-01', '2026-02-01'))).toBe(later)
})

test.each<[Mode, Mode, boolean]>([
  ['visit', 'visit', true],
  ['desk', 'visit', true],
  ['visit', 'self', true],
  ['self', 'self', true],
  ['self', 'visit', false],
  ['self', 'desk', false],
])('that a %s follows up a %s is %s', (later, former, may) => {
  const [one, other] = [planned('2026-06-30', '2026-01-01'), planned('2026-03-01', '2026-02-01')]
  expect(follows({ ...one, mode: later }, { ...other, mode: former })).toBe(may)
  expect(follows({ ...other, mode: later }, { ...one, mode: former })).toBe(false)
})

describe('the review before', () => {
  const held = (version: string, mode: Mode = 'visit', id = 'cti') => ({ instrument: { id, version }, mode })

  test('is the newest on the same line', () => {
    const [first, second] = [held('1.0.0'), held('1.0.0', 'desk')]
    const others = [held('2.0.0'), held('1.0.0', 'self'), held('1.0.0', 'visit', 'icm')]
    expect(reviewBefore(held('1.0.0'), [first, second, ...others])).toBe(second)
    expect(reviewBefore(held('1.0.0'), others)).toBeNull()
    expect(lineOf(first)).toBe(lineOf(second))
  })
})

describe('a review written down after one of a later day', () => {
  /** The visit of June is approved before that of December is planned: somebody catches up on paper. */
  function caughtUp() {
    const june = approvedReview(4, { reviewOn: '2026-06-30' })
    const december = approvedReview(2, { again: june, reviewOn: '2025-12-31' })
    const read = (id: string) => {
      const review = findReview(id)
      if (!review) throw new Error('There should be a review')
      return review
    }
    return { round: june, june: read(june.id), december: read(december.id), read }
  }

  test('does not follow it, but is followed', () => {
    const { june, december } = caughtUp()
    expect([june.phase, december.phase]).toEqual(['approved', 'followed'])
    expect(laterReviews(june)).toEqual([])
    expect(laterReviews(december)).toMatchObject([{ id: june.id }])
  })

  test('is the one before, on every page', () => {
    const { round, june, december, read } = caughtUp()
    expect(earlierScores(june)).toMatchObject({ reviewOn: '2025-12-31' })
    expect(earlierScores(december)).toBeNull()
    const [standing] = standings(resultsOf(reviewsOfTeam(june.team.id, 'cti')))
    expect([standing?.newest.reviewId, standing?.previous?.reviewId]).toEqual([june.id, december.id])
    const between = planReview({ again: round, reviewOn: '2026-03-31' })
    expect(earlierScores(read(between.id))).toMatchObject({ reviewOn: '2025-12-31' })
  })

  test('has no later one in its report', () => {
    const { december } = caughtUp()
    expect(reportOf(december)?.trend).toHaveLength(1)
  })
})
