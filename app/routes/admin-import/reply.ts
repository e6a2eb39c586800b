import { isOffline, type Offline } from '#app/http/offline.ts'

/** What is done to an import on its page. */
export const MOVES = ['start', 'stop', 'go-on', 'forget', 'undo'] as const
export type Move = (typeof MOVES)[number]

/** Why an import was not started. `invites`: what was chosen. */
export type Reply =
  | { status: 'wrong'; invites: boolean; problem: 'password-missing' | 'password-wrong' }
  | { status: 'wait'; invites: boolean; minutes: number }
  | Offline

export const refusal = (reply: Reply | undefined) => (isOffline(reply) ? undefined : reply)
