import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { lockRatings, ownRatings } from '#app/domain/fidelity/review/rating.server.ts'
import { lostRaters, replaceRater, standIns } from '#app/domain/fidelity/review/replacing.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, reviewRaters, roleGrants } from '#db/schema/index.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'
import {
  approvedReview,
  checkFacts,
  conclude,
  lock,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }

function assessor(facts: Parameters<typeof createPerson>[0] = {}) {
  const person = createPerson(facts)
  grant(person, 'assessor')
  return person
}

const replace = (
  planner: Person,
  reviewId: string,
  { leaving, coming, reason = 'Sygemeldt' }: { leaving: Person; coming: Person; reason?: string },
) => replaceRater({ person: signedIn(planner), reviewId }, { leaving: leaving.id, coming: coming.id, reason })

const ratersOf = (id: string) => findReview(id)?.raters.map(({ personId }) => personId)
const join = ({ id: personId }: Person, team: { id: string }) =>
  db.insert(memberships).values({ personId, teamId: team.id, fromDate: '2020-01-01' }).run()
const close = ({ id }: Person) =>
  db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, id)).run()

describe('a rater is replaced', () => {
  test('with a reason, by the one who plans, and the new one can rate where the old one cannot', () => {
    const { id, manager, sofie, anders } = preparedReview()
    rateAll(sofie, id, 2)
    const karen = assessor()
    expect(replace(manager, id, { leaving: sofie, coming: karen })).toEqual({ status: 'replaced' })
    expect(ratersOf(id)).toEqual([karen.id, anders.id])
    expect(eventsOf(id).at(-1)).toMatchObject({
      event: 'rater-replaced',
      reason: 'Sygemeldt',
      personId: manager.id,
    })
    // What the one who left had not locked is gone.
    expect(ownRatings({ person: signedIn(karen), reviewId: id }).size).toBe(0)
    expect(lock(sofie, id).status).toBe('refused')
    rateAndLock({ id, raters: [karen, anders] }, [4])
    expect(findReview(id)?.phase).toBe('rated')
  })

  test('and what they had locked stays with the seat', () => {
    const { id, manager, sofie, anders } = preparedReview()
    rateAll(sofie, id, 2)
    lock(sofie, id)
    const karen = assessor()
    replace(manager, id, { leaving: sofie, coming: karen })
    expect(ownRatings({ person: signedIn(karen), reviewId: id }).size).toBeGreaterThan(0)
    expect(lockRatings({ person: signedIn(karen), reviewId: id }).status).toBe('refused')
    rateAll(anders, id, 4)
    expect(lock(anders, id).status).toBe('locked')
  })

  test('and an approval falls with the one who gave it', () => {
    const review = preparedReview()
    const { id, manager, sofie } = review
    rateAndLock(review, [2])
    conclude(sofie, id)
    checkFacts(review)
    const seat = and(eq(reviewRaters.reviewId, id), eq(reviewRaters.personId, sofie.id))
    db.update(reviewRaters).set({ approvedAt: new Date(), approvedReport: 'x' }).where(seat).run()
    replace(manager, id, { leaving: sofie, coming: assessor() })
    const rows = db.select().from(reviewRaters).where(eq(reviewRaters.reviewId, id)).all()
    expect(rows.map(({ approvedAt, approvedReport }) => [approvedAt, approvedReport])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(findReview(id)?.phase).toBe('checked')
  })

  test('once, however often it is sent', () => {
    const { id, manager, sofie } = planReview()
    const change = { leaving: sofie, coming: assessor() }
    expect(replace(manager, id, change).status).toBe('replaced')
    expect(replace(manager, id, change).status).toBe('replaced')
    expect(eventsOf(id).filter(({ event }) => event === 'rater-replaced')).toHaveLength(1)
  })

  test('of a self-assessment by one from inside', () => {
    const { id, manager, member } = planReview({ mode: 'self' })
    const change = (coming: Person) => replace(manager, id, { leaving: manager, coming })
    expect(change(assessor())).toMatchObject({ field: 'coming', problem: 'rater-inside' })
    expect(change(member).status).toBe('replaced')
  })
})

describe('nobody is replaced', () => {
  test('by a member, a rater from inside, a manager elsewhere or a stranger, or once it is approved', () => {
    const { id, member, sofie } = planReview()
    const { manager: elsewhere } = planReview()
    for (const person of [member, elsewhere, createPerson()])
      expect(replace(person, id, { leaving: sofie, coming: assessor() }).status).toBe('refused')
    const approved = approvedReview(4)
    const late = replace(approved.manager, approved.id, { leaving: approved.sofie, coming: assessor() })
    expect(late.status).toBe('refused')
    expect(ratersOf(approved.id)).toContain(approved.sofie.id)
  })

  test.each([
    ['a stranger', () => createPerson()],
    ['somebody whose account is closed', () => assessor({ deactivatedAt: new Date() })],
    ['the other rater', ({ anders }: ReturnType<typeof planReview>) => anders],
    ['themselves', ({ sofie }: ReturnType<typeof planReview>) => sofie],
  ])('by %s', (_, who) => {
    const review = planReview()
    const { id, manager, sofie } = review
    const outcome = replace(manager, id, { leaving: sofie, coming: who(review) })
    expect(outcome).toMatchObject({ status: 'wrong', field: 'coming', problem: 'choose-rater' })
    expect(ratersOf(id)).toEqual([sofie.id, review.anders.id])
  })

  test('so that both are from inside', () => {
    const { id, team, manager, member, sofie, anders } = planReview()
    join(anders, team)
    const outcome = replace(manager, id, { leaving: sofie, coming: member })
    expect(outcome).toMatchObject({ status: 'wrong', problem: 'rater-outside' })
  })

  test('by one who has locked ratings in the review before: two seats are two people', () => {
    const { id, manager, sofie, anders } = preparedReview()
    rateAll(sofie, id, 2)
    lock(sofie, id)
    replace(manager, id, { leaving: sofie, coming: assessor() })
    const outcome = replace(manager, id, { leaving: anders, coming: sofie })
    expect(outcome).toMatchObject({ status: 'wrong', problem: 'choose-rater' })
  })

  test('who has no seat, as another planner was quicker', () => {
    const { id, manager, sofie } = planReview()
    replace(manager, id, { leaving: sofie, coming: assessor() })
    const outcome = replace(manager, id, { leaving: sofie, coming: assessor() })
    expect(outcome).toMatchObject({ status: 'wrong', field: 'leaving', problem: 'choose-leaving' })
  })
})

test('lost are raters whose account is closed or whose role has ended, and both seats can be filled', () => {
  const { id, manager, sofie, anders } = planReview()
  const lost = () => {
    const review = findReview(id)
    return review && lostRaters(review).map(({ personId }) => personId)
  }
  expect(lost()).toEqual([])
  close(sofie)
  expect(lost()).toEqual([sofie.id])
  db.update(roleGrants).set({ toDate: '2020-02-01' }).where(eq(roleGrants.personId, anders.id)).run()
  expect(lost()).toEqual([sofie.id, anders.id])
  expect(replace(manager, id, { leaving: sofie, coming: manager }).status).toBe('replaced')
  expect(replace(manager, id, { leaving: anders, coming: assessor() }).status).toBe('replaced')
  expect(lost()).toEqual([])
})

test('who can take a seat is whoever can rate the team and has none', () => {
  const { id, manager, member, sofie, anders } = planReview()
  const review = findReview(id)
  const offered = new Set(review && standIns(review).map((one) => one.id))
  expect([manager, member].every((one) => offered.has(one.id))).toBe(true)
  expect([sofie, anders, createPerson()].some((one) => offered.has(one.id))).toBe(false)
})
