import { managedTeams } from '#app/domain/people/teams.server.ts'
import { type MenuItem, menu } from './menu.ts'
import type { SignedInPerson } from './permissions.ts'

/** The main menu of whoever is signed in. */
export function menuFor(person: SignedInPerson): MenuItem[] {
  return menu(person, managedTeams(person))
}
