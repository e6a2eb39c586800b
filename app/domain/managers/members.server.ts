import { sql } from 'drizzle-orm'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { courseStatus, deadlineIn } from '#app/domain/progress/member-status.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, teamMethods } from '#db/schema/index.ts'
import type { MemberRow } from './member-list.ts'

const prepareQueries = () => ({
  // A list of ids as JSON, so that the same prepared query serves one team and a whole organisation.
  members: db
    .select({
      teamId: memberships.teamId,
      id: people.id,
      name: people.name,
      onLeaveUntil: people.onLeaveUntil,
    })
    .from(memberships)
    .innerJoin(people, sql`${people.id} = ${memberships.personId}`)
    .where(
      sql`${memberships.teamId} in (select value from json_each(${sql.placeholder('teams')}))
        and ${memberships.fromDate} <= ${sql.placeholder('day')}
        and coalesce(${memberships.toDate}, ${sql.placeholder('day')}) >= ${sql.placeholder('day')}
        and ${people.deactivatedAt} is null`,
    )
    .orderBy(people.sortKey, people.id)
    .prepare(),
  methods: db
    .select()
    .from(teamMethods)
    .where(sql`${teamMethods.teamId} in (select value from json_each(${sql.placeholder('teams')}))`)
    .orderBy(teamMethods.method)
    .prepare(),
})

let queries: ReturnType<typeof prepareQueries> | undefined
const prepared = () => (queries ??= prepareQueries()) // once, when the tables are there

/** Who belongs to these teams today and where they stand in the courses, by team id; each team's in Danish order. */
export function memberRowsOf(
  teamIds: string[],
  courses: Course[],
  now = new Date(),
): Map<string, MemberRow[]> {
  const day = today(now)
  const members = prepared().members.all({ teams: JSON.stringify(teamIds), day })
  const standings = standingsOf([...new Set(members.map(({ id }) => id))], courses, now)
  const byTeam = new Map<string, MemberRow[]>(teamIds.map((teamId) => [teamId, []]))
  for (const { teamId, id, name, onLeaveUntil } of members) {
    const facts = standings.get(id) ?? []
    byTeam.get(teamId)?.push({
      id,
      name,
      onLeaveUntil: onLeaveUntil && onLeaveUntil >= day ? onLeaveUntil : null,
      statuses: facts.map((standing) => courseStatus(standing, day)),
      deadlines: facts
        .flatMap((standing) => deadlineIn(standing, day) ?? [])
        .toSorted((one, other) => one.date.localeCompare(other.date)),
    })
  }
  return byTeam
}

/** The methods each of these teams works by, by team id; a team that has named none has no entry. */
export function methodsOfTeams(teamIds: string[]): Map<string, Method[]> {
  const rows = prepared().methods.all({ teams: JSON.stringify(teamIds) })
  const byTeam = new Map<string, Method[]>()
  for (const { teamId, method } of rows) byTeam.set(teamId, [...(byTeam.get(teamId) ?? []), method])
  return byTeam
}
