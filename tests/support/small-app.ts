import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node'
import { env } from '#app/http/env.server.ts'
import { createApp } from '#server/app.ts'

/** The part of a route that a server without pages is asked for. */
export type SmallRoute = { loader?: LoaderFunction; action?: ActionFunction }

/**
 * The whole server, with these routes by their paths and no page that is drawn: what a page would be handed is
 * asked for as data.
 * @param peer the network address that it is asked from
 * @returns asks it as a browser does
 */
export function smallApp(
  routes: Record<string, SmallRoute>,
  { pages = false, peer = '192.0.2.1' }: { pages?: boolean; peer?: string } = {},
) {
  // A route without a view answers to programs, and is asked for at its own address.
  const drawn = pages ? { default: () => null } : {}
  const build = {
    entry: { module: {} },
    routes: Object.fromEntries(
      Object.entries(routes).map(([path, route]) => [
        path,
        { id: path, path, module: { ...route, ...drawn } },
      ]),
    ),
    assets: { routes: {} },
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild // all that a route without a page is asked for
  const app = createApp({ build, mode: 'production' })
  return (address: string, init: RequestInit = {}) =>
    Promise.resolve(
      app.fetch(
        requestOf(env.APP_URL + address, {
          ...init,
          headers: { origin: env.APP_URL, host: new URL(env.APP_URL).host, ...init.headers },
        }),
        { incoming: { socket: { remoteAddress: peer } } },
      ),
    )
}

/** Of a method that no page can ask with, the request is made as the server makes it. */
function requestOf(url: string, { method = 'GET', ...init }: RequestInit): Request {
  if (method !== 'TRACE') return new Request(url, { ...init, method })
  return Object.defineProperty(new Request(url, init), 'method', { value: method })
}
