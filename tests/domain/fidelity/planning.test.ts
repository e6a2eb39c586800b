import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { eventsOf, hasDone } from '#app/domain/fidelity/review/events.server.ts'
import { cancelReview, createReview, raterCandidates } from '#app/domain/fidelity/review/planning.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { drawSample } from '#app/domain/fidelity/review/sample.ts'
import { closeTeam, reopenTeam } from '#app/domain/people/team-changes.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, reviews, usedInstruments } from '#db/schema/index.ts'
import { createPerson, createTeam, grant, signedIn } from '#tests/support/people.ts'
import { approvedReview, planReview } from '#tests/support/reviews.ts'

function plan() {
  const team = createTeam()
  const [manager, sofie, anders] = [createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager', { kind: 'team', id: team.id })
  grant(sofie, 'assessor')
  grant(anders, 'assessor')
  const instrument = findInstrument('icm', '2.0.0')
  if (!instrument) throw new Error('icm 2.0.0 is gone')
  const planned = {
    id: crypto.randomUUID(),
    teamId: team.id,
    instrument,
    mode: 'visit' as const,
    periodFrom: '2026-06-20',
    periodTo: '2026-12-20',
    reviewOn: '2026-12-20',
    caseTotal: 64,
    raterIds: [sofie.id, anders.id],
  }
  return { team, manager, sofie, anders, planned }
}

function planned(...given: Parameters<typeof createReview>): string {
  const created = createReview(...given)
  if (created.status === 'refused') throw new Error('Not planned')
  return created.id
}

const reviewsOf = (teamId: string) => db.select().from(reviews).where(eq(reviews.teamId, teamId)).all()

describe('a plan', () => {
  test('draws its sample with a seed that is kept, and keeps its instrument and who planned it', () => {
    const { manager, planned: facts } = plan()
    const id = planned(signedIn(manager), facts)
    const review = findReview(id)
    expect(review).toMatchObject({ phase: 'planned', caseTotal: 64, caseCount: 13, reviewOn: '2026-12-20' })
    expect(review?.sample).toEqual(drawSample(64, review?.sampleSeed ?? -1))
    expect(review?.raters.map(({ personId, seat }) => [seat, personId])).toEqual([
      ['A', facts.raterIds[0]],
      ['B', facts.raterIds[1]],
    ])
    expect(
      db.select().from(usedInstruments).where(eq(usedInstruments.instrumentId, 'icm')).get()?.version,
    ).toBe('2.0.0')
    expect(review?.plannedBy).toBe(manager.id)
    expect(eventsOf(id)).toMatchObject([{ event: 'planned', personId: manager.id }])
  })

  test('draws another sample each time', () => {
    const seeds = [1, 2, 3].map(() => {
      const { manager, planned: facts } = plan()
      return findReview(planned(signedIn(manager), facts))?.sampleSeed
    })
    expect(new Set(seeds).size).toBe(3)
  })

  test('sent again is the review it was, with the sample it had', () => {
    const { manager, planned: facts } = plan()
    const first = findReview(planned(signedIn(manager), facts))
    expect(findReview(planned(signedIn(manager), { ...facts }))).toEqual(first)
    expect(reviewsOf(facts.teamId)).toHaveLength(1)
  })

  test.each([
    ['another number of cases', () => ({ caseTotal: 65 })],
    ['another period', () => ({ periodFrom: '2026-05-20' })],
    ['another day', () => ({ reviewOn: '2026-12-21' })],
    ['another mode', () => ({ mode: 'desk' as const })],
    ['its raters in other seats', (raterIds: string[]) => ({ raterIds: raterIds.toReversed() })],
  ])('from the same page with %s is another review, once however often it is sent', (_, change) => {
    const { manager, planned: facts } = plan()
    const planner = signedIn(manager)
    planned(planner, facts)
    const other = { ...facts, ...change(facts.raterIds) }
    expect(planned(planner, other)).toBe(planned(planner, other))
    expect(reviewsOf(facts.teamId)).toHaveLength(2)
  })

  test('of another planner with the same id is another review', () => {
    const { manager, sofie, planned: facts } = plan()
    expect(planned(signedIn(sofie), facts)).not.toBe(planned(signedIn(manager), facts))
  })
})

describe('a plan is refused, and nothing is written,', () => {
  test.each([
    ['to a member of the team', (team: { id: string }) => createPerson({ teamId: team.id })],
    ['to a manager elsewhere', () => plan().manager],
    ['to a stranger', () => createPerson()],
  ])('%s', (_, planner) => {
    const { team, planned: facts } = plan()
    expect(createReview(signedIn(planner(team)), facts)).toEqual({ status: 'refused' })
    expect(reviewsOf(team.id)).toEqual([])
  })

  test('when a rater has closed their account, or has no role, since the page was opened', () => {
    const { team, manager, sofie, planned: facts } = plan()
    const stranger = createPerson()
    const withStranger = { ...facts, raterIds: [sofie.id, stranger.id] }
    expect(createReview(signedIn(manager), withStranger)).toEqual({ status: 'refused' })
    db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, sofie.id)).run()
    expect(createReview(signedIn(manager), facts)).toEqual({ status: 'refused' })
    expect(reviewsOf(team.id)).toEqual([])
  })

  test('once the team has closed, and not on its last day', () => {
    const { team, manager, planned: facts } = plan()
    closeTeam(team, addDays(today(), -1))
    expect(createReview(signedIn(manager), facts)).toEqual({ status: 'refused' })
    expect(reviewsOf(team.id)).toEqual([])
    reopenTeam(team, true)
    closeTeam(team, today())
    expect(createReview(signedIn(manager), facts)).toMatchObject({ status: 'planned' })
  })

  test('when both raters have come to be of the team', () => {
    const { team, manager, sofie, anders, planned: facts } = plan()
    for (const { id: personId } of [sofie, anders])
      db.insert(memberships).values({ personId, teamId: team.id, fromDate: '2020-01-01' }).run()
    expect(createReview(signedIn(manager), facts)).toEqual({ status: 'refused' })
    expect(reviewsOf(team.id)).toEqual([])
  })
})

describe('who can rate a team', () => {
  test("are the centre's assessors, its members and its managers, and nobody else", () => {
    const team = createTeam()
    const member = createPerson({ teamId: team.id })
    const [manager, elsewhere, assessor, trainer] = [
      createPerson(),
      createPerson(),
      createPerson(),
      createPerson(),
    ]
    grant(manager, 'manager', { kind: 'organisation', id: team.organisationId })
    grant(elsewhere, 'manager', { kind: 'team', id: createTeam().id })
    grant(assessor, 'assessor')
    grant(trainer, 'trainer')
    const candidates = new Map(raterCandidates(team).map(({ id, insider }) => [id, insider]))
    expect(candidates.get(member.id)).toBe(true)
    expect(candidates.get(manager.id)).toBe(true)
    expect(candidates.get(assessor.id)).toBe(false)
    expect([elsewhere, trainer].some(({ id }) => candidates.has(id))).toBe(false)
  })

  test('an assessor who is a member comes from inside, once', () => {
    const team = createTeam()
    const both = createPerson({ teamId: team.id })
    grant(both, 'assessor')
    expect(raterCandidates(team).filter(({ id }) => id === both.id)).toMatchObject([{ insider: true }])
  })
})

describe('a review is cancelled', () => {
  test('with its reason, by its manager, and once', () => {
    const { id, manager } = planReview()
    const mover = { person: signedIn(manager), reviewId: id }
    expect(hasDone(mover, 'cancelled')).toBe(false)
    expect(cancelReview(mover, 'Teamet flytter')).toEqual({ status: 'cancelled' })
    expect(cancelReview(mover, 'Teamet flytter')).toEqual({ status: 'refused' })
    expect(hasDone(mover, 'cancelled')).toBe(true)
    expect(findReview(id)?.phase).toBe('cancelled')
    expect(eventsOf(id).at(-1)).toMatchObject({ event: 'cancelled', reason: 'Teamet flytter' })
  })

  test('by no member or manager elsewhere, and not once it is approved', () => {
    const { id, member } = planReview()
    const { manager: elsewhere } = planReview()
    for (const person of [member, elsewhere])
      expect(cancelReview({ person: signedIn(person), reviewId: id }, 'Nej').status).toBe('refused')
    const approved = approvedReview(4)
    const mover = { person: signedIn(approved.manager), reviewId: approved.id }
    expect(cancelReview(mover, 'For sent').status).toBe('refused')
    expect(findReview(approved.id)?.phase).toBe('approved')
  })
})
