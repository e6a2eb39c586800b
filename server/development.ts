import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { createApp } from './app.ts'
import { contentSecurityPolicy } from './headers.ts'

/** Vite puts its styles and its reloading into the page while we work on it, and talks over a web socket. */
const policy = (nonce: string) =>
  contentSecurityPolicy(nonce)
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:")

/** Serves the app through Vite, so that a change in the code is seen at once. */
export async function developmentListener() {
  const vite = await createVite({ server: { middlewareMode: true } })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  const app = getRequestListener(createApp({ build, mode: 'development', policy }).fetch)
  return (request: IncomingMessage, response: ServerResponse) =>
    vite.middlewares(request, response, () => void app(request, response))
}
