import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { FidelityPage } from '#app/routes/fidelity/fidelity-page.tsx'
import { loader } from '#app/routes/fidelity/route.tsx'
import { db } from '#db/client.server.ts'
import { reviews, roleGrants } from '#db/schema/index.ts'
import { call, createPerson, createTeam, grant, requestFrom } from '#tests/support/people.ts'
import { copyReview, numberedTeams } from '#tests/support/many-teams.ts'
import { render } from '#tests/support/render.tsx'
import { approvedReview, lock, planReview, preparedReview, rateAll } from '#tests/support/reviews.ts'

type Person = { id: string }

async function load(person: Person, query = '') {
  const answer = await call(loader, await requestFrom(person, `/fidelitet${query}`))
  if (answer instanceof Response) throw answer
  return answer
}

async function list(person: Person) {
  const { mine, underWay, results, ...rest } = await load(person)
  return { ...rest, mine: mine.cards, underWay: underWay.cards, teams: results.teams }
}

const html = async (person: Person, query?: string) =>
  render(<FidelityPage {...(await load(person, query))} />, `/fidelitet${query ?? ''}`)
const tasksOf = async (person: Person) => (await list(person)).mine.map(({ id, task }) => [id, task])

function settle(reviewId: string, nextReviewOn: string) {
  db.update(reviews).set({ settledAt: new Date(), nextReviewOn }).where(eq(reviews.id, reviewId)).run()
}

describe('the list', () => {
  test('is empty for somebody whom no review concerns', async () => {
    approvedReview(4)
    planReview()
    expect(await list(createPerson())).toMatchObject({ canPlan: false, mine: [], underWay: [], teams: [] })
  })

  test('shows each what they have to do, and by when', async () => {
    const { id, sofie, member, manager } = planReview()
    for (const person of [member, manager]) expect(await tasksOf(person)).toEqual([[id, 'prepare']])
    expect(await tasksOf(sofie)).toEqual([[id, null]]) // her review, and the team's turn
    expect(await html(sofie)).toContain('Venter på: Teamet')
  })

  test('shows raters their step and teams that one is under way, without a rating', async () => {
    const { id, sofie, anders, member, manager } = preparedReview()
    rateAll(anders, id, 1)
    lock(anders, id)
    expect(await tasksOf(sofie)).toEqual([[id, 'rate']])
    expect(await tasksOf(anders)).toEqual([[id, null]])
    for (const person of [member, manager]) {
      const { mine, underWay } = await list(person)
      expect(mine).toEqual([])
      expect(underWay).toMatchObject([{ id, phase: 'prepared', waitsFor: 'rater' }])
      expect(JSON.stringify(underWay)).not.toMatch(/score|Sofie|Anders/)
    }
  })

  test('leaves out the review of a rater whose role has ended', async () => {
    const { sofie } = preparedReview()
    expect(await tasksOf(sofie)).toHaveLength(1)
    db.delete(roleGrants).where(eq(roleGrants.personId, sofie.id)).run()
    expect(await tasksOf(sofie)).toEqual([])
  })

  test('says in words that a day has passed', async () => {
    const { id, member } = planReview({ reviewOn: '2026-06-30' })
    db.update(reviews)
      .set({ createdAt: new Date('2026-06-02T10:00:00Z') })
      .where(eq(reviews.id, id))
      .run()
    expect(await html(member)).toContain('Over fristen: 16. juni 2026')
  })

  test('asks the manager for the action plan, and for the next review when it is near', async () => {
    const { id, manager, member } = approvedReview(4)
    expect(await tasksOf(manager)).toEqual([[id, 'act']])
    expect(await tasksOf(member)).toEqual([])
    settle(id, addDays(today(), 61))
    expect(await tasksOf(manager)).toEqual([])
    settle(id, addDays(today(), 60))
    expect(await tasksOf(manager)).toEqual([[id, 'follow']])
  })

  test('shows the approved result to the team, its manager and the centre, and to nobody else', async () => {
    const { team, member, manager } = approvedReview(4)
    const { manager: elsewhere } = planReview()
    const admin = createPerson()
    grant(admin, 'admin')
    for (const person of [member, manager, admin]) {
      const own = (await list(person)).teams.filter((standing) => standing.team.id === team.id)
      expect(own).toMatchObject([{ results: [{ method: 'cti', total: { total: 4 } }] }])
    }
    expect(await html(member)).toContain(`href="/fidelitet/team/${team.slug}?metode=cti"`)
    expect((await list(elsewhere)).teams).toEqual([])
  })

  test('leaves out what is cancelled', async () => {
    const { id, member, sofie } = planReview()
    db.update(reviews).set({ cancelledAt: new Date() }).where(eq(reviews.id, id)).run()
    expect(await list(member)).toMatchObject({ mine: [], underWay: [] })
    const { mine, underWay } = await list(sofie)
    expect([...mine, ...underWay].map((card) => card.id)).not.toContain(id)
  })

  test('offers planning to those who may, and names the instruments', async () => {
    const { manager, member } = planReview()
    expect((await list(manager)).canPlan).toBe(true)
    const { canPlan, instruments } = await list(member)
    expect(canPlan).toBe(false)
    expect(instruments.map(({ id, version }) => [id, version])).toEqual([
      ['cti', '2.0.0'],
      ['icm', '2.0.0'],
      ['m-act', '2.0.0'],
    ])
    expect(await html(member)).toContain('href="/fidelitet/skemaer/cti"')
  })
})

describe('many teams', () => {
  let manager: Person
  let organisationId: string
  beforeAll(() => {
    const first = approvedReview(4)
    organisationId = first.team.organisationId
    manager = createPerson()
    grant(manager, 'manager', { kind: 'organisation', id: organisationId })
    const teamIds = numberedTeams(52, organisationId).map(({ id }) => id)
    copyReview(first.id, teamIds)
    copyReview(preparedReview().id, teamIds)
  })
  const names = async (query: string) =>
    (await load(manager, query)).results.teams.map(({ team }) => team.name)

  test.each([
    ['', 50, 'Team 001'],
    ['?side=2', 3, 'Team 051'],
    ['?side=99', 3, 'Team 051'],
    ['?side=-1', 50, 'Team 001'],
    ['?side=nej', 50, 'Team 001'],
  ])('%s shows %i of 53, by name', async (query, count, first) => {
    const found = await names(query)
    expect(found).toHaveLength(count)
    expect(found[0]).toBe(first)
  })

  test('stand on pages without overlap, each list on its own', async () => {
    const all = [...(await names('')), ...(await names('?side=2'))]
    expect(new Set(all).size).toBe(53)
    for (const list of ['mine', 'underWay'] as const) {
      const { field, pages } = (await load(manager))[list]
      const cards = await Promise.all(
        [1, 2, 3].slice(0, pages).map(async (page) => (await load(manager, `?${field}=${page}`))[list].cards),
      )
      expect(cards.map((some) => some.length)).toEqual(list === 'mine' ? [50, 3] : [50, 2])
      expect(new Set(cards.flat().map(({ id }) => id)).size).toBe(cards.flat().length)
    }
  })

  test('are leafed through by links that leave the other lists where they are', async () => {
    const page = await html(manager, '?side=2&i-gang=1')
    expect(page).toContain('aria-label="Sider: Resultater"')
    expect(page).toContain('href="/fidelitet?side=2&amp;i-gang=2"')
    expect(page).toContain('href="/fidelitet?side=1&amp;i-gang=1"')
  })

  test('are found by a part of the name; whoever has few is not asked for one', async () => {
    expect(await names('?q=team+05')).toEqual(['Team 005', 'Team 050', 'Team 051', 'Team 052'])
    expect(await names('?q=052')).toEqual(['Team 052'])
    expect(await html(manager, '?q=findes+ikke')).toContain('Ingen teams hedder sådan.')
    expect(await html(manager)).toContain('role="search"')
    const { manager: few } = approvedReview(4)
    expect(await html(few)).not.toMatch(/role="search"|aria-label="Sider/)
  })
})

describe('the overview of teams', () => {
  test('is linked to for the centre and for managers of several teams', async () => {
    const { manager, member, sofie } = planReview()
    const several = createPerson()
    for (const _ of [1, 2]) grant(several, 'manager', { kind: 'team', id: createTeam().id })
    for (const [person, sees] of [
      [several, true],
      [sofie, true], // an assessor of the centre
      [manager, false],
      [member, false],
    ] as const)
      expect((await html(person)).includes('/fidelitet/oversigt'), person.name).toBe(sees)
  })
})
