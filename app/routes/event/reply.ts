import type { Offline } from '#app/http/offline.ts'

/** The answer to a form that changed nothing: it has closed or begun meanwhile, or there was no network. */
export type Reply = { status: 'too-late' } | Offline
