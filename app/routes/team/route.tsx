import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { placeOf } from '#app/domain/fidelity/standing/place.ts'
import { teamFidelity } from '#app/domain/fidelity/standing/results.server.ts'
import { findTeam, membersOf } from '#app/domain/people/teams.server.ts'
import { courseStatus, deadlineIn, nextDeadline, shareCertified } from '#app/domain/progress/member-status.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { TeamPage } from './team-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const team = findTeam(params.team ?? '')
  if (!team || !can(person, 'see-progress', { kind: 'team', ...team })) throw notFound('Team')
  await refreshLibrary()

  const now = new Date()
  const day = today(now)
  const courses = allCourses()
  const members = membersOf(team.id)
  const standings = standingsOf(
    members.map(({ id }) => id),
    courses,
    now,
  )
  const rows = members.map(({ id, name, onLeaveUntil }) => {
    const facts = standings.get(id) ?? []
    return {
      id,
      name,
      onLeaveUntil: onLeaveUntil && onLeaveUntil >= day ? onLeaveUntil : null,
      statuses: facts.map((standing) => courseStatus(standing, day)),
      deadline: nextDeadline(facts.map((standing) => deadlineIn(standing, day))),
    }
  })
  return {
    team: { slug: team.slug, name: team.name, organisation: team.organisation },
    courses: courses.map(({ id, title, methods }, place) => ({
      id,
      title,
      methods,
      share: shareCertified(rows.flatMap(({ statuses }) => statuses[place] ?? [])),
    })),
    rows,
    fidelity: teamFidelity(person, team.id).map(({ method, ...standing }) => {
      const { total, scale, mode, cases } = standing.newest
      return { method, place: placeOf(standing), newest: { total, scale, mode, cases } }
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.team.name) }]

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} />
}
