import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { type TeamMatter, teamMatters } from '#app/domain/fidelity/standing/team-matters.server.ts'
import { keptWhenSlow } from '#app/domain/kept-when-slow.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import type { AreaRow } from './area-list.ts'
import { memberRowsOf, methodsOfTeams } from './members.server.ts'
import { managedState } from './managed-state.server.ts'
import { methodShares } from './method-share.ts'
import { countPeople, type PersonNeed, personNeeds } from './person-needs.ts'

/**
 * What each of these teams needs its manager for, in their order, and all of them together, where a person of two
 * teams is one. As many queries for one team as for a hundred. For a manager of a thousand people what others have
 * done may be some minutes old; what managers have done, and a team's own page, never is.
 */
export const areaRows = keptWhenSlow(workOut, ({ id }, teams, courses, now) => {
  const state = managedState(teams.map((team) => team.id))
  return JSON.stringify([id, today(now), teams, courses.map(({ contentHash }) => contentHash), state])
})

function workOut(
  person: SignedInPerson,
  teams: Team[],
  courses: Course[],
  now: Date = new Date(),
): { rows: AreaRow[]; needs: AreaRow['needs'] } {
  const teamIds = teams.map(({ id }) => id)
  const members = memberRowsOf(teamIds, courses, now)
  const methods = methodsOfTeams(teamIds)
  const matters = teamMatters(person, teamIds, today(now))
  const rows = teams.map(({ id, slug, name, organisation }) => {
    const own = members.get(id) ?? []
    const ofTeam = matters.filter(({ teamId }) => teamId === id)
    return {
      slug,
      name,
      organisation,
      size: own.length,
      needs: countNeeds(personNeeds(own, courses), ofTeam),
      shares: methodShares(
        own.map(({ statuses }) => statuses),
        courses,
        methods.get(id) ?? [],
      ),
    }
  })
  return { rows, needs: countNeeds(personNeeds([...members.values()].flat(), courses), matters) }
}

const countNeeds = (needs: PersonNeed[], matters: TeamMatter[]): AreaRow['needs'] => ({
  'over-fristen': countPeople(needs, 'overdue'),
  forsinket: countPeople(needs, 'late'),
  udloeber: countPeople(needs, 'expires-soon'),
  handlinger: matters.filter(({ kind }) => kind === 'action').length,
  maalinger: matters.filter(({ kind }) => kind === 'review').length,
})
