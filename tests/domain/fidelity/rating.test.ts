import { describe, expect, test } from 'vitest'
import { earlierScores } from '#app/domain/fidelity/review/earlier.server.ts'
import { agreedScores } from '#app/domain/fidelity/review/consensus.server.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import {
  lockRatings,
  ownRatings,
  type Rating,
  saveRating,
} from '#app/domain/fidelity/review/rating.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { db } from '#db/client.server.ts'
import { ratings } from '#db/schema/index.ts'
import { createPerson, signedIn } from '#tests/support/people.ts'
import {
  approvedReview,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const rating = (change: Partial<{ score: number; note: string; cases: number }> = {}): Rating => ({
  itemId: 'cti-a1',
  score: 4,
  notRelevantReason: null,
  note: '',
  cases: null,
  evidence: [],
  ...change,
})

function raterOf({ id, sofie }: { id: string; sofie: { id: string } }) {
  const mover = { person: signedIn(sofie), reviewId: id }
  return { mover, stored: () => ownRatings(mover).get('cti-a1') }
}

describe('saving a rating', () => {
  test('a later save says what it replaces, and comes later even if the clock does not', () => {
    const { mover, stored } = raterOf(preparedReview())
    expect(saveRating(mover, rating(), 0, NOW)).toEqual({ status: 'saved', savedAt: NOW })
    const later = saveRating(mover, rating({ score: 2, cases: 5 }), NOW.getTime(), NOW)
    expect(later).toEqual({ status: 'saved', savedAt: new Date(NOW.getTime() + 1) })
    expect(stored()).toMatchObject({ score: 2, cases: 5 })
  })

  test('what another tab saved is not overwritten, and comes back', () => {
    const { mover, stored } = raterOf(preparedReview())
    saveRating(mover, rating({ note: 'Den første' }), 0, NOW)
    const outcome = saveRating(mover, rating({ note: 'Den anden' }), 0)
    expect(outcome).toMatchObject({ status: 'newer', stored: { note: 'Den første', savedAt: NOW } })
    expect(stored()?.note).toBe('Den første')
  })

  test.each([
    { when: 'before the fact sheet is there', make: () => planReview() },
    {
      when: 'once locked',
      make: () => {
        const review = preparedReview()
        rateAll(review.sofie, review.id, 4)
        lock(review.sofie, review.id)
        return review
      },
    },
  ])('is refused $when, also past the door of the page', ({ make }) => {
    const review = make()
    const { mover, stored } = raterOf(review)
    const before = stored()
    expect(saveRating(mover, rating({ score: 1 }), before?.savedAt.getTime() ?? 0)).toEqual({
      status: 'refused',
    })
    expect(stored()).toEqual(before)
  })

  test('is refused to whoever does not rate the review', () => {
    const review = preparedReview()
    for (const person of [review.member, review.manager, createPerson()]) {
      const mover = { person: signedIn(person), reviewId: review.id }
      expect(saveRating(mover, rating(), 0)).toEqual({ status: 'refused' })
      expect(ownRatings(mover).size).toBe(0)
    }
    expect(saveRating(raterOf(review).mover, rating(), 0).status).toBe('saved')
  })

  test('a locked rating does not move in the database either', () => {
    const review = preparedReview()
    rateAndLock(review, [4])
    expect(() => db.update(ratings).set({ score: 1 }).run()).toThrow('a locked rating is never changed')
  })
})

describe('locking', () => {
  test('once is written down once', () => {
    const review = preparedReview()
    const { mover } = raterOf(review)
    rateAll(review.sofie, review.id, 4)
    expect([lockRatings(mover), lockRatings(mover)]).toEqual([{ status: 'locked' }, { status: 'refused' }])
    expect(eventsOf(review.id).filter(({ event }) => event === 'locked')).toHaveLength(1)
  })

  test('by the last agrees on what was given alike, with the lower count, and on nothing else', () => {
    const review = preparedReview()
    const { id, sofie, anders } = review
    rateAll(sofie, id, 4, { 'cti-b2': 2, 'cti-c1': 'not-relevant' })
    rateAll(anders, id, 4, { 'cti-b2': 3, 'cti-c1': 'not-relevant' })
    for (const rater of [sofie, anders]) {
      const mover = { person: signedIn(rater), reviewId: id }
      const seen = ownRatings(mover).get('cti-a1')?.savedAt.getTime() ?? 0
      saveRating(mover, rating({ score: 5, cases: rater === sofie ? 12 : 9, note: 'En note' }), seen)
    }
    lock(sofie, id)
    expect(agreedScores(id).size).toBe(0)
    lock(anders, id)
    const agreed = agreedScores(id)
    expect(agreed.has('cti-b2')).toBe(false)
    expect(agreed.get('cti-a1')).toMatchObject({ score: 5, cases: 9, note: '' })
    expect(agreed.get('cti-c1')).toMatchObject({ score: null, notRelevantReason: 'Ingen i fase 3' })
    expect(agreed.get('cti-a2')).toMatchObject({ score: 4, cases: null })
  })

  test('of a self-assessment takes the note along', () => {
    const review = preparedReview({ mode: 'self' })
    const mover = { person: signedIn(review.manager), reviewId: review.id }
    rateAll(review.manager, review.id, 3)
    const seen = ownRatings(mover).get('cti-a1')?.savedAt.getTime() ?? 0
    saveRating(mover, rating({ score: 5, note: 'Set på alle', cases: 40 }), seen)
    lockRatings(mover)
    expect(agreedScores(review.id).get('cti-a1')).toMatchObject({ score: 5, note: 'Set på alle', cases: 40 })
  })
})

describe('the earlier scores', () => {
  const earlierOf = (id: string) => {
    const review = findReview(id)
    if (!review) throw new Error('There should be a review')
    return earlierScores(review)
  }

  test('are of the newest approved review on the same line', () => {
    const first = approvedReview(2, { reviewOn: '2025-06-30' })
    const second = approvedReview(3, { again: first, reviewOn: '2025-12-31' })
    const self = approvedReview(5, { again: first, mode: 'self', reviewOn: '2026-02-01' })
    const now = planReview({ again: first, reviewOn: '2026-06-30' })

    expect(earlierOf(now.id)).toMatchObject({ reviewOn: '2025-12-31' })
    expect(earlierOf(now.id)?.scores.get('cti-a1')).toBe(3)
    expect(earlierOf(second.id)?.scores.get('cti-a1')).toBe(2)
    for (const { id } of [first, self]) expect(earlierOf(id)).toBeNull()
  })

  test('are of the same team', () => {
    approvedReview(2)
    expect(earlierOf(planReview().id)).toBeNull()
  })
})
