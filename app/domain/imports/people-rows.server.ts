import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import type { PeopleFilter } from '#app/domain/people/people-filter.ts'
import { peopleMatching } from '#app/domain/people/person-list.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, organisations, people, roleGrants, teams, units } from '#db/schema/index.ts'
import { type Column, DUTIES, STEP } from './columns.ts'

/** A row as a file has it; the days are civil dates. */
export type PeopleRow = Record<Exclude<Column, 'from' | 'to'>, string> & {
  personId: string
  from: string | null
  to: string | null
}

type Place = { organisation: string; unit: string; team: string }
const NOWHERE: Place = { organisation: '', unit: '', team: '' }

/**
 * The people a filter asks for, in Danish order, with a row for each team they belong to and each place they
 * manage, now or from a day to come. What is over is left out: a file that is imported again must change nothing.
 */
export function peopleRows(filter: PeopleFilter, day = today()): PeopleRow[] {
  const asked = peopleMatching(filter, day)
  const ids = db.select({ id: people.id }).from(people).where(asked)
  const isNotOver = ({ toDate }: typeof memberships | typeof roleGrants) =>
    or(isNull(toDate), gte(toDate, day))
  const placeOf = places()

  const members = db
    .select()
    .from(memberships)
    .where(and(inArray(memberships.personId, ids), isNotOver(memberships)))
    .orderBy(asc(memberships.fromDate), asc(memberships.id))
    .all()
    .map((row) => ({ ...row, duty: 'medarbejder' as const, place: placeOf('team', row.teamId) }))
  const managers = db
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'manager'), inArray(roleGrants.personId, ids), isNotOver(roleGrants)))
    .all()
    .map((row) => ({ ...row, duty: 'leder' as const, place: placeOf(row.scopeKind, row.scopeId) }))
  const held = groups([...members, ...managers].filter(({ place }) => place !== NOWHERE))

  const { id, name, email } = people
  return db
    .select({ id, name, email })
    .from(people)
    .where(asked)
    .orderBy(asc(people.sortKey), asc(id))
    .all()
    .flatMap(({ id, name, email }): PeopleRow[] => {
      const own = held.get(id) ?? []
      if (own.length === 0) return [{ personId: id, name, email, ...NOWHERE, duty: '', from: null, to: null }]
      return own.map(({ place, duty, fromDate, toDate }) => ({
        personId: id,
        name,
        email,
        ...place,
        duty,
        from: fromDate,
        to: toDate,
      }))
    })
}

type Held = {
  personId: string
  duty: keyof typeof DUTIES
  place: Place
  fromDate: string
  toDate: string | null
}

function groups(rows: Held[]): Map<string, Held[]> {
  const groups = new Map<string, Held[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}

/** Says what a place is called in a file, by its kind and id; the centre is no place of a file. */
function places() {
  const names = new Map(
    db
      .select()
      .from(organisations)
      .all()
      .map(({ id, name }) => [id, name]),
  )
  const allUnits = new Map(
    db
      .select()
      .from(units)
      .all()
      .map((unit) => [unit.id, unit]),
  )
  const allTeams = new Map(
    db
      .select()
      .from(teams)
      .all()
      .map((team) => [team.id, team]),
  )
  const unitPath = (id: string | null) =>
    (allUnits.get(id ?? '')?.path.split('/') ?? []).map((step) => allUnits.get(step)?.name ?? '').join(STEP)

  return (kind: string, id: string | null): Place => {
    const [unit, team] = [allUnits.get(id ?? ''), allTeams.get(id ?? '')]
    const organisation = names.get((kind === 'organisation' ? id : (team ?? unit)?.organisationId) ?? '')
    if (!organisation) return NOWHERE
    return { organisation, unit: unitPath(team ? team.unitId : id), team: team?.name ?? '' }
  }
}
