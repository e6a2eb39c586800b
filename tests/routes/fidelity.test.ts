import { describe, expect, test } from 'vitest'
import { approveReview, agreedScores, newestAgreement } from '#app/domain/fidelity/review/consensus.server.ts'
import { teamFidelity } from '#app/domain/fidelity/standing/results.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { loader } from '#app/routes/fidelity/route.tsx'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { lock, planReview, rateAll } from '#tests/support/reviews.ts'

type Person = { id: string }

async function list(person: Person) {
  const answer = await call(loader, await requestFrom(person, '/fidelitet'))
  if (answer instanceof Response) throw answer
  return answer
}

const signedIn = async (person: Person) => requirePerson(await requestFrom(person, '/'))

/** A review that all its raters gave one score, agreed and approved. */
function approved(score: number, facts: Parameters<typeof planReview>[0] = {}) {
  const review = planReview(facts)
  const raters = facts.mode === 'self' ? [review.manager] : [review.sofie, review.anders]
  for (const rater of raters) rateAll(rater, review.id, score)
  for (const rater of raters) lock(rater, review.id)
  const seen = newestAgreement(agreedScores(review.id))
  for (const { id: personId } of raters) approveReview({ personId, reviewId: review.id }, seen)
  return review
}

describe('the list', () => {
  test('is empty for somebody whom no review concerns', async () => {
    approved(4)
    planReview()
    expect(await list(createPerson())).toMatchObject({ canPlan: false, mine: [], underWay: [], teams: [] })
  })

  test('shows a rater what to do, and the team that something is under way, without ratings', async () => {
    const { id, sofie, anders, member, manager } = planReview()
    rateAll(anders, id, 1)
    lock(anders, id)
    const mineOf = async (person: Person) =>
      (await list(person)).mine.map((review) => [review.id, review.step])
    expect(await mineOf(sofie)).toEqual([[id, 'rate']])
    expect(await mineOf(anders)).toEqual([[id, 'wait-for-lock']])
    for (const person of [member, manager]) {
      const { mine, underWay } = await list(person)
      expect(mine).toEqual([])
      expect(underWay).toMatchObject([{ id, phase: 'rating' }])
      expect(JSON.stringify(underWay)).not.toMatch(/score|Sofie|Anders/)
    }
  })

  test('shows the approved result to the team, its manager and the centre, and to nobody else', async () => {
    const { team, member, manager } = approved(4)
    const { manager: elsewhere } = planReview()
    const admin = createPerson()
    grant(admin, 'admin')
    for (const person of [member, manager, admin]) {
      const own = (await list(person)).teams.filter((standing) => standing.team.id === team.id)
      expect(own).toMatchObject([{ methods: [{ method: 'cti', newest: { total: { total: 4 } } }] }])
    }
    expect((await list(elsewhere)).teams).toEqual([])
  })

  test('offers planning to those who may, and names the instruments with their sources', async () => {
    const { manager, member } = planReview()
    expect((await list(manager)).canPlan).toBe(true)
    const { canPlan, instruments } = await list(member)
    expect(canPlan).toBe(false)
    expect(instruments.map(({ id, itemCount }) => [id, itemCount])).toEqual([
      ['cti', 20],
      ['icm', 18],
      ['m-act', 28],
    ])
  })
})

describe("a team's fidelity", () => {
  test('runs over its approved reviews, with self-assessments on a line of their own', async () => {
    const first = approved(3, { periodTo: '2025-06-30' })
    const teamId = first.team.id
    approved(4, { periodTo: '2025-12-31', teamId })
    approved(5, { periodTo: '2026-06-30', teamId, mode: 'self' })
    planReview({ teamId })

    const [cti, ...others] = teamFidelity(await signedIn(first.manager), teamId)
    expect(others).toEqual([])
    expect(cti?.newest).toMatchObject({ periodTo: '2025-12-31', total: { total: 4 } })
    expect(cti?.previous).toMatchObject({ periodTo: '2025-06-30', total: { total: 3 } })
    expect(cti?.lines.map((line) => line.map(({ mode, periodTo }) => `${periodTo} ${mode}`))).toEqual([
      ['2025-06-30 visit', '2025-12-31 visit'],
      ['2026-06-30 self'],
    ])
  })

  test('is empty for a manager of another team, whatever id they ask for', async () => {
    const { team } = approved(4)
    const { manager: elsewhere } = planReview()
    expect(teamFidelity(await signedIn(elsewhere), team.id)).toEqual([])
  })
})
