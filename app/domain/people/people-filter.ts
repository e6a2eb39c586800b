import { typedIn } from '../search/query.ts'
import { ROLES, type Role, SCOPE_KINDS, type ScopeKind } from './roles.ts'

/** How an account stands: whoever has no password yet is invited, and nobody signs in to a closed one. */
export const ACCOUNT_STATES = ['active', 'on-leave', 'invited', 'closed'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** What people can be asked for by: how the account stands, or that they belong nowhere. */
export const FILTER_STATES = [...ACCOUNT_STATES, 'without-team'] as const
export type FilterState = (typeof FILTER_STATES)[number]

/** The ways the list can be sorted, as they stand in the address: by name, mail, when last seen, state. */
export const PEOPLE_SORTS = ['navn', 'mail', 'set', 'status'] as const
export type PeopleSort = (typeof PEOPLE_SORTS)[number]

/** A place in the tree that is not the whole of it. */
export type PlaceBelow = { kind: Exclude<ScopeKind, 'centre'>; id: string }

/** Which people are asked for; null and '' ask for nothing in particular. */
export type PeopleFilter = {
  /** Words, each of them a part of the name or of the mail address. */
  typed: string
  place: PlaceBelow | null
  role: Role | null
  state: FilterState | null
}

/** The people an address asks for: `?q=mette&sted=team:<id>&rolle=manager&status=invited`. */
export function readPeopleFilter(search: URLSearchParams): PeopleFilter {
  return {
    typed: typedIn(search),
    place: placeBelowOf(search.get('sted') ?? ''),
    role: ROLES.find((role) => role === search.get('rolle')) ?? null,
    state: FILTER_STATES.find((state) => state === search.get('status')) ?? null,
  }
}

/** A place as one word of an address or a form: `team:<id>`. */
export const placeWord = ({ kind, id }: { kind: ScopeKind; id: string | null }) => `${kind}:${id ?? ''}`

/** The place below the centre that a word names, or null where it names none. */
export function placeBelowOf(word: string): PlaceBelow | null {
  const [asked, id] = word.split(':')
  const kind = SCOPE_KINDS.find((one) => one === asked)
  return kind && kind !== 'centre' && id ? { kind, id } : null
}
