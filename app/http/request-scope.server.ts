import { AsyncLocalStorage } from 'node:async_hooks'

/** What belongs to the request that is being answered. `device`: the browser in rough words. */
export type RequestScope = {
  id: string
  device: string
  /** Who asks, once their session has been read. */
  actorId?: string
  /** The pattern of the address, such as `/team/:team`, once one of its loaders or actions is at work. */
  route?: string
  /** What was posted, once it has been read. */
  posted?: FormData
}

// The server and the app's build each load this module; the scope is one for the whole process.
const remembered = globalThis as { __fodfaesteScope?: AsyncLocalStorage<RequestScope> }
remembered.__fodfaesteScope ??= new AsyncLocalStorage()
const scopes = remembered.__fodfaesteScope

/** Answers a request within its scope. */
export const withinRequest = <T>(scope: RequestScope, answer: () => T): T => scopes.run(scope, answer)

/** The scope of the request that is being answered; null for what the server does unasked. */
export const requestScope = (): RequestScope | null => scopes.getStore() ?? null

/** Adds what has become known of the request on the way. */
export function tellScope(known: Pick<RequestScope, 'actorId' | 'route' | 'posted'>): void {
  Object.assign(scopes.getStore() ?? {}, known)
}

/** Who has asked for what is being done; null for what the server does unasked. */
export const actingPerson = (): string | null => scopes.getStore()?.actorId ?? null
