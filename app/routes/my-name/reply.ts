import type { OwnNameProblem } from '#app/domain/people/own-name.ts'
import type { Offline } from '#app/http/offline.ts'

/** The answer to a form that has changed nothing. `minutes`: until a password is looked at again. */
export type Reply =
  | { status: 'wrong'; typed: string; problems: { name?: OwnNameProblem; password?: OwnNameProblem } }
  | { status: 'wait'; typed: string; minutes: number }
  | Offline
