import { describe, expect, test } from 'vitest'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { correctedScores, type Erratum, tellErrata } from '#app/domain/fidelity/report/errata.ts'
import {
  correctScore,
  currentScores,
  errataOf,
  newestErratum,
} from '#app/domain/fidelity/report/errata.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import { resultsOf } from '#app/domain/fidelity/standing/results.server.ts'
import { db } from '#db/client.server.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'
import { approvedReview, preparedReview, rateAndLock } from '#tests/support/reviews.ts'

const erratum = (itemId: string, score: number | null, minute: number): Erratum => ({
  id: `${itemId}-${minute}`,
  itemId,
  score,
  notRelevantReason: score === null ? 'Ingen i fase 3' : null,
  reason: 'Talt forkert',
  writtenAt: new Date(`2027-03-03T10:${String(minute).padStart(2, '0')}:00Z`),
})

describe('the scores that hold', () => {
  const agreed = new Map<string, ItemScore>([
    ['a1', 3],
    ['a2', 'not-relevant'],
  ])
  test.each<[string, Erratum[], ItemScore, ItemScore]>([
    ['nothing corrected', [], 3, 'not-relevant'],
    ['one item corrected', [erratum('a1', 4, 0)], 4, 'not-relevant'],
    ['the same item twice: the newest holds', [erratum('a1', 4, 0), erratum('a1', 2, 1)], 2, 'not-relevant'],
    ['to not relevant', [erratum('a1', null, 0)], 'not-relevant', 'not-relevant'],
    ['from not relevant', [erratum('a2', 5, 0)], 3, 5],
  ])('%s', (_, errata, a1, a2) => {
    const scores = correctedScores(agreed, errata)
    expect([scores.get('a1'), scores.get('a2')]).toEqual([a1, a2])
  })
})

test('each correction tells what held just before it, and what it did to the whole', () => {
  const instrument = findInstrument('cti', '1.0.0')
  if (!instrument) throw new Error('No instrument')
  const agreed = new Map(allItems(instrument).map(({ id }): [string, ItemScore] => [id, 3]))
  const count = agreed.size
  const told = tellErrata(instrument, agreed, [erratum('cti-a2', 4, 0), erratum('cti-a2', null, 1)])
  expect(told).toEqual([
    {
      id: 'cti-a2-0',
      itemId: 'cti-a2',
      label: 'A2',
      title: 'Tre lige lange faser',
      date: '2027-03-03',
      from: 3,
      to: 4,
      notRelevantReason: null,
      reason: 'Talt forkert',
      level: { from: 3, to: (3 * count + 1) / count },
    },
    expect.objectContaining({
      from: 4,
      to: 'not-relevant',
      notRelevantReason: 'Ingen i fase 3',
      level: { from: (3 * count + 1) / count, to: 3 },
    }),
  ])
})

describe('writing one', () => {
  const given = (score: number, id: string = crypto.randomUUID()) => ({
    id,
    itemId: 'cti-a1',
    score,
    notRelevantReason: null,
    reason: 'Et forløb var talt to gange',
  })
  const moverOf = (person: { id: string }, reviewId: string) => ({ person: signedIn(person), reviewId })

  test('stands beside what was agreed, which stays', () => {
    const { id, sofie } = approvedReview(3)
    expect(correctScore(moverOf(sofie, id), given(4), 0)).toEqual({ status: 'saved' })
    expect(currentScores(id).get('cti-a1')).toBe(4)
    const review = findReview(id)
    expect(review && errataOf(review)).toMatchObject([{ from: 3, to: 4, label: 'A1' }])
    const stored = db.$client
      .prepare("select score from consensus_scores where review_id = ? and item_id = 'cti-a1'")
      .pluck()
      .get(id)
    expect(stored).toBe(3)
  })

  test('changes the result that was shown before it', () => {
    const { id, sofie } = approvedReview(3)
    const shown = () => {
      const review = findReview(id)
      const [result] = review ? resultsOf([review]) : []
      return result?.items.find((item) => item.id === 'cti-a1')
    }
    expect(shown()).toMatchObject({ score: 3, corrected: false })
    correctScore(moverOf(sofie, id), given(4), 0)
    expect(shown()).toMatchObject({ score: 4, corrected: true })
  })

  test('sent twice is one; another under the same id is another', () => {
    const { id, sofie } = approvedReview(3)
    const mover = moverOf(sofie, id)
    const first = given(4)
    correctScore(mover, first, 0)
    expect(correctScore(mover, first, 0)).toEqual({ status: 'saved' })
    expect(correctScore(mover, { ...first, score: 5 }, newestErratum(id))).toEqual({ status: 'saved' })
    const review = findReview(id)
    expect(review && errataOf(review).map(({ from, to }) => [from, to])).toEqual([
      [3, 4],
      [4, 5],
    ])
  })

  test('the id of a correction in another review is no way to lose this one', () => {
    const [one, other] = [approvedReview(3), approvedReview(3)]
    const first = given(4)
    correctScore(moverOf(one.sofie, one.id), first, 0)
    expect(correctScore(moverOf(other.sofie, other.id), first, 0)).toEqual({ status: 'saved' })
    expect(currentScores(other.id).get('cti-a1')).toBe(4)
  })

  test('one that has not seen the other is told so', () => {
    const { id, sofie, anders } = approvedReview(3)
    correctScore(moverOf(sofie, id), given(4), 0)
    expect(correctScore(moverOf(anders, id), given(5), 0)).toEqual({ status: 'newer' })
    expect(correctScore(moverOf(anders, id), given(5), newestErratum(id))).toEqual({ status: 'saved' })
  })

  test('to the score it has is none', () => {
    const { id, sofie } = approvedReview(3)
    expect(correctScore(moverOf(sofie, id), given(3), 0)).toEqual({ status: 'unchanged' })
  })

  test('of why an item is not relevant is one, and the same reason again is none', () => {
    const { id, sofie } = approvedReview(3, { except: { 'cti-a1': 'not-relevant' } })
    const reasonOf = (notRelevantReason: string) => ({
      ...given(3),
      id: crypto.randomUUID(),
      score: null,
      notRelevantReason,
    })
    const correct = (reason: string) =>
      correctScore(moverOf(sofie, id), reasonOf(reason), newestErratum(id)).status
    expect(correct('Ingen i fase 3')).toBe('unchanged')
    expect(correct('Teamet har ingen fase 3')).toBe('saved')
    expect(correct('Teamet har ingen fase 3')).toBe('unchanged')
    expect(correct('Ingen i fase 3')).toBe('saved')
  })

  test('is for the raters and the centre, and only once it is approved', () => {
    const { id, member, manager } = approvedReview(3)
    const [admin, assessor] = [createPerson(), createPerson()]
    grant(admin, 'admin')
    grant(assessor, 'assessor')
    for (const person of [member, manager, assessor, createPerson()])
      expect(correctScore(moverOf(person, id), given(4), 0)).toEqual({ status: 'refused' })
    expect(correctScore(moverOf(admin, id), given(4), 0)).toEqual({ status: 'saved' })

    const open = preparedReview()
    rateAndLock(open, [3])
    expect(correctScore(moverOf(open.sofie, open.id), given(4), 0)).toEqual({ status: 'refused' })
  })
})
