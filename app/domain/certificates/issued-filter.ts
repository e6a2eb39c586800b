import { typedIn } from '../search/query.ts'
import type { Status } from './validity.ts'

export const STATUSES = ['valid', 'expired', 'revoked', 'replaced'] as const satisfies Status[]

/** One letter is in nearly every name. */
const FEWEST_LETTERS = 2

/** What the centre looks for among the issued certificates, as it stands in the page's address. */
export function issuedFilter(search: URLSearchParams) {
  const typed = typedIn(search)
  const letters = typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return {
    typed,
    status: STATUSES.find((status) => status === search.get('status')) ?? null,
    isTooShort: typed !== '' && letters < FEWEST_LETTERS,
  }
}
