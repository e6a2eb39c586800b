import type { Method } from '../courses/methods.ts'
import type { RuleAudience } from './rule.ts'

/** That a team works by a method, and since when. */
export type MethodSince = { method: Method; since: string }

/** A time in which a person belonged to a team, or held a role, and where. Civil dates; `toDate` null: still. */
export type Belonging = {
  as: RuleAudience
  /** The ids of the places it lies in: a team, the units above it, its organisation. A role at the centre lies in none. */
  within: string[]
  /** The methods of the team; of a role, those of the teams that it reaches, since the first of them. */
  methods: MethodSince[]
  fromDate: string
  toDate: string | null
}
