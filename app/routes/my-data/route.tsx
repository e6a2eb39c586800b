import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { readPage } from '#app/domain/list-query.ts'
import { membershipsOf } from '#app/domain/people/belonging.server.ts'
import { looksAt } from '#app/domain/people/looks.server.ts'
import { holdsOn, type Period } from '#app/domain/people/period.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import { erasureAhead } from '#app/domain/privacy/erasures.server.ts'
import { latestDeeds, latestMails, latestReadings, ownCounts } from '#app/domain/privacy/own-data.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MyDataPage } from './my-data-page.tsx'

/** What is kept of whoever is signed in, and of nobody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id, name, email } = await requirePerson(request)
  const search = new URL(request.url).searchParams
  const holds = (period: Period) => holdsOn(period, today())
  return {
    title: messagesFor(request).looks.title,
    saved: search.has('gemt') ? ('name' as const) : search.has('fortrudt') ? ('withdrawn' as const) : null,
    erasure: erasureAhead(id),
    account: {
      name,
      email,
      roles: rolesOf(id)
        .filter(holds)
        .map(({ role, place }) => ({ role, place })),
      teams: membershipsOf(id)
        .filter(holds)
        .map(({ team, organisation }) => ({ team, organisation })),
    },
    groups: ownCounts(id),
    latest: { mails: latestMails(id), deeds: latestDeeds(id), readings: latestReadings(id) },
    looks: looksAt(id, (pages) => readPage(search, pages)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function MyDataRoute() {
  return <MyDataPage {...useLoaderData<typeof loader>()} />
}
