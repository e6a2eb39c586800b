import type { Database } from 'better-sqlite3'
import { addDays } from '#app/domain/dates.ts'
import { sortKey } from '#app/domain/people/names.ts'
import type { Team } from './places.ts'
import { nextId, pick } from './random.ts'
import { rowsOf } from './rows.ts'
import type { Size } from './size.ts'

export type Person = { id: string; name: string; team: Team; daysHere: number }

const FIRST =
  'Anne Bo Camilla Dorthe Emil Freja Gitte Hans Ida Jens Karen Lars Mette Niels Oline Peter Rikke Søren Tove Ulla Viggo Yrsa Ærø Østen Åse'
const MIDDLE = 'Bech Dahl Friis Holm Juhl Krogh Lund Munk Nygaard Riis Skov Toft Vang'
const LAST =
  'Andersen Bertelsen Christensen Dalsgaard Eriksen Frandsen Gregersen Hansen Iversen Jensen Kjær Larsen Madsen Nielsen Olsen Petersen Rasmussen Sørensen Thomsen Vestergaard Winther Ødegaard Åberg'

/** Who leads: every third team has a manager of its own, the first department and the first organisation one each. */
const TEAMS_A_MANAGER = 3

/** The address that the manager of the first and largest organisation signs in with. */
export const LARGEST_MANAGER = 'person1@bench.example.org'

/**
 * People in teams, who all sign in with the demo people's password; the first ones also lead. One in twenty
 * has not chosen a password yet, one in fifty is closed.
 */
export function makePeople(
  sqlite: Database,
  size: Size,
  teams: Team[],
  { today, now, random }: { today: string; now: number; random: () => number },
): Person[] {
  const hash = sqlite
    .prepare<[], string>('select password_hash from people where password_hash is not null')
    .pluck()
    .get()
  const person = rowsOf(sqlite, 'people')
  const membership = rowsOf(sqlite, 'memberships')
  const made = Array.from({ length: size.people }, (_, number) => {
    const [first, middle, last] = [FIRST, MIDDLE, LAST].map((names) => pick(names.split(' '), random))
    const name = `${first} ${middle} ${last}`
    const id = nextId()
    const daysHere = 30 + Math.floor(random() * 900)
    const isInvited = number % 20 === 19
    person({
      id,
      email: `person${number + 1}@bench.example.org`,
      name,
      sort_key: sortKey(name),
      password_hash: isInvited ? null : (hash ?? null),
      last_seen_at: isInvited ? null : now - Math.floor(random() * 90) * 86_400_000,
      deactivated_at: number % 50 === 49 ? now : null,
      created_at: now - daysHere * 86_400_000,
    })
    const team = teams[number % teams.length]
    if (!team) throw new Error('There are no teams')
    membership({ id: nextId(), person_id: id, team_id: team.id, from_date: addDays(today, -daysHere) })
    return { id, name, team, daysHere }
  })
  makeManagers(sqlite, teams, made, today)
  return made
}

function makeManagers(sqlite: Database, teams: Team[], persons: Person[], today: string) {
  const grant = rowsOf(sqlite, 'role_grants')
  const leads = (person: Person | undefined, scope_kind: string, scope_id: string | undefined) => {
    if (!person || !scope_id) throw new Error('A manager leads nothing')
    const from_date = addDays(today, -365)
    grant({ id: nextId(), person_id: person.id, role: 'manager', scope_kind, scope_id, from_date })
  }
  leads(persons[0], 'organisation', teams[0]?.organisationId)
  leads(persons[1], 'unit', teams[0]?.unitId)
  teams.forEach(({ id }, number) => {
    if (number % TEAMS_A_MANAGER === 2) leads(persons[number], 'team', id)
  })
}
