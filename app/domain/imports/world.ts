import type { Period } from '../people/period.ts'
import type { PlaceTree } from './tree.ts'

/** That somebody belongs to a team, or manages a place, for a while. */
export type KnownPeriod = Period & { id: string; thing: 'membership' | 'grant'; placeId: string }

export type KnownPerson = {
  id: string
  name: string
  /** Nobody signs in to a closed account, and an import changes nothing of it. */
  isClosed: boolean
  periods: KnownPeriod[]
}

/** What there is that rows can be about. Planning adds what it makes, so that the next row finds it. */
export type World = {
  /** By mail address. */
  people: Map<string, KnownPerson>
  tree: PlaceTree
  /** The addresses of teams that are taken. */
  slugs: Set<string>
  /** The civil date today. */
  day: string
}
