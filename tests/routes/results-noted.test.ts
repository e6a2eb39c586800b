import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { loader as list } from '#app/routes/fidelity/route.tsx'
import { loader as overview } from '#app/routes/fidelity-overview/route.tsx'
import { loader as plan } from '#app/routes/fidelity-plan/route.tsx'
import { loader as report } from '#app/routes/fidelity-report/route.tsx'
import { loader as teamPage } from '#app/routes/fidelity-team/route.tsx'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { approvedReview, preparedReview } from '#tests/support/reviews.ts'

type Loader = (args: LoaderFunctionArgs) => unknown

const { id, team, member, manager } = approvedReview(4)
const admin = createPerson()
grant(admin, 'admin')
const params = { review: id, team: team.slug }
const ofReview = { subjectKind: 'review', subjectId: id }

const PAGES: [string, Loader, object][] = [
  ['the report', report, { detail: 'report', ...ofReview }],
  ['the plan', plan, { detail: 'plan', ...ofReview }],
  ["the team's page", teamPage, { detail: 'fidelity-team', subjectKind: 'team', subjectId: team.id }],
  ['the list of teams', list, { detail: 'fidelity 1', subjectKind: null }],
  ['the overview', overview, { detail: 'fidelity-overview 1', subjectKind: null }],
]

/** What the log of use tells of one reading. */
async function toldOf(reader: { id: string }, page: Loader, asked: Record<string, string> = params) {
  const request = await requestFrom(reader, '/fidelitet')
  const before = db.select().from(auditLog).all().length
  await call(page as Parameters<typeof call>[0], request, asked)
  return db.select().from(auditLog).all().slice(before)
}

test.each(
  PAGES,
)('%s is told of each time, but not when it is read in the team itself', async (_, page, told) => {
  for (const reader of [admin, manager, admin]) {
    expect(await toldOf(reader, page)).toMatchObject([{ actorId: reader.id, action: 'read', ...told }])
  }
  if (page === overview) return // is for those who manage teams, or oversee them
  expect(await toldOf(member, page)).toEqual([])
})

test('where there is no result yet, there is nothing to tell', async () => {
  const { id: review, team } = preparedReview()
  for (const page of [report, plan, teamPage]) {
    expect(await toldOf(admin, page, { review, team: team.slug })).toEqual([])
  }
})
