import autocannon, { type Request } from 'autocannon'
import { processorTime, type Server } from './servers.ts'
import { asBrowser, type Page } from './scenarios.ts'

const CONNECTIONS = 10
/** Seconds: first so long to warm up, then so long in earnest. */
const WARM_UP = 1
const IN_EARNEST = Number(process.env.SECONDS ?? 10)

/** `perSecond`: answered requests; p50 and p99 in ms with ten connections; `worked`: ms of processor time a request. */
export type Load = { perSecond: number; p50: number; p99: number; worked: number }

/** Puts a server under load. @throws Error when an answer was not what a reader would get */
export async function load(server: Server, request: Request): Promise<Load> {
  const options = { url: server.origin, connections: CONNECTIONS, requests: [request] }
  await autocannon({ ...options, duration: WARM_UP })
  const before = processorTime(server)
  const result = await autocannon({ ...options, duration: IN_EARNEST })
  const worked = (processorTime(server) - before) / result.requests.total
  const wrong = result.errors + result.non2xx
  if (wrong > 0)
    throw new Error(`${wrong} of ${result.requests.total} answers were not right: ${request.path}`)
  const { p50, p99 } = result.latency
  return { perSecond: result.requests.average, p50, p99, worked }
}

const ROUNDS = 15
const WARM_ROUNDS = 3

/** How long one reader alone waits for a page, in ms: the middle of fifteen. */
export async function timeOf(
  origin: string,
  { path }: Page,
  cookie: string,
): Promise<{ ms: number; html: string }> {
  const times: number[] = []
  let html = ''
  for (let round = 0; round < ROUNDS + WARM_ROUNDS; round += 1) {
    const begun = performance.now()
    const response = await fetch(origin + path, { headers: asBrowser(cookie), redirect: 'manual' })
    html = await response.text()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    if (round >= WARM_ROUNDS) times.push(performance.now() - begun)
  }
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0, html }
}
