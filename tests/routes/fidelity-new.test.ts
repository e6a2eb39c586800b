import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { action, loader } from '#app/routes/fidelity-new/route.tsx'
import { db } from '#db/client.server.ts'
import { reviewRaters, reviews } from '#db/schema/index.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'

type Person = { id: string }
type Team = { id: string; slug: string }

function teamWithPeople() {
  const team = createTeam()
  const member = createPerson({ teamId: team.id })
  const manager = createPerson()
  grant(manager, 'manager', { kind: 'organisation', id: team.organisationId })
  const assessor = createPerson()
  grant(assessor, 'assessor')
  return { team, member, manager, assessor }
}

const plan = (raters: { raterA: string; raterB: string }, change: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  instrument: 'cti@1.0.0',
  mode: 'visit',
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  caseCount: '12',
  ...raters,
  ...change,
})

async function open(person: Person, query = '') {
  const answer = await call(loader, await requestFrom(person, `/fidelitet/ny${query}`))
  return answer instanceof Response ? answer.status : answer
}

async function send(person: Person, team: Team, fields: Record<string, string>) {
  const answer = await call(
    action,
    await requestFrom(person, `/fidelitet/ny?team=${team.slug}`, formOf(fields)),
  )
  if ('data' in answer) return { status: answer.init?.status, answer: answer.data }
  return { status: answer.status, to: answer.headers.get('location') }
}

const reviewsOf = (team: Team) =>
  db.select().from(reviews).where(eq(reviews.teamId, team.id)).orderBy(sql`rowid`).all()
const ratersOf = (review?: { id: string }) =>
  db
    .select()
    .from(reviewRaters)
    .where(eq(reviewRaters.reviewId, review?.id ?? ''))
    .orderBy(reviewRaters.seat)
    .all()
    .map(({ personId }) => personId)

describe('who may plan', () => {
  test('a manager their own team, an assessor and the centre any', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const admin = createPerson()
    grant(admin, 'admin')
    const { team: other } = teamWithPeople()

    const own = await open(manager)
    expect(typeof own !== 'number' && own.team?.slug).toBe(team.slug) // one team needs no choosing
    expect(await open(manager, `?team=${other.slug}`)).toBe(404)
    for (const person of [assessor, admin]) {
      const page = await open(person, `?team=${other.slug}`)
      expect(typeof page !== 'number' && page.team?.slug).toBe(other.slug)
    }
  })

  test('a member may not, and neither may a manager elsewhere by posting', async () => {
    const { team, member, assessor } = teamWithPeople()
    const { manager: elsewhere } = teamWithPeople()
    expect(await open(member)).toBe(404)
    const before = db.select().from(reviews).all().length
    const fields = plan({ raterA: assessor.id, raterB: member.id })
    expect(await send(member, team, fields)).toMatchObject({ status: 404 })
    expect(await send(elsewhere, team, fields)).toMatchObject({ status: 404 })
    expect(db.select().from(reviews).all()).toHaveLength(before)
  })
})

describe('a plan', () => {
  test('becomes a review with its raters in their seats, once however often it is sent', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan({ raterA: assessor.id, raterB: manager.id })
    for (const _ of [1, 2])
      expect(await send(manager, team, fields)).toEqual({ status: 302, to: '/fidelitet' })
    expect(reviewsOf(team)).toHaveLength(1)
    expect(findReview(fields.id)).toMatchObject({
      team: { id: team.id },
      mode: 'visit',
      caseCount: 12,
      raters: [
        { personId: assessor.id, seat: 'A', locked: false, approved: false },
        { personId: manager.id, seat: 'B' },
      ],
    })
  })

  test.each([
    ['another number of cases', { caseCount: '13' }],
    ['another period', { periodFrom: '2026-02-01' }],
    ['its raters in other seats', 'swapped'],
  ] as const)('with %s is another review, also under the id of the first', async (_, change) => {
    const { team, manager, assessor } = teamWithPeople()
    const first = plan({ raterA: assessor.id, raterB: manager.id })
    const swapped = { raterA: manager.id, raterB: assessor.id }
    await send(manager, team, first)
    const second = { ...first, ...(change === 'swapped' ? swapped : change) }
    expect(await send(manager, team, second)).toEqual({ status: 302, to: '/fidelitet' })

    const [one, other] = reviewsOf(team)
    expect([one, other].map((review) => [String(review?.caseCount), review?.periodFrom])).toEqual(
      [first, second].map(({ caseCount, periodFrom }) => [caseCount, periodFrom]),
    )
    expect(ratersOf(other)).toEqual([second.raterA, second.raterB])
  })

  test('for a visit needs somebody from outside', async () => {
    const { team, member, manager } = teamWithPeople()
    const sent = await send(manager, team, plan({ raterA: member.id, raterB: manager.id }))
    expect(sent).toMatchObject({ status: 400, answer: { problems: { raterB: 'rater-outside' } } })
  })

  test('for a self-assessment needs somebody of the team', async () => {
    const { team, member, manager, assessor } = teamWithPeople()
    const byAssessor = plan({ raterA: assessor.id, raterB: '' }, { mode: 'self' })
    expect(await send(manager, team, byAssessor)).toMatchObject({
      answer: { problems: { raterA: 'rater-inside' } },
    })
    const byMember = plan({ raterA: member.id, raterB: '' }, { mode: 'self' })
    expect(await send(manager, team, byMember)).toMatchObject({ status: 302 })
    expect(findReview(byMember.id)?.raters).toHaveLength(1)
  })

  test('cannot name a stranger, nor somebody whose account is closed', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const closed = createPerson({ deactivatedAt: new Date() })
    grant(closed, 'assessor')
    for (const rater of [createPerson(), closed]) {
      const sent = await send(manager, team, plan({ raterA: rater.id, raterB: assessor.id }))
      expect(sent).toMatchObject({ status: 400, answer: { problems: { raterA: 'choose-rater' } } })
    }
  })

  test('keeps what was typed when something is wrong', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan(
      { raterA: assessor.id, raterB: manager.id },
      { periodTo: '2025-12-31', caseCount: '' },
    )
    expect(await send(manager, team, fields)).toMatchObject({
      status: 400,
      answer: { typed: fields, problems: { periodTo: 'period-order', caseCount: 'cases-missing' } },
    })
  })

  test('gives back nothing that is not its own', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan({ raterA: assessor.id, raterB: '' }, { 'sign-in-password': 'korrekt hest batteri' })
    const sent = await send(manager, team, fields)
    expect(sent).toMatchObject({ status: 400, answer: { typed: { caseCount: '12' } } })
    expect(JSON.stringify(sent)).not.toMatch(/sign-in-password|korrekt hest/)
  })
})
