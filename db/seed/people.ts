import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { slugOf, sortKey } from '#app/domain/people/names.ts'
import type { Role, ScopeKind } from '#app/domain/people/roles.ts'
import type { Tx } from '../client.server.ts'
import { memberships, organisations, people, roleGrants, teams } from '../schema/index.ts'

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

const ORGANISATIONS = {
  'Aalborg Kommune': ['Team Vestbyen', 'Team Nord'],
  'Varde Kommune': ['Team Syd'],
} as const

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

  for (const [organisation, teamNames] of Object.entries(ORGANISATIONS)) {
    const organisationId = insertOrganisation(tx, organisation)
    for (const team of teamNames) ids.set(team, insertTeam(tx, team, organisationId))
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

function insertOrganisation(tx: Tx, name: string): string {
  return tx
    .insert(organisations)
    .values({ name, sortKey: sortKey(name) })
    .returning({ id: organisations.id })
    .get().id
}

function insertTeam(tx: Tx, name: string, organisationId: string): string {
  return tx
    .insert(teams)
    .values({ name, slug: slugOf(name), sortKey: sortKey(name), organisationId })
    .returning({ id: teams.id })
    .get().id
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
