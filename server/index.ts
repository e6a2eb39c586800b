import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { DEMO_DOMAIN, DEMO_NAMES, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase } from '#db/client.server.ts'
import { createApp } from './app.ts'
import { startJobs } from './jobs.ts'
import { prepare } from './prepare.ts'

const say = (line: string) => console.info(`  ${line}`)

async function productionListener() {
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  return getRequestListener(createApp({ build, mode: 'production' }).fetch)
}

/**
 * Finishes what is being answered and what the jobs are at, then lets go of the database. A second
 * signal does not wait.
 */
function stopGracefully(server: Server, stopJobs: () => Promise<void>) {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    say('Stopping: finishing requests')
    const jobsEnded = stopJobs()
    server.close(async () => {
      await jobsEnded
      closeDatabase()
      process.exit(0)
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Prepares, listens and says where. `development` serves through Vite with hot reload. */
export async function start({ development }: { development: boolean }) {
  await prepare(say)
  const listener = development
    ? await (await import('./development.ts')).developmentListener()
    : await productionListener()

  const server = createServer(listener)
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  stopGracefully(server, startJobs())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  console.info(`\nReady: ${env.PORT === 0 ? `http://${env.HOST}:${port}` : env.APP_URL}`)
  if (hasDemoPeople()) {
    console.info(`\nSign in as one of these, password: ${DEMO_PASSWORD}`)
    for (const name of DEMO_NAMES) console.info(`  ${name}@${DEMO_DOMAIN}`)
  }
}
