// How long a file of new people takes from being handed in to being written, and to being undone:
//
//   ROWS=20000 npx tsx bench/imports.ts
//
// It prints seconds, and the longest that nothing else could be answered meanwhile. Nothing is judged here.
// The data folder is a temporary one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROWS = Number(process.env.ROWS ?? 20_000)

const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-bench-'))
process.env.DATA_DIR = folder
process.env.APP_URL ??= 'http://127.0.0.1:3000'

// The folder must be named before anything opens the database in it.
const { closeDatabase, db } = await import('#db/client.server.ts')
const { migrateDatabase } = await import('#db/open.server.ts')
migrateDatabase(db)
const { people } = await import('#db/schema/index.ts')
const { readPeopleFile } = await import('#app/domain/imports/people-file.ts')
const imports = await import('#app/domain/imports/imports.server.ts')
const { lookThrough } = await import('#app/domain/imports/look-through.server.ts')
const { runImports } = await import('#app/domain/imports/run-imports.server.ts')

const admin = { name: 'Ingrid Vestergaard', sortKey: 'ingrid vestergaard', email: 'ingrid@example.org' }
const { id: adminId } = db.insert(people).values(admin).returning().get()

const letters = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
const rows = Array.from({ length: ROWS }, (_, place) => {
  const team = place % 1600
  const unit = team % 400
  const organisation = unit % 98
  const name = `Åse ${letters(place)} Kjærgård`
  const where = `Kommune ${organisation};Forvaltning ${unit} > Afdeling ${unit};Team ${team}`
  return `${name};p${place}@example.org;${where};${place % 13 === 0 ? 'medarbejder og leder' : ''};01-08-2025;`
})
const text = ['navn;e-mail;organisation;enhed;team;funktion;fra;til', ...rows].join('\r\n')

/** The longest the event loop stood still while some work was done, in milliseconds. */
async function measure(what: string, work: () => unknown) {
  const begun = performance.now()
  let [last, longest] = [begun, 0]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await work()
  clearInterval(beat)
  const end = performance.now()
  longest = Math.max(longest, end - last)
  console.info(
    `${what.padEnd(12)} ${((end - begun) / 1000).toFixed(2)} s   longest pause ${longest.toFixed(0)} ms`,
  )
}

let id = ''
await measure('read', () => {
  const file = readPeopleFile(text)
  if ('problem' in file) throw new Error(file.problem)
  id = imports.keepFile(adminId, 'mange.csv', file)
})
await measure('look through', () => {
  const counts = lookThrough(id)?.counts
  console.info(counts)
})
imports.startImport(id, process.env.INVITE === 'yes')
await measure('write', () => runImports(new AbortController().signal))
console.info(imports.findImport(id)?.counts)
await measure('what stays', async () => {
  const { changesOf, keptAmong } = await import('#app/domain/imports/kept.server.ts')
  console.info(keptAmong(changesOf(id).all()).size)
})
imports.undoImport(id)
await measure('undo', () => runImports(new AbortController().signal))

closeDatabase()
rmSync(folder, { recursive: true, force: true })
