import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { agreedScores, saveAgreed } from '#app/domain/fidelity/review/consensus.server.ts'
import { FidelityTeamPage } from '#app/routes/fidelity-team/fidelity-team-page.tsx'
import { loader as fileLoader } from '#app/routes/fidelity-team/figures-file.ts'
import { loader } from '#app/routes/fidelity-team/route.tsx'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { call, createPerson, createTeam, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import {
  approve,
  approvedReview,
  checkFacts,
  conclude,
  CTI_ITEMS,
  planReview,
  preparedReview,
  rateAndLock,
} from '#tests/support/reviews.ts'

type Person = { id: string }
type Team = { slug: string }
type View = Extract<Awaited<ReturnType<typeof loader>>, { title: string }>

const addressOf = ({ slug }: Team, query = '') => `/fidelitet/team/${slug}${query}`

const answerTo = async (person: Person, team: Team, query?: string) =>
  call(loader, await requestFrom(person, addressOf(team, query)), { team: team.slug })

async function open(person: Person, team: Team, query?: string): Promise<View> {
  const answer = await answerTo(person, team, query)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

const pageOf = async (person: Person, team: Team, query?: string) =>
  render(<FidelityTeamPage {...(await open(person, team, query))} />)

async function fileOf(person: Person, team: Team, query = ''): Promise<string> {
  const request = await requestFrom(person, addressOf(team, `/fil/tal.csv${query}`))
  const answer = await call(fileLoader, request, { team: team.slug })
  expect(answer.status).toBe(200)
  // Decoding a response as text drops the byte order mark.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}

const measuredIn = ({ chosen }: View) => {
  if (!chosen?.measured) throw new Error('Nothing is measured')
  return chosen.measured
}

describe('who may see it', () => {
  test('the team, its manager and the centre; for all others it is not there', async () => {
    const { team, member, manager } = approvedReview(4)
    const [admin, assessor, stranger, elsewhere] = [
      createPerson(),
      createPerson(),
      createPerson(),
      createPerson(),
    ]
    grant(admin, 'admin')
    grant(assessor, 'assessor')
    grant(elsewhere, 'manager', { kind: 'team', id: createTeam().id })
    for (const person of [member, manager, admin, assessor])
      expect((await open(person, team)).chosen?.measured).toBeTruthy()
    for (const person of [stranger, elsewhere, createPerson({ teamId: createTeam().id })]) {
      expect(await answerTo(person, team)).toMatchObject({ status: 404 })
      const request = await requestFrom(person, addressOf(team, '/fil/tal.csv'))
      expect(await call(fileLoader, request, { team: team.slug })).toMatchObject({ status: 404 })
    }
    expect(await answerTo(admin, { slug: 'findes-ikke' })).toMatchObject({ status: 404 })
  })

  test('before approval nobody sees a score, only that it is under way', async () => {
    const review = preparedReview()
    rateAndLock(review, [2])
    const seen = await open(review.manager, review.team)
    expect(seen.chosen).toMatchObject({ measured: null, underWay: [{ id: review.id, phase: 'rated' }] })
    expect(JSON.stringify(seen)).not.toMatch(/score|Sofie|Anders/)
    expect(await pageOf(review.manager, review.team)).toContain('er ikke målt i CTI endnu')
  })
})

describe('where the team stands', () => {
  test('is told with what it was before, and the items that ask for an action', async () => {
    const first = approvedReview(4, { reviewOn: '2025-11-12' })
    approvedReview(4, { again: first, reviewOn: '2026-05-20', except: { [CTI_ITEMS[0] ?? '']: 2 } })
    const { place, lines, extremes } = measuredIn(await open(first.member, first.team))
    expect(place).toMatchObject({ asking: 1, total: { since: { status: 'compared', by: -0.1 } } })
    expect(lines.map((line) => line.length)).toEqual([2])
    expect(extremes.weakest[0]).toMatchObject({ id: CTI_ITEMS[0], score: 2, before: 4 })
    expect(await pageOf(first.member, first.team)).toContain('0,10 lavere end i november')
  })

  test('counts a correction, and says that there is one', async () => {
    const { id, team, sofie, member } = approvedReview(4)
    const given = { itemId: CTI_ITEMS[0] ?? '', score: 1, notRelevantReason: null, reason: 'Talt forkert' }
    const saved = correctScore(
      { person: signedIn(sofie), reviewId: id },
      { id: crypto.randomUUID(), ...given },
      0,
    )
    expect(saved).toEqual({ status: 'saved' })
    const { result, extremes, lines } = measuredIn(await open(member, team))
    expect(result).toMatchObject({ correctedCount: 1, total: { level: 3.85 } })
    expect(extremes.weakest[0]).toMatchObject({ score: 1, corrected: true })
    expect(lines[0]?.[0]?.corrected).toBe(true)
    expect(await pageOf(member, team)).toContain('Rettet: 1 score er ændret')
  })

  test('is provisional with fewer forløb than the rule asks for, and says why', async () => {
    const { team, member } = approvedReview(4, { caseTotal: 64, caseCount: 8 })
    const page = await pageOf(member, team)
    expect(page).toContain('foreløbigt på 4,00')
    expect(page).toContain(
      'Foreløbig, fordi vurderingen bygger på 8 forløb. Reglen om stikprøven beder om 13.',
    )
  })

  test('is marked as its own word where nobody else has come', async () => {
    const { team, member } = approvedReview(4, { mode: 'self' })
    const page = await pageOf(member, team)
    expect(page).toContain('vurderede ' + team.name + ' sig selv')
    expect(page).toContain('En selvvurdering har én vurderer')
    expect(measuredIn(await open(member, team)).agreement.newest).toBeNull()
  })

  test('begins anew with a new version', async () => {
    const first = approvedReview(4, { reviewOn: '2025-11-12' })
    approvedReview(3, { again: first, reviewOn: '2026-05-20', version: '2.0.0' })
    const page = await pageOf(first.member, first.team)
    expect(page).toContain('ved den første måling med version 2.0.0 af skemaet')
    expect(page).toContain('Her begynder version 2.0.0 af skemaet.')
  })

  test('is of the method in the address, and else of the one measured last', async () => {
    const first = approvedReview(4, { reviewOn: '2025-11-12' })
    approvedReview(3, { again: first, reviewOn: '2026-05-20', instrument: 'icm' })
    const methodOf = async (query?: string) => (await open(first.member, first.team, query)).chosen?.method
    expect(await methodOf()).toBe('icm')
    expect(await methodOf('?metode=cti')).toBe('cti')
    expect(await methodOf('?metode=findes-ikke')).toBe('icm')
  })
})

describe('how far the raters agreed', () => {
  test('is told of the newest review, and over three', async () => {
    const first = approvedReview(4, { reviewOn: '2024-05-20' })
    const over = async () => measuredIn(await open(first.member, first.team)).agreement.over
    approvedReview(3, { again: first, reviewOn: '2025-05-20' })
    // One that is not approved is for its raters alone.
    rateAndLock(preparedReview({ again: first, reviewOn: '2025-11-20' }), [1], [5])
    expect(await over()).toMatchObject({ reviews: 2 })
    expect(await pageOf(first.member, first.team)).toContain('kræver mindst tre målinger med to vurderere')
    approvedReview(5, { again: first, reviewOn: '2026-05-20' })
    expect(await over()).toEqual({ reviews: 3, icc: 1, meanAbsoluteDifference: 0 })
    const page = await pageOf(first.member, first.team)
    expect(page).not.toContain('kræver mindst tre')
    // Both gave every item a 5: chance alone would have them agree.
    expect(page).toMatch(/Vægtet kappa, lineære vægte.*?kan ikke beregnes/s)
  })

  test('counts only reviews with the version of the newest', async () => {
    const first = approvedReview(1, { reviewOn: '2024-05-20' })
    approvedReview(5, { again: first, reviewOn: '2024-11-20' })
    approvedReview(4, { again: first, reviewOn: '2025-05-20', version: '2.0.0' })
    const { over } = measuredIn(await open(first.member, first.team)).agreement
    expect(over).toMatchObject({ reviews: 1, icc: null })
    expect(await pageOf(first.member, first.team)).toContain('samme version af skemaet')
  })
})

test('the next review is told from the newest, or is the one that is planned', async () => {
  const first = approvedReview(4, { reviewOn: '2026-05-20' })
  const nextOf = async () => (await open(first.member, first.team)).chosen?.next
  expect(await nextOf()).toMatchObject({ on: '2026-11-20', planned: false })
  planReview({ again: first, reviewOn: '2027-01-15', mode: 'self' })
  expect(await nextOf()).toMatchObject({ on: '2026-11-20', planned: false })
  planReview({ again: first, reviewOn: '2030-01-15' })
  expect(await nextOf()).toEqual({ on: '2030-01-15', planned: true, overdue: false })
})

test('a review that is stuck on its way is overdue, whichever step it waits for', async () => {
  const { member, team } = preparedReview({ reviewOn: '2026-05-20' })
  db.update(reviews)
    .set({ createdAt: new Date('2026-04-01T10:00:00Z') })
    .where(eq(reviews.teamId, team.id))
    .run()
  const { chosen } = await open(member, team)
  expect(chosen).toMatchObject({
    next: { on: '2026-05-20', planned: true, overdue: true },
    underWay: [{ phase: 'prepared' }],
  })
})

test('a correction to "not relevant" takes the forløb of the item with it', async () => {
  const first = preparedReview()
  rateAndLock(first, [4])
  const mover = { person: signedIn(first.sofie), reviewId: first.id }
  for (const [itemId, cases] of [
    [CTI_ITEMS[0] ?? '', 2],
    [CTI_ITEMS[1] ?? '', 9],
  ] as const) {
    const agreed = { itemId, note: '', cases, score: 4, notRelevantReason: null }
    const seen = agreedScores(first.id).get(itemId)?.savedAt.getTime() ?? 0
    expect(saveAgreed(mover, agreed, seen)).toMatchObject({ status: 'saved' })
  }
  conclude(first.sofie, first.id)
  checkFacts(first)
  approve(first)
  const casesOf = async () => measuredIn(await open(first.member, first.team)).domains[0]?.cases
  expect(await casesOf()).toEqual([2, 9])
  const given = { itemId: CTI_ITEMS[0] ?? '', score: null, notRelevantReason: 'Ingen', reason: 'Fejl' }
  correctScore(mover, { id: crypto.randomUUID(), ...given }, 0)
  expect(await casesOf()).toEqual([9, 9])
})

describe('the file', () => {
  /** Numbers of the page as people read them: no dates, versions, names of items or axes. */
  function numbersOn(page: string): Set<number> {
    const text = page
      .replace(/<svg.*?<\/svg>/gs, ' ')
      .replace(/<figcaption.*?<\/figcaption>/gs, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/ICC\(2,1\)|ét?/g, ' ')
      .replace(/\d{1,2}\. (?:januar|maj|november) \d{4}|(?:januar|maj|november) \d{4}/g, ' ')
      .replace(/\d+\.\d+\.\d+/g, ' ')
      .replace(/Team \d+|Kommune \d+/g, ' ')
      .replace(/fra 1 til 5|Kappa er 1|og 0, når|\b[A-Z]\d?\. [^|]*?(?=\s{2}|$)/g, ' ')
    const found = [...text.matchAll(/\d+(?:,\d+)?/g)].map(([number]) => Number(number.replace(',', '.')))
    return new Set(found)
  }

  /** The cells that hold a number, which are those without quotes. */
  const numbersIn = (file: string) =>
    new Set(
      [...file.matchAll(/(?<=;)-?\d+(?:,\d+)?(?=[;\r])/g)].map(([cell]) =>
        Math.abs(Number(cell.replace(',', '.'))),
      ),
    )

  test('holds every number of the page, and no other', async () => {
    const first = approvedReview(4, { reviewOn: '2025-11-12', caseTotal: 64, caseCount: 8 })
    const [one = '', two = '', three = ''] = CTI_ITEMS
    approvedReview(3, {
      again: first,
      reviewOn: '2026-05-20',
      except: { [one]: 5, [two]: 1, [three]: 'not-relevant' },
    })
    const page = await pageOf(first.member, first.team)
    const file = await fileOf(first.member, first.team)
    expect(numbersOn(page).size).toBeGreaterThan(10)
    expect([...numbersIn(file)].toSorted()).toEqual([...numbersOn(page)].toSorted())
    expect(file.startsWith('\ufeff"Afsnit";"Hvad";"Mål";"Dato";"Tal";"Tekst"\r\n')).toBe(true)
  })

  test('is of the same method, and is kept by nobody else', async () => {
    const first = approvedReview(4, { reviewOn: '2025-11-12' })
    approvedReview(3, { again: first, reviewOn: '2026-05-20', instrument: 'icm' })
    expect(await fileOf(first.member, first.team, '?metode=cti')).toContain('på 4,00 i CTI')
    const request = await requestFrom(first.member, addressOf(first.team, '/fil/tal.csv?metode=cti'))
    const { headers } = await call(fileLoader, request, { team: first.team.slug })
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="fidelitet-team-[\w-]+-cti-[\d-]+\.csv"$/,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })
})
