import { and, asc, eq, sql } from 'drizzle-orm'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, teamMethods, teams, units } from '#db/schema/index.ts'
import { isMemberOn } from './teams.server.ts'
import { whatLiesBelow } from './unit-tree.ts'

type TeamInTree = {
  id: string
  name: string
  methods: Method[]
  /** How many belong to it on the day; closed accounts are not counted. */
  members: number
  closedOn: string | null
}
type Branch = { units: (Branch & { id: string; name: string })[]; teams: TeamInTree[] }

/** All that lies below an organisation or one of its units, in Danish order; closed teams too. */
export function branchBelow(organisationId: string, id = organisationId, day = today()): Branch {
  const rightBelow = whatLiesBelow(unitRows(organisationId), teamRows(organisationId, day))
  const methods = methodsIn(organisationId)
  const below = (id: string): Branch => {
    const { units, teams } = rightBelow(id)
    return {
      units: units.map(({ id, name }) => ({ id, name, ...below(id) })),
      teams: teams.map(({ id, name, members, closedOn }) => ({
        id,
        name,
        methods: METHODS.filter((method) => methods.has(`${id} ${method}`)),
        members,
        closedOn,
      })),
    }
  }
  return below(id)
}

const unitRows = (organisationId: string) =>
  db
    .select({
      id: units.id,
      name: units.name,
      parentId: units.parentId,
      organisationId: units.organisationId,
    })
    .from(units)
    .where(eq(units.organisationId, organisationId))
    .orderBy(asc(units.sortKey), asc(units.id))
    .all()

function teamRows(organisationId: string, day: string) {
  const members = db
    .select({ count: sql`count(distinct ${memberships.personId})` })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.teamId, teams.id), isMemberOn(day)))
    .getSQL()
  return db
    .select({
      id: teams.id,
      name: teams.name,
      unitId: teams.unitId,
      organisationId: teams.organisationId,
      closedOn: teams.closedOn,
      members: sql<number>`(${members})`,
    })
    .from(teams)
    .where(eq(teams.organisationId, organisationId))
    .orderBy(asc(teams.sortKey), asc(teams.id))
    .all()
}

/** The methods of its teams, as `<team> <method>`. */
function methodsIn(organisationId: string): Set<string> {
  const rows = db
    .select({ teamId: teamMethods.teamId, method: teamMethods.method })
    .from(teamMethods)
    .innerJoin(teams, eq(teams.id, teamMethods.teamId))
    .where(eq(teams.organisationId, organisationId))
    .all()
  return new Set(rows.map(({ teamId, method }) => `${teamId} ${method}`))
}
