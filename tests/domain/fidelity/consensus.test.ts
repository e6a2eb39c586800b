import { describe, expect, test } from 'vitest'
import {
  agreedScores,
  comparedRatings,
  concludeReview,
  differingItems,
  newestAgreement,
  reopenAgreement,
  saveAgreed,
} from '#app/domain/fidelity/review/consensus.server.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { createPerson, signedIn } from '#tests/support/people.ts'
import {
  agreeOn,
  approve,
  checkFacts,
  conclude,
  CTI_ITEMS,
  lock,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }

function inTalk(mode?: 'self') {
  const review = preparedReview({ mode })
  rateAndLock(review, [4], [4, { 'cti-a1': 2, 'cti-b2': 'not-relevant' }])
  const moverOf = (person: Person) => ({ person: signedIn(person), reviewId: review.id })
  return { ...review, moverOf }
}

const agreed = (score: number, itemId = 'cti-a1') => ({
  itemId,
  score,
  notRelevantReason: null,
  note: 'Talt igennem',
  cases: 12,
})

describe('comparing', () => {
  test('waits until all have locked, and is for the raters alone', () => {
    const { id, sofie, anders, member, manager } = preparedReview()
    const compared = (person: Person) => comparedRatings({ person: signedIn(person), reviewId: id })
    rateAll(sofie, id, 4)
    rateAll(anders, id, 4)
    for (const rater of [sofie, anders]) {
      expect(compared(sofie)).toEqual([])
      expect(compared(anders)).toEqual([])
      lock(rater, id)
    }
    for (const rater of [sofie, anders]) expect(compared(rater)).toHaveLength(2 * CTI_ITEMS.length)
    for (const other of [member, manager, createPerson()]) expect(compared(other)).toEqual([])
  })

  test('finds the items they did not give alike', () => {
    const { moverOf, sofie, member } = inTalk()
    expect(differingItems(moverOf(sofie))).toEqual(new Set(['cti-a1', 'cti-b2']))
    expect(differingItems(moverOf(member))).toEqual(new Set())
  })
})

describe('agreeing', () => {
  test('two raters at once never overwrite each other', () => {
    const { id, moverOf, sofie, anders } = inTalk()
    const first = saveAgreed(moverOf(anders), agreed(3), 0)
    expect(first.status).toBe('saved')
    expect(saveAgreed(moverOf(sofie), agreed(4), 0)).toMatchObject({ status: 'newer', stored: { score: 3 } })
    expect(agreedScores(id).get('cti-a1')?.score).toBe(3)
    const seen = first.status === 'saved' ? first.savedAt.getTime() : 0
    expect(saveAgreed(moverOf(sofie), agreed(4), seen).status).toBe('saved')
    expect(agreedScores(id).get('cti-a1')).toMatchObject({ score: 4, cases: 12 })
  })

  test('is refused to others, before all have locked, and after it is concluded', () => {
    const { id, moverOf, sofie, member, manager } = inTalk()
    for (const person of [member, manager, createPerson()])
      expect(saveAgreed(moverOf(person), agreed(3), 0)).toEqual({ status: 'refused' })
    const early = preparedReview()
    const mover = { person: signedIn(early.sofie), reviewId: early.id }
    expect(saveAgreed(mover, agreed(3), 0)).toEqual({ status: 'refused' })

    for (const itemId of ['cti-a1', 'cti-b2']) agreeOn(sofie, id, itemId, 3)
    conclude(sofie, id)
    const before = agreedScores(id)
    expect(saveAgreed(moverOf(sofie), agreed(5), newestAgreement(before))).toEqual({ status: 'refused' })
    expect(agreedScores(id)).toEqual(before)
  })
})

describe('concluding', () => {
  test('takes every item, and the newest of them seen', () => {
    const { id, moverOf, sofie, anders } = inTalk()
    const now = (seen = newestAgreement(agreedScores(id))) =>
      concludeReview(moverOf(sofie), { seen, caseCount: 8 })
    expect(now()).toMatchObject({ status: 'incomplete', missing: [{ id: 'cti-a1' }, { id: 'cti-b2' }] })
    for (const itemId of ['cti-a1', 'cti-b2']) agreeOn(sofie, id, itemId, 3)
    const seen = newestAgreement(agreedScores(id))
    agreeOn(anders, id, 'cti-a2', 1)
    expect(now(seen)).toEqual({ status: 'changed' })
    expect(now()).toEqual({ status: 'concluded' })
    expect(now()).toEqual({ status: 'refused' })
    expect(findReview(id)).toMatchObject({ phase: 'agreed', caseCount: 8 })
  })

  test('a self-assessment has nobody to check its facts', () => {
    const { id, manager } = inTalk('self')
    conclude(manager, id)
    expect(findReview(id)?.phase).toBe('checked')
  })
})

test('opening again is written down, and takes the check with it; once approved it is over', () => {
  const review = inTalk()
  const { id, moverOf, sofie, anders, member } = review
  for (const itemId of ['cti-a1', 'cti-b2']) agreeOn(sofie, id, itemId, 3)
  conclude(sofie, id)
  checkFacts(review)
  expect(reopenAgreement(moverOf(member), 'Nej')).toEqual({ status: 'refused' })
  expect(reopenAgreement(moverOf(anders), 'En score var forkert')).toEqual({ status: 'reopened' })
  expect(reopenAgreement(moverOf(anders), 'Igen')).toEqual({ status: 'refused' })
  expect(findReview(id)?.phase).toBe('rated')
  expect(eventsOf(id).filter(({ event }) => event === 'reopened')).toMatchObject([
    { reason: 'En score var forkert', personId: anders.id },
  ])
  conclude(sofie, id)
  expect(findReview(id)?.phase).toBe('agreed')
  checkFacts(review)
  approve(review)
  expect(reopenAgreement(moverOf(sofie), 'For sent')).toEqual({ status: 'refused' })
})
