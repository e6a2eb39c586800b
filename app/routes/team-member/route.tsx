import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses, findCourseById, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { attendancesOf, memberCourses } from '#app/domain/managers/member.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { findTeam, managedTeams, membersOf } from '#app/domain/people/teams.server.ts'
import { latestDue } from '#app/domain/requirements/assign-form.ts'
import { toTakeBack } from '#app/domain/requirements/assign.server.ts'
import { latestWaiver } from '#app/domain/requirements/waiver-form.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { makeMove } from './moves.server.ts'
import { DONE } from './reply.ts'
import { TeamMemberPage } from './team-member-page.tsx'

/** Somebody who belongs to the team today, and one of the team's managers. */
async function requireMember({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  const team = findTeam(params.team ?? '')
  if (!team || !can(person, 'see-progress', { kind: 'team', ...team })) throw notFound('Team')
  const member = membersOf(team.id).find(({ id }) => id === params.person)
  if (!member) throw notFound('Person')
  await refreshLibrary()
  const mayAssign = can(person, 'assign', { kind: 'team', ...team }) && member.id !== person.id
  return { person, team, member, mayAssign }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, team, member, mayAssign } = await requireMember(args)
  const day = today()
  const done = new URL(args.request.url).searchParams.get('gemt')
  const { asked, waived } = toTakeBack(person, member.id)
  noteLook(person, 'person-page', 'person', [member.id])
  return {
    team: { slug: team.slug, name: team.name },
    hasArea: managedTeams(person).length > 0,
    member: {
      id: member.id,
      name: member.name,
      onLeaveUntil: member.onLeaveUntil && member.onLeaveUntil >= day ? member.onLeaveUntil : null,
    },
    courses: memberCourses(member.id, allCourses()).map((course) => ({
      ...course,
      mayWithdraw: asked.has(course.id),
      mayEndWaiver: course.waiver !== null && waived.has(course.id),
    })),
    attendances: attendancesOf(member.id).map(({ courseId, ...attendance }) => ({
      ...attendance,
      course: findCourseById(courseId)?.title ?? courseId,
    })),
    mayAssign,
    days: { today: day, latestDue: latestDue(day), latestWaiver: latestWaiver(day) },
    done: DONE.find((word) => word === done) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, team, member, mayAssign } = await requireMember(args)
  if (!mayAssign) throw forbidden('Nobody asks or excuses themselves')
  const form = await readForm(args.request)
  return makeMove({ by: person, personId: member.id, address: `/team/${team.slug}/${member.id}`, form })
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.member.name) }]

export default function TeamMemberRoute() {
  return <TeamMemberPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
