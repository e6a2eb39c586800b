import { ROLES, type ScopeKind } from '../people/roles.ts'
import type { Method } from '../courses/methods.ts'

/** Whom a rule is for: those who belong to a team, or those who hold a role. */
export const RULE_AUDIENCES = ['member', ...ROLES] as const
export type RuleAudience = (typeof RULE_AUDIENCES)[number]

/**
 * Who must take which course by when. Days are counted from the day a person came under the rule. Dates are
 * civil dates; `scopeId` is null exactly when the scope is the centre, which is everyone.
 */
export type Rule = {
  id: string
  courseId: string
  audience: RuleAudience
  scopeKind: ScopeKind
  scopeId: string | null
  /** Only for teams that work by this method; null: for all. */
  method: Method | null
  /** Days from when a person came under it until they are asked. */
  startAfterDays: number
  /** Days from when they are asked until it is due. */
  dueAfterDays: number
  /** Days after the due date in which it is late and not yet overdue. */
  graceDays: number
  /** Whether the certificate must be renewed too. */
  renews: boolean
  /** Why, as people are told. */
  reason: string
  fromDate: string
  toDate: string | null
}

/** Whether a rule asks somebody now, will, or did until its last day had passed. */
export type RuleState = 'open' | 'coming' | 'ended'

/** Characters in a reason: it is read as the end of a sentence. */
export const REASON_LIMIT = 200
/** Days in the numbers of a rule: more than ten years are a slip of the keys. */
export const DAYS_LIMIT = 3650

/** A place as a form names it: `centre`, `team:…`. */
export const placeKey = ({ kind, id }: { kind: ScopeKind; id: string | null }) =>
  id ? `${kind}:${id}` : kind
