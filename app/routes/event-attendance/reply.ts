import type { Offline } from '#app/http/offline.ts'

/** `stay`: the names of those who were ticked off, but a certificate rests on it. */
export type Reply =
  | { status: 'saved'; at: Date; stay: string[] }
  | { status: 'stranger'; present: string[] }
  | Offline
