import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { teamMatters } from '#app/domain/fidelity/standing/team-matters.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import type { AreaRow } from './area-list.ts'
import { memberRowsOf, methodsOfTeams } from './members.server.ts'
import { methodShares } from './method-share.ts'
import { countPeople, personNeeds } from './person-needs.ts'

/** What each of these teams needs its manager for, in their order. As many queries for one team as for a hundred. */
export function areaRows(
  person: SignedInPerson,
  teams: Team[],
  courses: Course[],
  now = new Date(),
): AreaRow[] {
  const teamIds = teams.map(({ id }) => id)
  const members = memberRowsOf(teamIds, courses, now)
  const methods = methodsOfTeams(teamIds)
  const matters = teamMatters(person, teamIds, today(now))
  return teams.map(({ id, slug, name, organisation }) => {
    const rows = members.get(id) ?? []
    const needs = personNeeds(rows, courses)
    const ofTeam = matters.filter(({ teamId }) => teamId === id)
    return {
      slug,
      name,
      organisation,
      size: rows.length,
      needs: {
        'over-fristen': countPeople(needs, 'overdue'),
        forsinket: countPeople(needs, 'late'),
        udloeber: countPeople(needs, 'expires-soon'),
        handlinger: ofTeam.filter(({ kind }) => kind === 'action').length,
        maalinger: ofTeam.filter(({ kind }) => kind === 'review').length,
      },
      shares: methodShares(
        rows.map(({ statuses }) => statuses),
        courses,
        methods.get(id) ?? [],
      ),
    }
  })
}
