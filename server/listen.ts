import { createServer, type RequestListener, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { env } from '#app/http/env.server.ts'
import { createApp } from './app.ts'

/** Serves the app as it was built. */
export async function productionListener(): Promise<RequestListener> {
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  return getRequestListener(createApp({ build, mode: 'production' }).fetch)
}

/** Begins to answer on the address of the environment. @throws Error when somebody else has it */
export async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  return server
}

/** The port it was given where the environment asks for any. */
export function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : env.PORT
}
