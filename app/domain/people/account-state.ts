import type { AccountState } from './people-filter.ts'

type Standing = { deactivatedAt: Date | null; hasPassword: boolean; onLeaveUntil: string | null }

/** How an account stands on a day: the first of these that is true. The list says the same in SQL. */
export function stateOf({ deactivatedAt, hasPassword, onLeaveUntil }: Standing, day: string): AccountState {
  if (deactivatedAt) return 'closed'
  if (!hasPassword) return 'invited'
  return onLeaveUntil !== null && onLeaveUntil >= day ? 'on-leave' : 'active'
}
