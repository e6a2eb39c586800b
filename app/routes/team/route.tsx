import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { pageOf } from '#app/domain/managers/page-of.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { assignForm, latestDue } from '#app/domain/requirements/assign-form.ts'
import { assignCourse } from '#app/domain/requirements/assign.server.ts'
import { problemsOf } from '#app/domain/requirements/fields.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Reply } from './reply.ts'
import { TeamPage } from './team-page.tsx'
import { findManagedTeam, teamView } from './team-view.server.ts'

async function requireTeam({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  const team = findManagedTeam(person, params.team ?? '')
  if (!team) throw notFound('Team')
  await refreshLibrary()
  return { person, team, search: new URL(request.url).searchParams }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, team, search } = await requireTeam(args)
  const view = teamView(person, team, search)
  noteSearch(person, 'team', view.filter)
  noteLook(person, 'team-page', 'team', [team.id])
  const { rows, ...pages } = pageOf(view.table.rows, search)
  return {
    ...view,
    table: { ...view.table, rows, found: view.table.rows.length, ...pages },
    assign: {
      mayAssign: can(person, 'assign', { kind: 'team', ...team }),
      viewerId: person.id,
      today: today(),
      latest: latestDue(today()),
    },
    done: {
      asked: countIn(search, 'bedt'),
      certified: countIn(search, 'havde'),
      standing: countIn(search, 'stod'),
    },
  }
}

/** A whole number in the address; none is 0. */
const countIn = (search: URLSearchParams, field: string) =>
  Number(/^\d{1,5}$/.exec(search.get(field) ?? '')?.[0] ?? 0)

export async function action(args: ActionFunctionArgs) {
  const { person, team, search } = await requireTeam(args)
  if (!can(person, 'assign', { kind: 'team', ...team })) throw forbidden('Only a manager asks')
  const form = await readForm(args.request)
  if (form.get('intent') !== 'assign') throw badRequest('No such form')

  const field = (name: string) => String(form.get(name) ?? '')
  const typed = {
    personIds: form.getAll('personIds').map(String),
    courseId: field('courseId'),
    dueOn: field('dueOn'),
    graceDays: field('graceDays'),
    reason: field('reason'),
  }
  if (typed.personIds.includes(person.id)) throw forbidden('Nobody asks themselves')
  const courseIds = allCourses().map(({ id }) => id)
  const given = assignForm(today(), courseIds).safeParse(typed)
  if (!given.success) {
    return data<Reply>({ status: 'wrong', typed, problems: problemsOf(given.error) }, { status: 400 })
  }
  const assigned = assignCourse(person, given.data)
  if (!assigned) throw notFound('Person')
  search.set('bedt', String(assigned.asked.length))
  search.set('havde', String(assigned.certified.length))
  search.set('stod', String(assigned.standing.length))
  return redirect(`/team/${team.slug}?${search}`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: pageTitle(loaded?.team.name) },
]

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
