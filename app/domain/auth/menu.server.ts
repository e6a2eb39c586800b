import { managedTeams } from '#app/domain/people/teams.server.ts'
import { countWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { type MenuItem, menu } from './menu.ts'
import { can, type SignedInPerson } from './permissions.ts'

/** The main menu of whoever is signed in. */
export function menuFor(person: SignedInPerson): MenuItem[] {
  const waiting = can(person, 'teach', { kind: 'course' }) ? countWaiting(person.id) : 0
  return menu(person, managedTeams(person), waiting)
}
