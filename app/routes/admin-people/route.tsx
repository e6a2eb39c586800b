import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import * as people from '#app/domain/people/people.server.ts'
import { allTeams } from '#app/domain/people/teams.server.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { linkFor, makePerson, makeTeam } from './make.server.ts'
import { AdminPeoplePage } from './admin-people-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const asked = new URL(request.url).searchParams.get('luk')
  return {
    title: messagesFor(request).people.title,
    people: people.allPeople(),
    teams: allTeams(),
    // Closing asks first: the page with ?luk=<id> shows the question.
    closing: asked && asked !== admin.id ? people.findPersonById(asked) : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const form = await readForm(request)
  const intent = form.get('intent')
  if (intent === 'create') return makePerson(form)
  if (intent === 'create-team') return makeTeam(form)

  const person = people.findPersonById(String(form.get('person')))
  if (!person) throw notFound('Person')
  if (intent === 'link') return { link: linkFor(person) }
  if (intent === 'reopen') people.reopen(person.id)
  else if (intent === 'deactivate' && person.id !== admin.id) people.deactivate(person.id)
  else throw badRequest('No such form')
  return {}
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminPeopleRoute() {
  const { people, teams, closing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <AdminPeoplePage people={people} teams={teams} closing={closing} answer={answer} />
}
