import type { Holdings } from '#app/domain/people/merge/holdings.ts'
import type { Obstacle } from '#app/domain/people/merge/obstacle.ts'
import type { Offline } from '#app/http/offline.ts'

/** In the address: the account that is to be closed. */
export const OTHER = 'anden'

/** Where one account is made part of another, or, without the other, where that one is found. */
export const mergeAddress = (keptId: string, goneId?: string) =>
  `/admin/personer/${keptId}/flet${goneId ? `?${new URLSearchParams({ [OTHER]: goneId })}` : ''}`

export type Named = { id: string; name: string; email: string }

/** The accounts that fit what was typed, one page of them. */
export type Others = {
  typed: string
  people: (Named & { teams: string[] })[]
  page: number
  pages: number
}

/** Two accounts before they become one, and after. */
export type PairView =
  | { status: 'done'; gone: Named }
  | {
      status: 'open'
      gone: Named
      counts: { kept: Holdings; gone: Holdings }
      invites: boolean
      obstacles: Obstacle[]
    }

/** The answer to a form that has done nothing. `minutes`: until a password is looked at again. */
export type Reply = { status: 'missing' | 'wrong' } | { status: 'wait'; minutes: number } | Offline
