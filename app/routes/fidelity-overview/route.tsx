import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteResults } from '#app/domain/privacy/note-use.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityOverviewPage } from './fidelity-overview-page.tsx'
import { overviewView, typedFilter } from './overview-view.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const typed = typedFilter(request)
  const asked = overviewView(person, typed, new URL(request.url).searchParams, today())
  if (!asked) throw notFound('Overview')

  const { title } = messagesFor(request).fidelityTeam.overview
  if (asked.status === 'found') {
    const measured = asked.view.rows.filter(({ result }) => result !== null)
    noteResults(
      person,
      'fidelity-overview',
      measured.map(({ team }) => team.id),
    )
  }
  return asked.status === 'found'
    ? data({ title, typed, problems: {}, view: asked.view })
    : data({ title, typed, problems: asked.problems, view: null }, { status: 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: pageTitle(loaded?.title) }]

export default function FidelityOverviewRoute() {
  return <FidelityOverviewPage {...useLoaderData<typeof loader>()} />
}
