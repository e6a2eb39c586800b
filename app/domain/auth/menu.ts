import { can, holdsAtCentre, type SignedInPerson } from './permissions.ts'

export type MenuItem = {
  to: string
  word:
    | 'myPage'
    | 'courses'
    | 'library'
    | 'certificates'
    | 'fidelity'
    | 'team'
    | 'area'
    | 'calendar'
    | 'approvals'
    | 'admin'
    | 'search'
  /** How much waits there for the person; 0 is not said. */
  waiting?: number
}

/**
 * The main menu as this person needs it: nothing that they would be turned away from.
 * @param waiting how many wait for the person to approve what they have done
 */
export function menu(person: SignedInPerson, managedTeams: { slug: string }[], waiting: number): MenuItem[] {
  const [first, second] = managedTeams
  const team: MenuItem[] = !first
    ? []
    : second
      ? [{ to: '/mit-omraade', word: 'area' }]
      : [{ to: `/team/${first.slug}`, word: 'team' }]
  const approvals: MenuItem[] = can(person, 'teach', { kind: 'course' })
    ? [{ to: '/godkendelser', word: 'approvals', waiting }]
    : []
  const centre: MenuItem[] = holdsAtCentre(person, 'admin') ? [{ to: '/admin', word: 'admin' }] : []
  const everyone: MenuItem[] = [
    { to: '/', word: 'myPage' },
    { to: '/kurser', word: 'courses' },
    { to: '/kalender', word: 'calendar' },
    { to: '/bibliotek', word: 'library' },
    { to: '/mine-beviser', word: 'certificates' },
    { to: '/fidelitet', word: 'fidelity' },
  ]
  return [...everyone, ...team, ...approvals, ...centre, { to: '/soeg', word: 'search' }]
}
