import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { pageOf } from '#app/domain/managers/page-of.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AreaPage } from './area-page.tsx'
import { areaView } from './area-view.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const teams = managedTeams(person) // none but those whose progress the person may see
  if (teams.length === 0) throw notFound('Area')
  await refreshLibrary()

  const search = new URL(request.url).searchParams
  const view = await areaView(person, teams, search)
  const teamIds = teams.map(({ id }) => id)
  noteLook(person, 'area-page', 'team', teamIds)
  const { rows, ...pages } = pageOf(view.rows, search)
  return { title: messagesFor(request).shell.area, ...view, rows, ...pages }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AreaRoute() {
  return <AreaPage {...useLoaderData<typeof loader>()} />
}
