// Puts the production server under load on a data folder made by `npm run bench:data`, and writes what it saw to
// bench/RESULTS.md:
//
//   npm run bench                        (on .cache/bench; about four minutes)
//   npm run bench -- /somewhere/else
//   npm run bench -- --hour              (an hour of mixed load after it, memory told each minute; MINUTES=5 is shorter)
//   WORKERS=auto npm run bench           (as many processes as there are cores)
//
// Nothing is judged here: a busy machine gives other numbers.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'

const given = process.argv.slice(2)
const folder = path.resolve(given.find((word) => !word.startsWith('--')) ?? '.cache/bench')
const MINUTES = Number(process.env.MINUTES ?? 60)
const workers = process.env.WORKERS || '1'

// The folder must be named before anything opens the database in it.
process.env.DATA_DIR = folder
const { closeDatabase } = await import('#db/client.server.ts')
const { LARGEST_MANAGER } = await import('./data-set/persons.ts')
const { dayIsDone, describe, thingsIn } = await import('./load/things.ts')
const { load, timeOf } = await import('./load/measure.ts')
const { allPages } = await import('./load/pages.ts')
const { asMarkdown } = await import('./load/results.ts')
const { answering, asBrowser, loaded, signIn } = await import('./load/scenarios.ts')
const { memory, startBare, startOurs } = await import('./load/servers.ts')
const { weightOf } = await import('./load/weights.ts')

dayIsDone()
const things = { ...thingsIn(), largest: LARGEST_MANAGER }
const data = describe()
closeDatabase()

const bareServer = await startBare()
const bare = await load(bareServer, { path: '/' })
await bareServer.stop()
console.info(`node:http  ${bare.perSecond.toFixed(0)} requests/s`)

const ours = await startOurs(folder)
const cookies = new Map<string, string>()
const cookieOf = async (who: string) => {
  const cookie = cookies.get(who) ?? (await signIn(ours.origin, who))
  cookies.set(who, cookie)
  return cookie
}

const pages = []
for (const page of allPages(things)) {
  const { ms, html } = await timeOf(ours.origin, page, await cookieOf(page.who))
  console.info(
    `${page.path.slice(0, 60).padEnd(62)} ${page.who.slice(0, 12).padEnd(14)} ${ms.toFixed(1).padStart(7)} ms`,
  )
  pages.push({ name: page.path, who: page.who, ms, weight: weightOf(html) })
}

const underLoad = []
const mixed = []
for (const { name, path: address, who } of loaded(things.code)) {
  const cookie = await cookieOf(who)
  const headers = asBrowser(cookie)
  const request = { path: address, headers }
  const html = await (await fetch(ours.origin + address, { headers })).text()
  underLoad.push({ name, request, weight: html.startsWith('<!DOCTYPE') ? weightOf(html) : null })
  if (name === 'Lesson page') {
    underLoad.push({ name: 'Answer saved', request: answering(ours.origin, cookie, html), weight: null })
  }
}
const results = []
for (const { name, request, weight } of underLoad) {
  const seen = await load(ours, request)
  results.push({ name, load: seen, weight })
  mixed.push(request)
  console.info(
    `${name.padEnd(32)} ${seen.perSecond.toFixed(1).padStart(8)} requests/s   p50 ${seen.p50} ms   p99 ${seen.p99} ms   ${seen.worked.toFixed(2)} ms of processor`,
  )
}

const seen: number[] = []
if (given.includes('--hour')) {
  for (let minute = 1; minute <= MINUTES; minute += 1) {
    await autocannon({ url: ours.origin, connections: 10, duration: 60, requests: mixed })
    seen.push(memory(ours))
    console.info(`minute ${minute}: ${memory(ours)} MB`)
  }
}
await ours.stop()

const [first, last] = [seen[0], seen.at(-1)]
const flat = first !== undefined && last !== undefined ? { minutes: MINUTES, first, last } : null
writeFileSync('bench/RESULTS.md', asMarkdown({ data, workers, bare, loaded: results, pages, memory: flat }))
console.info('Written to bench/RESULTS.md')
