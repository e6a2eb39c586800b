import type { FilterState } from '#app/domain/people/people-filter.ts'
import type { Role } from '#app/domain/people/roles.ts'

const roleNames: Record<Role, string> = {
  trainer: 'Underviser',
  manager: 'Leder',
  assessor: 'Vurderer',
  admin: 'Administrator',
}

const states: Record<FilterState, string> = {
  active: 'Aktiv',
  'on-leave': 'På orlov',
  invited: 'Mangler kodeord',
  closed: 'Lukket',
  'without-team': 'Uden team',
}

/** The list of everyone with an account, and how one more is made. */
export const people = {
  title: 'Personer',
  intro: 'Find en person, opret en ny, eller hent mange ind fra en fil.',
  add: 'Opret person',
  import: 'Hent ind fra en fil',
  find: 'Navn eller e-mail',
  findHint: 'En del af navnet eller adressen er nok',
  place: 'Sted',
  placeHint: 'Vælg en organisation og tryk Vis. Så kan du også vælge dens enheder og team.',
  anyPlace: 'Alle steder',
  role: 'Rolle',
  anyRole: 'Alle roller',
  state: 'Status',
  anyState: 'Alle',
  states,
  roleNames,
  count: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  none: 'Ingen passer. Skriv mindre af navnet, eller vis alle.',
  name: 'Navn',
  email: 'E-mail',
  team: 'Team',
  roles: 'Roller',
  lastSeen: 'Senest set',
  never: 'Aldrig',

  emailHint: 'Den adresse, personen logger ind med',
  noTeam: 'Intet team',
  fromHint: 'Den første dag i teamet og med rollerne',
  rolesHint: 'Alle kan tage kurser. Giv kun en rolle, hvis personen skal mere.',
  invite: 'Send en invitation på mail med det samme',
  passwordIfRoles: 'Skriv det kun, hvis du giver en rolle',
  create: 'Opret personen',
}
