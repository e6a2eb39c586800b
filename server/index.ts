import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import { DEMO_DOMAIN, DEMO_NAMES, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { env } from '#app/http/env.server.ts'
import { startJobs } from './jobs.ts'
import { listen, portOf, productionListener } from './listen.ts'
import { prepare } from './prepare.ts'
import { stopGracefully } from './stop-gracefully.ts'
import { startWorkers } from './workers.ts'

const say = (line: string) => console.info(`  ${line}`)

/**
 * Prepares, listens and says where. `development` serves through Vite with hot reload, in one process; else
 * `WORKERS` processes answer, while this one does the jobs.
 */
export async function start({ development }: { development: boolean }) {
  await prepare(say)
  const port = !development && env.WORKERS > 1 ? await startMany() : await startOne(development)
  console.info(`\nReady: ${env.PORT === 0 ? `http://${env.HOST}:${port}` : env.APP_URL}`)
  if (hasDemoPeople()) {
    console.info(`\nSign in as one of these, password: ${DEMO_PASSWORD}`)
    for (const name of DEMO_NAMES) console.info(`  ${name}@${DEMO_DOMAIN}`)
  }
}

async function startOne(development: boolean): Promise<number> {
  const listener = development
    ? await (await import('./development.ts')).developmentListener()
    : await productionListener()
  const server = await listen(listener)
  stopGracefully(server, startJobs(), say)
  return portOf(server)
}

async function startMany(): Promise<number> {
  say(`Workers: ${env.WORKERS}`)
  const workers = await startWorkers(env.WORKERS)
  stopGracefully(workers, startJobs(), say)
  return workers.port
}
