import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { managedTeams, membersOf } from '#app/domain/people/teams.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { TeamsPage } from './teams-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const teams = managedTeams(person)
  if (teams.length === 0) throw notFound('Team')
  if (teams.length === 1) throw redirect(`/team/${teams[0]?.slug}`)
  return {
    title: messagesFor(request).shell.area,
    teams: teams.map(({ id, slug, name, organisation }) => ({
      slug,
      name,
      organisation,
      size: membersOf(id).length,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function TeamsRoute() {
  return <TeamsPage teams={useLoaderData<typeof loader>().teams} />
}
