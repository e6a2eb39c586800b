// An hour of mixed load on a data folder made by `npm run bench:data`: what memory the production server holds is
// told each minute, and written to bench/MEMORY.md:
//
//   npm run bench:hour                   (on .cache/bench)
//   MINUTES=5 npm run bench:hour -- /somewhere/else
//
// A busy machine answers less in the hour, and holds as much.
import { writeFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { openData } from './load/open-data.ts'

const MINUTES = Number(process.env.MINUTES ?? 60)
/** The minutes that a line of the table stands for. */
const STEP = 5

const { things, data } = await openData()
const { requestsAt, sessionsAt } = await import('./load/requests.ts')
const { memory, startOurs } = await import('./load/servers.ts')

const ours = await startOurs()
const loading = await requestsAt(ours.origin, things.code, sessionsAt(ours.origin))
const requests = loading.map(({ request }) => request)
const lines = [`| 0 | 0 | ${memory(ours)} |`]
let answered = 0
for (let minute = 1; minute <= MINUTES; minute += 1) {
  const {
    requests: made,
    errors,
    non2xx,
  } = await autocannon({
    url: ours.origin,
    connections: 10,
    duration: 60,
    timeout: 60,
    requests,
  })
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} of ${made.total} answers were not right`)
  answered += made.total
  console.info(`minute ${minute}: ${answered} answered, ${memory(ours)} MB`)
  if (minute % STEP === 0 || minute === MINUTES) lines.push(`| ${minute} | ${answered} | ${memory(ours)} |`)
}
await ours.stop()

writeFileSync(
  'bench/MEMORY.md',
  `# Memory under load

Made by \`npm run bench:hour\` on ${new Date().toISOString().slice(0, 10)}, WORKERS=${process.env.WORKERS || '1'}. Ten connections ask for the
pages of [RESULTS.md](RESULTS.md) in turn, an answer saved among them, for ${MINUTES} minutes. Data: ${data}.

| minute | answered | memory, MB |
|--:|--:|--:|
${lines.join('\n')}
`,
)
console.info('Written to bench/MEMORY.md')
