// Puts the production server under load on a data folder made by `npm run bench:data`, and writes what it saw to
// bench/RESULTS.md:
//
//   npm run bench                        (on .cache/bench; about four minutes)
//   npm run bench -- /somewhere/else
//   WORKERS=auto npm run bench           (as many processes as there are cores)
//
// Nothing is judged here: a busy machine gives other numbers.
import { writeFileSync } from 'node:fs'
import { openData } from './load/open-data.ts'

const { things, data } = await openData()
const { LARGEST_MANAGER } = await import('./data-set/persons.ts')
const { load, timeOf } = await import('./load/measure.ts')
const { allPages } = await import('./load/pages.ts')
const { requestsAt, sessionsAt } = await import('./load/requests.ts')
const { asMarkdown } = await import('./load/results.ts')
const { startBare, startOurs } = await import('./load/servers.ts')
const { weightOf } = await import('./load/weights.ts')

const bareServer = await startBare()
const bare = await load(bareServer, { path: '/' })
await bareServer.stop()
console.info(`node:http  ${bare.perSecond.toFixed(0)} requests/s`)

const ours = await startOurs()
const cookieOf = sessionsAt(ours.origin)

const pages = []
for (const page of allPages({ ...things, largest: LARGEST_MANAGER })) {
  const { ms, html } = await timeOf(ours.origin, page, await cookieOf(page.who))
  console.info(
    `${page.path.slice(0, 60).padEnd(62)} ${page.who.slice(0, 12).padEnd(14)} ${ms.toFixed(1).padStart(7)} ms`,
  )
  pages.push({ name: page.path, who: page.who, ms, weight: weightOf(html) })
}

const loaded = []
for (const { name, request, weight } of await requestsAt(ours.origin, things.code, cookieOf)) {
  const seen = await load(ours, request)
  loaded.push({ name, load: seen, weight })
  console.info(
    `${name.padEnd(32)} ${seen.perSecond.toFixed(1).padStart(8)} requests/s   p50 ${seen.p50} ms   p99 ${seen.p99} ms   ${seen.worked.toFixed(2)} ms of processor`,
  )
}
await ours.stop()

const workers = process.env.WORKERS || '1'
writeFileSync('bench/RESULTS.md', asMarkdown({ data, workers, bare, loaded, pages }))
console.info('Written to bench/RESULTS.md')
