import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { FidelityNewPage } from '#app/routes/fidelity-new/fidelity-new-page.tsx'
import { action, loader } from '#app/routes/fidelity-new/route.tsx'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { approvedReview, planReview } from '#tests/support/reviews.ts'

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
  instrument: 'cti@2.0.0',
  mode: 'visit',
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  reviewOn: '2026-07-01',
  caseTotal: '60',
  ...raters,
  ...change,
})

async function open(person: Person, query = '') {
  const answer = await call(loader, await requestFrom(person, `/fidelitet/ny${query}`))
  return answer instanceof Response ? answer.status : answer
}

async function planFor(person: Person, query = '') {
  const page = await open(person, query)
  if (typeof page === 'number' || !page.plan) throw new Error(`No plan for ${query}: ${JSON.stringify(page)}`)
  return page.plan
}

async function send(person: Person, team: Team, fields: Record<string, string>) {
  const answer = await call(
    action,
    await requestFrom(person, `/fidelitet/ny?team=${team.slug}`, formOf(fields)),
  )
  if ('data' in answer) return { status: answer.init?.status, answer: answer.data }
  return { status: answer.status, to: answer.headers.get('location') }
}

const reviewsOf = (team: Team) => db.select().from(reviews).where(eq(reviews.teamId, team.id)).all()

describe('who may plan', () => {
  test('a manager their own team, an assessor and the centre any', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const admin = createPerson()
    grant(admin, 'admin')
    const { team: other } = teamWithPeople()

    expect((await planFor(manager)).slug).toBe(team.slug) // one team needs no choosing
    expect(await open(manager, `?team=${other.slug}`)).toBe(404)
    for (const person of [assessor, admin])
      expect((await planFor(person, `?team=${other.slug}`)).slug).toBe(other.slug)
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
  test('becomes a review, and leads to its page, once however often it is sent', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan({ raterA: assessor.id, raterB: manager.id })
    const first = await send(manager, team, fields)
    expect(first).toMatchObject({ status: 302 })
    expect(await send(manager, team, fields)).toEqual(first)

    const [review, ...others] = reviewsOf(team)
    expect(others).toEqual([])
    expect(first.to).toBe(`/fidelitet/${review?.id}`)
    expect(findReview(review?.id ?? '')).toMatchObject({
      instrument: { id: 'cti', version: '2.0.0' },
      caseTotal: 60,
      caseCount: 12,
      raters: [
        { personId: assessor.id, seat: 'A' },
        { personId: manager.id, seat: 'B' },
      ],
    })
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

  test('cannot be made with an instrument that is not newest', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan({ raterA: assessor.id, raterB: manager.id }, { instrument: 'cti@1.0.0' })
    expect(await send(manager, team, fields)).toMatchObject({
      status: 400,
      answer: { problems: { instrument: 'choose-instrument' } },
    })
  })

  test('keeps what was typed when something is wrong, and gives back nothing that is not its own', async () => {
    const { team, manager, assessor } = teamWithPeople()
    const fields = plan(
      { raterA: assessor.id, raterB: manager.id },
      { periodTo: '2025-12-31', caseTotal: '' },
    )
    const sent = await send(manager, team, { ...fields, 'sign-in-password': 'korrekt hest batteri' })
    expect(sent).toEqual({
      status: 400,
      answer: { typed: fields, problems: { periodTo: 'period-order', caseTotal: 'cases-missing' } },
    })
  })
})

describe('the form', () => {
  test('suggests a day four weeks ahead, and says the rule of the sample', async () => {
    const { manager } = teamWithPeople()
    const page = await planFor(manager)
    expect(page.suggested.reviewOn).toBe(addDays(today(), 28))
    const html = await render(<FidelityNewPage teams={[]} plan={page} answer={undefined} />)
    expect(html).toMatch(/20 %[^<]*mindst 10 og højst 25/)
    expect(html).not.toContain('Teamet har allerede en måling i gang')
  })

  test('offers an adaptation by its name', async () => {
    const { manager } = teamWithPeople()
    const page = await planFor(manager)
    const adapted = {
      key: 'm-act@2.0.0-varde.1',
      title: 'M-ACT',
      version: '2.0.0-varde.1',
      adaptedBy: 'Varde Kommune',
    }
    const html = await render(
      <FidelityNewPage teams={[]} plan={{ ...page, instruments: [adapted] }} answer={undefined} />,
    )
    expect(html).toContain('tilpasset i Varde Kommune')
  })

  test('says that a review is under way, and plans another all the same', async () => {
    const { id, team, manager, sofie, anders } = planReview()
    approvedReview(4, { again: { team, manager, sofie, anders, member: manager } })
    const page = await planFor(manager)
    expect(page.underWay.map((review) => review.id)).toEqual([id])
    const html = await render(<FidelityNewPage teams={[]} plan={page} answer={undefined} />)
    expect(html).toMatch(/Teamet har allerede en måling i gang/)
    expect(html).toContain(`href="/fidelitet/${id}"`)
    expect(await send(manager, team, plan({ raterA: sofie.id, raterB: anders.id }))).toMatchObject({
      status: 302,
    })
  })
})

describe('the next review', () => {
  test('is filled in after the last: team, newest version, raters, half a year on', async () => {
    const { id, team, manager, sofie, anders } = approvedReview(4, { reviewOn: '2096-03-31' })
    const page = await planFor(manager, `?after=${id}`)
    expect(page.slug).toBe(team.slug)
    expect(page.suggested).toEqual({
      instrument: 'cti@2.0.0',
      mode: 'visit',
      reviewOn: '2096-09-30',
      periodFrom: '2096-03-30',
      periodTo: '2096-09-30',
      raterA: sofie.id,
      raterB: anders.id,
    })
    const html = await render(<FidelityNewPage teams={[]} plan={page} answer={undefined} />)
    expect(html).toContain('udfyldt efter målingen 31. marts 2096')
    expect(html).toContain('value="2096-09-30"')
  })

  test('is not for those who may not plan for the team, nor after a review that is none', async () => {
    const { id } = approvedReview(4)
    const { manager: elsewhere } = teamWithPeople()
    expect(await open(elsewhere, `?after=${id}`)).toBe(404)
    expect(await open(elsewhere, '?after=nothing')).toBe(404)
  })
})
