import type { AccountProblem } from '#app/domain/people/account-form.ts'
import type { Offline } from '#app/http/offline.ts'

/** What was typed, to stand in the form again. The password is none of it. */
export type Typed = {
  name: string
  email: string
  team: string
  from: string
  roles: string[]
  place: string
  invite: string
}

/** The answer to a person who was not made. `takenBy`: who has the mail address already. */
export type Reply =
  | { status: 'wrong'; typed: Typed; problems: Record<string, AccountProblem>; takenBy?: string }
  | { status: 'wait'; typed: Typed; minutes: number }
  | Offline
