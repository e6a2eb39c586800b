import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { type TeamMatter, teamMatters } from '#app/domain/fidelity/standing/team-matters.server.ts'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import { keptWhenSlowInPortions } from '#app/domain/kept-when-slow.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import type { AreaRow } from './area-list.ts'
import { memberRowsOf, methodsOfTeams } from './members.server.ts'
import { managedState } from './managed-state.server.ts'
import { methodShares } from './method-share.ts'
import { countPeople, type PersonNeed, personNeeds } from './person-needs.ts'

/** Some forty people: others wait no longer than that takes. */
const TEAMS_AT_ONCE = 3

const NEVER = new AbortController().signal

/**
 * What each of these teams needs its manager for, in their order, and all of them together, where a person of two
 * teams is one. Worked out a few teams at a time. For a manager of a thousand people what others have
 * done may be some minutes old; what managers have done, and a team's own page, never is.
 */
export const areaRows = keptWhenSlowInPortions(workOut, ({ id }, teams, courses, now) => {
  const state = managedState(teams.map((team) => team.id))
  return JSON.stringify([id, today(now), teams, courses.map(({ contentHash }) => contentHash), state])
})

async function workOut(
  person: SignedInPerson,
  teams: Team[],
  courses: Course[],
  now: Date = new Date(),
): Promise<{ rows: AreaRow[]; needs: AreaRow['needs'] }> {
  const portions: Portion[] = []
  const work = (some: Team[]) => portions.push(portionOf(person, some, courses, now))
  await inPortions(teams, work, NEVER, TEAMS_AT_ONCE)
  const all = countNeeds(
    portions.flatMap(({ needs }) => needs),
    portions.flatMap(({ matters }) => matters),
  )
  return { rows: portions.flatMap(({ rows }) => rows), needs: all }
}

type Portion = { rows: AreaRow[]; needs: PersonNeed[]; matters: TeamMatter[] }

function portionOf(person: SignedInPerson, teams: Team[], courses: Course[], now: Date): Portion {
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
  return { rows, needs: personNeeds([...members.values()].flat(), courses), matters }
}

const countNeeds = (needs: PersonNeed[], matters: TeamMatter[]): AreaRow['needs'] => ({
  'over-fristen': countPeople(needs, 'overdue'),
  forsinket: countPeople(needs, 'late'),
  udloeber: countPeople(needs, 'expires-soon'),
  handlinger: matters.filter(({ kind }) => kind === 'action').length,
  maalinger: matters.filter(({ kind }) => kind === 'review').length,
})
