import { beforeAll, describe, expect, test } from 'vitest'
import { FidelityOverviewPage } from '#app/routes/fidelity-overview/fidelity-overview-page.tsx'
import { loader } from '#app/routes/fidelity-overview/route.tsx'
import { loader as fileLoader } from '#app/routes/fidelity-overview/table-file.ts'
import { db } from '#db/client.server.ts'
import { memberships, teams } from '#db/schema/index.ts'
import { copyReview, numberedTeams } from '#tests/support/many-teams.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { approvedReview, CTI_ITEMS, planReview } from '#tests/support/reviews.ts'

type Person = { id: string }

async function answerTo(person: Person, query = '') {
  const answer = await call(loader, await requestFrom(person, `/fidelitet/oversigt${query}`))
  return answer instanceof Response
    ? { status: answer.status, data: null }
    : { status: answer.init?.status ?? 200, data: answer.data }
}

async function open(person: Person, query?: string) {
  const { data } = await answerTo(person, query)
  if (!data?.view) throw new Error('There is no overview')
  return data.view
}

async function pageOf(person: Person, query?: string) {
  const { data } = await answerTo(person, query)
  if (!data) throw new Error('There is no page')
  return render(<FidelityOverviewPage {...data} />, `/fidelitet/oversigt${query ?? ''}`)
}

async function fileOf(person: Person, file: string, query = '') {
  const request = await requestFrom(person, `/fidelitet/oversigt/fil/${file}${query}`)
  const answer = await call(fileLoader, request, { file })
  return { status: answer.status, lines: (await answer.text()).trim().split('\r\n') }
}

const [hardItem = ''] = CTI_ITEMS
const admin = () => {
  const person = createPerson()
  grant(person, 'admin')
  return person
}

/** Four teams measured from outside, of which the first has a manager; a fifth that was not measured. */
function someTeams() {
  const measured = [2, 3, 4, 5].map((score) =>
    approvedReview(score, { reviewOn: '2026-05-20', except: { [hardItem]: 2 } }),
  )
  return { measured, unmeasured: createTeam({ name: 'Team Ålborg' }) }
}

let four: ReturnType<typeof someTeams>
beforeAll(() => {
  four = someTeams()
}, 30_000)

describe('who may see it', () => {
  test('managers see their own teams, the centre all, and nobody else anything', async () => {
    const [first] = four.measured
    if (!first) throw new Error('No team')
    const own = await open(first.manager)
    expect(own.rows.map(({ team }) => team.name)).toEqual([first.team.name])
    expect(own.weaknesses).toBeNull()
    const assessor = createPerson()
    grant(assessor, 'assessor')
    for (const person of [admin(), assessor]) {
      const everybody = db.select().from(teams).all()
      expect(new Set((await open(person)).rows.map(({ team }) => team.slug)).size).toBe(everybody.length)
    }
    for (const person of [first.member, createPerson()]) {
      expect(await answerTo(person)).toMatchObject({ status: 404 })
      expect(await fileOf(person, 'teams.csv')).toMatchObject({ status: 404 })
    }
  })

  test('no person is named', async () => {
    const page = await pageOf(admin())
    expect(page).not.toMatch(/Sofie|Anders|Person \d/)
  })
})

describe('the teams', () => {
  test('stand by name, also those that are not measured', async () => {
    const names = (await open(admin())).rows.map(({ team }) => team.name)
    expect(names.at(-1)).toBe('Team Ålborg')
    expect(await pageOf(admin())).toMatch(/Team Ålborg.*Ikke målt/s)
  })

  test('tell the change, what is provisional, and when they are due', async () => {
    const first = approvedReview(3, { reviewOn: '2024-05-20' })
    approvedReview(4, { again: first, reviewOn: '2025-05-20', caseTotal: 64, caseCount: 5 })
    expect(await open(first.manager)).toMatchObject({
      rows: [
        {
          method: 'cti',
          result: { level: 4, change: 1, band: 'Høj fidelitet', reviewOn: '2025-05-20' },
          next: { on: '2025-11-20', planned: false, overdue: true },
          overdueActions: 0,
        },
      ],
    })
    expect(await pageOf(first.manager)).toMatch(/4,00.*Foreløbig.*\+1,00.*5, reglen er 13.*over fristen/s)
    // What the team is to say of itself is not the visit that is due.
    planReview({ again: first, reviewOn: '2029-01-15', mode: 'self' })
    expect((await open(first.manager)).rows[0]?.next).toMatchObject({ planned: false, overdue: true })
    planReview({ again: first, reviewOn: '2030-01-15' })
    expect((await open(first.manager)).rows[0]?.next).toEqual({
      on: '2030-01-15',
      planned: true,
      overdue: false,
    })
  })
})

describe('the filter', () => {
  test('takes the newest result of the period, and the method', async () => {
    const first = approvedReview(3, { reviewOn: '2024-05-20' })
    approvedReview(4, { again: first, reviewOn: '2025-05-31' })
    const levelOf = async (query: string) =>
      (await open(first.manager, query)).rows.map(({ result }) => result?.level)
    expect(await levelOf('?metode=&fra=&til=')).toEqual([4])
    expect(await levelOf('?til=2024-12')).toEqual([3])
    expect(await levelOf('?fra=2025-05&til=2025-05')).toEqual([4])
    expect(await levelOf('?fra=2025-06')).toEqual([undefined])
    expect(await levelOf('?metode=icm')).toEqual([undefined])
    // When the next is due does not hang on what one looks at.
    expect((await open(first.manager, '?til=2024-12')).rows[0]?.next?.on).toBe('2025-11-30')
  })

  test.each([
    ['?fra=maj', 'fra', 'Skriv måned og år som 2026-05.'],
    ['?fra=2026-05&til=2026-04', 'til', 'Den sidste måned skal ligge efter den første.'],
    ['?metode=dacts', 'metode', 'Vælg en metode fra listen.'],
  ])('%s is refused at its field, and what was typed stays', async (query, field, message) => {
    const person = admin()
    expect(await answerTo(person, query)).toMatchObject({ status: 400, data: { view: null } })
    const page = await pageOf(person, query)
    expect(page).toContain(`href="#${field}"`)
    expect(page).toMatch(new RegExp(`id="${field}-error"[^>]*>${message}`))
    if (field === 'fra') expect(page).toContain('value="maj"')
    expect(await fileOf(person, 'teams.csv', query)).toMatchObject({ status: 400 })
  })

  test('goes with the links to the files', async () => {
    expect(await pageOf(admin(), '?metode=cti&fra=2026-01&til=')).toContain(
      '/fidelitet/oversigt/fil/teams.csv?metode=cti&amp;fra=2026-01"',
    )
  })
})

describe('many teams', () => {
  let manager: Person
  beforeAll(() => {
    const [first] = four.measured
    if (!first) throw new Error('No team')
    const { id: organisationId } = createOrganisation()
    manager = createPerson()
    grant(manager, 'manager', { kind: 'organisation', id: organisationId })
    const teams = numberedTeams(52, organisationId)
    copyReview(
      first.id,
      teams.slice(1).map(({ id }) => id),
    )
  })

  test.each([
    ['', 1, 50, 'Team 001'],
    ['?side=2', 2, 2, 'Team 051'],
    ['?side=99', 2, 2, 'Team 051'],
    ['?navn=team+05', 1, 4, 'Team 005'],
    ['?navn=05&side=2', 1, 4, 'Team 005'],
  ])('%s shows page %i with %i teams, by name', async (query, page, count, first) => {
    const view = await open(manager, query)
    expect(view.page).toBe(page)
    expect(view.rows).toHaveLength(count)
    expect(view.rows[0]?.team.name).toBe(first)
    expect(view.rows.at(-1)).toMatchObject({ method: 'cti', result: { cases: expect.any(Object) } })
  })

  test('are leafed through and looked for by name; the files hold all pages', async () => {
    const page = await pageOf(manager, '?metode=cti')
    expect(page).toContain('href="/fidelitet/oversigt?metode=cti&amp;side=2"')
    expect(page).toContain('name="navn"')
    expect((await fileOf(manager, 'teams.csv')).lines).toHaveLength(53)
    expect((await fileOf(manager, 'teams.csv', '?navn=team+05&side=2')).lines).toHaveLength(5)
    expect(await pageOf(manager, '?navn=findes+ikke')).toContain('Ingen teams hedder sådan.')
    const [few] = four.measured
    if (!few) throw new Error('No team')
    expect(await pageOf(few.manager)).not.toMatch(/name="navn"|aria-label="Sider/)
  })
})

describe('across teams', () => {
  const june = '?fra=2026-06&til=2026-06'

  test('four are too few, also for the centre; with five it is told, and to a manager with six', async () => {
    const only = '?metode=m-act'
    const mact = (score: number) => approvedReview(score, { reviewOn: '2026-06-20', instrument: 'm-act' })
    const own = mact(2)
    const [other] = [3, 4, 5].map(mact)
    expect((await open(admin(), only)).comparisons).toMatchObject([{ benchmark: null }])
    expect((await open(admin(), only)).weaknesses).toMatchObject([{ items: null }])
    expect(await pageOf(admin(), only)).toMatch(/For få teams.*Vises først, når fem teams er målt/s)

    mact(3)
    expect((await open(admin(), only)).comparisons).toMatchObject([
      { benchmark: { teams: 5, median: 3, lowest: 2, highest: 5 } },
    ])
    const [weak] = (await open(admin(), only)).weaknesses ?? []
    expect(weak?.items?.[0]).toMatchObject({ teams: 5, asking: 3, mean: 3.4 })
    // The manager knows one of the five.
    expect((await open(own.manager, only)).comparisons).toMatchObject([
      { benchmark: null, own: [{ level: 2 }] },
    ])
    expect(await pageOf(own.manager, only)).toContain('Vises først, når fem andre teams er målt')

    mact(4)
    expect((await open(own.manager, only)).comparisons).toMatchObject([
      { benchmark: { teams: 6, median: 3.5, lowest: 2, highest: 5 } },
    ])
    // Another period shows other teams, and the same benchmark: the difference would be a team's own number.
    expect((await open(own.manager, '?metode=m-act&til=2020-01')).comparisons).toMatchObject([
      { benchmark: { teams: 6 } },
    ])
    // What a team says of itself later takes no place among them.
    approvedReview(1, { again: own, reviewOn: '2026-07-20', instrument: 'm-act', mode: 'self' })
    expect((await open(admin(), only)).comparisons).toMatchObject([{ benchmark: { teams: 6, lowest: 2 } }])
    // Who is a member of a second team knows that one's level too, though they do not manage it.
    if (!other) throw new Error('No team')
    const { id: teamId } = other.team
    db.insert(memberships).values({ personId: own.manager.id, teamId, fromDate: '2020-01-01' }).run()
    const [comparison] = (await open(own.manager, only)).comparisons
    expect(comparison?.benchmark).toBeNull()
    expect(comparison?.own.map(({ level }) => level).toSorted()).toEqual([2, 3])
    expect((await open(admin(), `${june}&metode=m-act`)).weaknesses).toMatchObject([
      { items: expect.any(Array) },
    ])
    expect((await open(admin(), '?metode=m-act&til=2020-01')).weaknesses).toEqual([])
  }, 30_000)
})

describe('the files', () => {
  test('hold what the table holds, numbers as numbers', async () => {
    const first = approvedReview(3, { reviewOn: '2024-05-20' })
    approvedReview(4, {
      again: first,
      reviewOn: '2025-05-20',
      caseTotal: 64,
      caseCount: 5,
      except: { [hardItem]: 2 },
    })
    const { lines } = await fileOf(first.manager, 'teams.csv')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(
      ';"CTI";3,9;"Middel fidelitet";0,9;5;13;"Besøg";"1.0.0";"2025-05-20";"Foreløbig";"2025-11-20";"ikke planlagt, over fristen";0',
    )
    const comparison = await fileOf(first.manager, 'sammenligning.csv')
    expect(comparison.lines.at(-1)).toMatch(/;3,9;/)
  })

  test('of the same filter hold as many teams as the pages', async () => {
    const person = admin()
    for (const query of ['', '?metode=cti', '?metode=icm&fra=2026-01']) {
      const { rows, pages } = await open(person, query)
      const rest = pages > 1 ? (await open(person, `${query || '?'}&side=2`)).rows : []
      const { lines } = await fileOf(person, 'teams.csv', query)
      expect(lines).toHaveLength(rows.length + rest.length + 1)
    }
  })

  test('are three; that of the items is for the centre alone', async () => {
    const [first] = four.measured
    if (!first) throw new Error('No team')
    expect((await fileOf(admin(), 'punkter.csv')).status).toBe(200)
    expect((await fileOf(first.manager, 'punkter.csv')).status).toBe(404)
    for (const file of ['findes-ikke.csv', 'constructor', '__proto__'])
      expect((await fileOf(first.manager, file)).status).toBe(404)
  })
})
