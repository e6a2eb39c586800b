import cluster, { type Worker } from 'node:cluster'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '#app/http/log.server.ts'

/** One that dies sooner than this after its birth would do so again at once. */
const YOUNG = 1_000

export type Workers = { port: number; close: (done: () => void) => void; closeIdleConnections: () => void }

/**
 * Starts processes that answer at one address, each over the same database, and starts another for each that dies.
 * They die with this one.
 * @returns once all of them listen
 * @throws Error when one of them ends before it does
 */
export async function startWorkers(count: number): Promise<Workers> {
  cluster.setupPrimary({ exec: 'bin/worker.mjs', args: [] })
  const ports = await Promise.all(Array.from({ length: count }, () => listening(cluster.fork())))

  let stopping = false
  const replace = async (born: number) => {
    if (Date.now() - born < YOUNG) await pause(YOUNG)
    if (!stopping) watch(cluster.fork())
  }
  const watch = (worker: Worker) => {
    const born = Date.now()
    worker.once('exit', (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'A worker ended and is started again')
      void replace(born)
    })
  }
  for (const worker of living()) watch(worker)

  const close = (done: () => void) => {
    stopping = true
    void Promise.all(living().map(ended)).then(done)
  }
  // Each closes those that are its own.
  return { port: ports[0] ?? 0, close, closeIdleConnections: () => {} }
}

const living = () => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])

const listening = (worker: Worker) =>
  new Promise<number>((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port))
    worker.once('exit', () => reject(new Error('A worker ended before it was ready')))
  })

/** Asks one to finish what it is answering, and waits. */
const ended = (worker: Worker) =>
  new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
