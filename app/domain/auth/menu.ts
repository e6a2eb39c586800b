import { holdsAtCentre, type SignedInPerson } from './permissions.ts'

export type MenuItem = {
  to: string
  word:
    | 'myPage'
    | 'courses'
    | 'library'
    | 'certificates'
    | 'fidelity'
    | 'team'
    | 'teams'
    | 'people'
    | 'search'
}

/** The main menu as this person needs it: nothing that they would be turned away from. */
export function menu(person: SignedInPerson, managedTeams: { slug: string }[]): MenuItem[] {
  const [first, second] = managedTeams
  const team: MenuItem[] = !first
    ? []
    : second
      ? [{ to: '/team', word: 'teams' }]
      : [{ to: `/team/${first.slug}`, word: 'team' }]
  const people: MenuItem[] = holdsAtCentre(person, 'admin') ? [{ to: '/admin/personer', word: 'people' }] : []
  const everyone: MenuItem[] = [
    { to: '/', word: 'myPage' },
    { to: '/kurser', word: 'courses' },
    { to: '/bibliotek', word: 'library' },
    { to: '/mine-beviser', word: 'certificates' },
    { to: '/fidelitet', word: 'fidelity' },
  ]
  return [...everyone, ...team, ...people, { to: '/soeg', word: 'search' }]
}
