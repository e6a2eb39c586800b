// How long a certificate takes: its signature (both forms), and each of its files, warm:
//
//   npx tsx bench/certificates.ts
//
// It prints the median and the 95th percentile in milliseconds, and how long the processor worked on one
// on average, which a busy machine does not change. Nothing is judged here. The data folder is a
// temporary one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROUNDS = Number(process.env.ROUNDS ?? 200)

const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-bench-'))
process.env.DATA_DIR = folder
process.env.APP_URL ??= 'http://127.0.0.1:3000'

// The folder must be named before anything opens the database in it.
const { closeDatabase, db, write } = await import('#db/client.server.ts')
const { migrateDatabase } = await import('#db/open.server.ts')
migrateDatabase(db)
const { people } = await import('#db/schema/index.ts')
const { issueCertificate } = await import('#app/domain/certificates/issue.server.ts')
const { findOwnCertificate } = await import('#app/domain/certificates/certificates.server.ts')
const { signedCredential, signWaiting } = await import(
  '#app/domain/certificates/credential/credentials.server.ts'
)
const { findCertificateFile } = await import('#app/domain/certificates/paper/certificate-files.server.ts')

const holder = { name: 'Søren Kierkegård-Ærøskøbing Østergård von Wæde-Krøyer af Ålborg', sortKey: 's' }
const person = db
  .insert(people)
  .values({ ...holder, email: 's@example.org' })
  .returning()
  .get()

/** One more certificate of the same person, each in the next cycle. */
const issue = (cycle: number) =>
  write((tx) =>
    issueCertificate(tx, {
      personId: person.id,
      courseId: 'cti-1',
      cycle,
      holderName: person.name,
      courseTitle: 'CTI grundkursus',
      courseVersion: '1.2.0',
      contentHash: 'c0ffee',
      goals: Array.from({ length: 7 }, (_, place) => `${place + 1}. Du kan trappe kontakten ned i tide.`),
      hours: 4,
      met: [{ kind: 'lessons', count: 7 }, { kind: 'practice-task' }],
      issuer: 'Videnscentret for CTI, ICM og M-ACT',
      issuedOn: '2026-11-22',
      expiresOn: '2028-11-22',
      demo: false,
    }),
  )

async function measure(what: string, work: (round: number) => unknown) {
  const times: number[] = []
  let used = process.cpuUsage()
  for (let round = 1; round <= ROUNDS + 20; round += 1) {
    if (round === 21) used = process.cpuUsage()
    const begun = performance.now()
    await work(round)
    if (round > 20) times.push(performance.now() - begun) // the first ones warm up
  }
  const { user, system } = process.cpuUsage(used)
  const worked = ((user + system) / 1000 / ROUNDS).toFixed(1)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  console.info(
    `${what.padEnd(20)} median ${at(0.5).padStart(6)}   p95 ${at(0.95).padStart(6)}   processor ${worked.padStart(6)}`,
  )
}

let newest = ''
await measure('issued and signed', async (round) => {
  newest = issue(round)?.id ?? ''
  await signWaiting()
})

const own = findOwnCertificate(person.id, newest)
const signed = signedCredential(newest)
if (!own || !signed) throw new Error('The certificate was not signed')
for (const ending of ['pdf', 'svg', 'png']) {
  const verifyUrl = `${process.env.APP_URL}/bevis`
  await measure(`.${ending}`, (round) => {
    // Another text each time, for what was drawn before is remembered.
    const certificate = {
      ...own,
      holderName: `${own.holderName} ${round}`,
      courseTitle: `CTI grundkursus ${round}`,
    }
    return findCertificateFile(ending)?.draw({ certificate, ...signed, verifyUrl })
  })
}

closeDatabase()
rmSync(folder, { recursive: true, force: true })
