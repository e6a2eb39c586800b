import type { Offline } from '#app/http/offline.ts'

/** The answer to a form that has asked for nothing. `minutes`: until a password is looked at again. */
export type Reply =
  | {
      status: 'wrong'
      understood: boolean
      problem: 'not-understood' | 'password-missing' | 'password-wrong'
    }
  | { status: 'wait'; understood: boolean; minutes: number }
  | Offline
