import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { insertOrganisation } from '#app/domain/people/organisations.server.ts'
import type { Role, ScopeKind } from '#app/domain/people/roles.ts'
import { insertTeam } from '#app/domain/people/team-changes.server.ts'
import { insertUnit } from '#app/domain/people/units.server.ts'
import type { Tx } from '../client.server.ts'
import { memberships, people, roleGrants, teamMethods } from '../schema/index.ts'

/** Who belongs to which team, by the word before @. Names are invented. */
const MEMBERS = {
  'Team Vestbyen': {
    medarbejder: 'Mette Holm',
    amina: 'Amina Yusuf',
    bo: 'Bo Krogh',
    carla: 'Carla Nissen',
    esben: 'Esben Østergaard',
    freja: 'Freja Lindholm',
    gorm: 'Gorm Aagaard',
    hanne: 'Hanne Dalsgaard',
    ivan: 'Ivan Petersen',
  },
  'Team Nord': {
    jytte: 'Jytte Ravn',
    kasper: 'Kasper Bruun',
    lise: 'Lise Ørum',
    malik: 'Malik Haddad',
    nanna: 'Nanna Åberg',
  },
  'Team Syd': {
    otto: 'Otto Bisgaard',
    pia: 'Pia Søndergaard',
    rasmus: 'Rasmus Thygesen',
    sigrid: 'Sigrid Vang',
  },
} as const

const OTHERS = {
  underviser: 'Jonas Bech',
  leder: 'Karen Friis',
  leder2: 'Peter Nygaard',
  vurderer: 'Sofie Lund',
  vurderer2: 'Anders Dahl',
  admin: 'Ingrid Vestergaard',
} as const

/** Units from the top down, each below the one before it, and the teams in the last. */
const ORGANISATIONS = {
  'Aalborg Kommune': {
    kind: 'municipality',
    units: ['Socialforvaltningen', 'Hjemløseområdet'],
    teams: ['Team Vestbyen', 'Team Nord'],
  },
  'Varde Kommune': { kind: 'municipality', units: [], teams: ['Team Syd'] },
  'Foreningen Fodtrin': { kind: 'ngo', units: ['Opsøgende arbejde'], teams: [] },
} as const

const METHODS_OF = { 'Team Vestbyen': 'cti', 'Team Nord': 'icm', 'Team Syd': 'm-act' } as const

type TeamName = keyof typeof MEMBERS
type MemberName = { [T in TeamName]: keyof (typeof MEMBERS)[T] }[TeamName]
type DemoName = MemberName | keyof typeof OTHERS

export type DemoPeople = {
  /** The id of a person, by the word before @. */
  person: (name: DemoName) => string
  team: (name: TeamName) => string
}

/** Makes the organisations, teams, people and roles; `gorm` is on leave and `ivan` has just begun. */
export function seedPeople(tx: Tx, passwordHash: string, now: Date): DemoPeople {
  const today = civilDate(now)
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    const id = ids.get(name)
    if (!id) throw new Error(`No demo person or team is called ${name}`)
    return id
  }

  for (const [name, { kind, units, teams }] of Object.entries(ORGANISATIONS)) {
    const organisationId = insertOrganisation(tx, { name, kind })
    let above: ReturnType<typeof insertUnit> | null = null
    for (const unit of units) above = insertUnit(tx, { organisationId, above, name: unit })
    for (const team of teams) {
      const teamId = insertTeam(tx, { organisationId, unitId: above?.id ?? null, name: team })
      tx.insert(teamMethods)
        .values({ teamId, method: METHODS_OF[team], fromDate: addMonths(today, -30) })
        .run()
      ids.set(team, teamId)
    }
  }
  for (const [name, fullName] of Object.entries(OTHERS))
    ids.set(name, insertPerson(tx, { name, fullName, passwordHash }))
  for (const [team, members] of Object.entries(MEMBERS))
    for (const [name, fullName] of Object.entries(members)) {
      const onLeaveUntil = name === 'gorm' ? addMonths(today, 3) : null
      const personId = insertPerson(tx, { name, fullName, passwordHash, onLeaveUntil })
      ids.set(name, personId)
      const fromDate = name === 'ivan' ? addDays(today, -6) : addMonths(today, -30)
      tx.insert(memberships)
        .values({ personId, teamId: idOf(team), fromDate })
        .run()
    }

  const grant = (
    name: DemoName,
    role: Role,
    scopeKind: ScopeKind = 'centre',
    scopeId: string | null = null,
  ) =>
    tx
      .insert(roleGrants)
      .values({ personId: idOf(name), role, scopeKind, scopeId, fromDate: addMonths(today, -30) })
      .run()
  grant('underviser', 'trainer')
  grant('vurderer', 'assessor')
  grant('vurderer2', 'assessor')
  grant('admin', 'admin')
  grant('leder', 'manager', 'team', idOf('Team Vestbyen'))
  grant('leder', 'manager', 'team', idOf('Team Nord'))
  grant('leder2', 'manager', 'team', idOf('Team Syd'))
  return { person: idOf, team: idOf }
}

type NewDemoPerson = { name: string; fullName: string; passwordHash: string; onLeaveUntil?: string | null }

function insertPerson(tx: Tx, { name, fullName, passwordHash, onLeaveUntil }: NewDemoPerson): string {
  return tx
    .insert(people)
    .values({
      email: `${name}@${DEMO_DOMAIN}`,
      name: fullName,
      sortKey: sortKey(fullName),
      passwordHash,
      onLeaveUntil,
    })
    .returning({ id: people.id })
    .get().id
}
