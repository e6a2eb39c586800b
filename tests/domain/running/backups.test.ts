import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import {
  type Backup,
  backupsFolder,
  deleteOldBackups,
  listBackups,
  makeBackup,
} from '#app/domain/running/backups.server.ts'
import { manifestFileOf, readManifest } from '#app/domain/running/manifest.server.ts'
import { restoreBackup } from '#app/domain/running/restore.server.ts'
import { verifyBackup } from '#app/domain/running/verify-backup.server.ts'
import { env } from '#app/http/env.server.ts'
import { databaseIn } from '#db/open.server.ts'

// The database is opened by nobody but those who are asked to: what holds it open keeps it from being restored.
const DATABASE = databaseIn(env.DATA_DIR)

/** Changes a database file behind everybody's back. */
function change(file: string, sql: string) {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

/** How many organisations there are in a database, by which one backup is known from another. */
function organisations(file: string): number {
  const db = new Database(file, { readonly: true })
  const count = db.prepare('select count(*) from organisations').pluck().get() as number // a count
  db.close()
  return count
}

const anOrganisation = (id: string) =>
  `insert into organisations (id, name, sort_key, created_at) values ('${id}', '${id}', '${id}', 0)`

let backup: string
beforeAll(async () => {
  change(DATABASE, anOrganisation('aalborg'))
  const shares: number[] = []
  const made = await makeBackup({
    now: new Date('2026-11-20T10:00:00Z'),
    onProgress: (share) => shares.push(share),
  })
  backup = made.file
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
})

test('a backup is one whole file for its owner alone, and its manifest tells what is in it', async () => {
  expect(path.dirname(backup)).toBe(backupsFolder())
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect(statSync(backupsFolder()).mode & 0o777).toBe(0o700)
  const { rows, lastMigration, bytes } = readManifest(backup) ?? {}
  expect(rows).toMatchObject({ organisations: 1, people: 0 })
  expect(lastMigration).toMatch(/^\d{4}_/)
  expect(bytes).toBe(statSync(backup).size)
  expect(await verifyBackup(backup)).toMatchObject({ status: 'fine' })
  expect(readdirSync(backupsFolder()).toSorted()).toEqual(
    [backup, manifestFileOf(backup)].map((f) => path.basename(f)),
  )
})

test('it holds what was committed when it began, though others write meanwhile', async () => {
  const writer = new Database(DATABASE)
  writer.exec(anOrganisation('before'))
  const insert = writer.prepare(anOrganisation('meanwhile'))
  let written = false
  const { file } = await makeBackup({
    folder: mkdtempSync(path.join(env.DATA_DIR, 'other-')),
    onProgress() {
      if (!written) insert.run()
      written = true
    },
  })
  expect(organisations(file)).toBe(2)
  writer.exec("delete from organisations where id <> 'aalborg'")
  writer.close()
})

test('one that is stopped leaves nothing behind', async () => {
  const folder = mkdtempSync(path.join(env.DATA_DIR, 'stopped-'))
  const stopping = AbortSignal.abort(new Error('Stopped'))
  await expect(makeBackup({ folder, stopping })).rejects.toThrow('Stopped')
  expect(readdirSync(folder)).toEqual([])
})

const overwrite = (file: string, at: number, text: string) => {
  const bytes = readFileSync(file)
  bytes.write(text, at)
  writeFileSync(file, bytes)
}

/** Lets the manifest say that the file is as it was made, whatever has been done to it. */
function describeAnew(file: string) {
  const manifest = JSON.parse(readFileSync(manifestFileOf(file), 'utf8'))
  const bytes = readFileSync(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(manifestFileOf(file), JSON.stringify({ ...manifest, bytes: bytes.length, sha256 }))
}

const behindTheManifest = (spoil: (file: string) => void) => (file: string) => {
  spoil(file)
  describeAnew(file)
}

const SPOILT: [code: string, spoil: (file: string) => void][] = [
  ['no-manifest', (file) => writeFileSync(manifestFileOf(file), '{')],
  ['no-manifest', (file) => writeFileSync(manifestFileOf(file), '{}')],
  ['other-content', (file) => overwrite(file, 5000, 'x')],
  ['other-content', (file) => writeFileSync(file, readFileSync(file).subarray(0, -4096))],
  ['damaged', behindTheManifest((file) => writeFileSync(file, 'Kære alle'))],
  ['damaged', behindTheManifest((file) => overwrite(file, 4096, 'x'.repeat(4096)))],
  ['other-rows', behindTheManifest((file) => change(file, anOrganisation('odense')))],
  [
    'orphans',
    behindTheManifest((file) =>
      change(file, "pragma foreign_keys = off; insert into totp_secrets values ('nobody', 'x', 0, null, 0)"),
    ),
  ],
  [
    'newer',
    behindTheManifest((file) =>
      change(file, "insert into __drizzle_migrations values (99, 'x', 9999999999999)"),
    ),
  ],
  ['not-ours', behindTheManifest((file) => change(file, 'drop table __drizzle_migrations'))],
]

test.each(SPOILT)('%s is refused, and the database is as it was', async (code, spoil) => {
  const file = path.join(mkdtempSync(path.join(env.DATA_DIR, 'spoilt-')), path.basename(backup))
  cpSync(backup, file)
  cpSync(manifestFileOf(backup), manifestFileOf(file))
  spoil(file)
  const verified = await verifyBackup(file)
  expect(verified).toMatchObject({
    status: 'refused',
    problems: expect.arrayContaining([expect.objectContaining({ code })]),
  })
  expect(await restoreBackup(file)).toEqual(verified)
  expect(organisations(DATABASE)).toBe(1)
  expect(readdirSync(env.DATA_DIR).filter((name) => name.startsWith('restoring'))).toEqual([])
})

test('a file that is not there is refused', async () => {
  const problems = [{ code: 'no-file', detail: '/no/such.sqlite' }]
  expect(await restoreBackup('/no/such.sqlite')).toEqual({ status: 'refused', problems })
})

test('backups are listed, the newest first, and one that has been cut short is not valid', async () => {
  const folder = mkdtempSync(path.join(env.DATA_DIR, 'listed-'))
  const days = ['2026-10-01', '2026-11-20', '2026-11-21', '2026-11-22']
  for (const day of days) await makeBackup({ folder, now: new Date(`${day}T10:00:00Z`) })
  const [newest, ...others] = listBackups(folder)
  expect([newest, ...others].map((one?: Backup) => one?.madeAt.toISOString().slice(0, 10))).toEqual(
    days.toReversed(),
  )
  expect(newest).toMatchObject({ valid: true, bytes: statSync(backup).size })
  expect(newest?.sha256).toMatch(/^[0-9a-f]{64}$/)
  writeFileSync(path.join(folder, newest?.file ?? ''), 'x')
  writeFileSync(path.join(folder, 'fodfaeste-2026-11-19T10-00-00.000Z.sqlite'), 'x')
  expect(listBackups(folder).map(({ valid }) => valid)).toContain(false)
  expect(listBackups(folder).map(({ valid }) => valid)).toContain(null)

  const part = path.join(folder, 'fodfaeste-2026-11-01T10-00-00.000Z.sqlite.partial')
  writeFileSync(part, 'x')
  utimesSync(part, new Date('2026-11-01'), new Date('2026-11-01'))
  const ofNothing = path.join(folder, 'fodfaeste-2026-11-02T10-00-00.000Z.sqlite.json')
  writeFileSync(ofNothing, '{}')
  utimesSync(ofNothing, new Date('2026-11-01'), new Date('2026-11-01'))
  expect(deleteOldBackups('2026-11-22', new Date('2026-11-22T12:00:00Z'), folder)).toBe(1)
  expect(existsSync(path.join(folder, 'fodfaeste-2026-10-01T10-00-00.000Z.sqlite'))).toBe(false)
  expect(existsSync(part)).toBe(false)
  expect(existsSync(ofNothing)).toBe(false)
})

test("a database that somebody has open is not replaced; what a killed one has left is in nobody's way", async () => {
  const other = new Database(DATABASE)
  other.prepare('select 1 from organisations').get()
  expect(await restoreBackup(backup)).toEqual({ status: 'in-use' })
  other.close()
  writeFileSync(`${DATABASE}-shm`, Buffer.alloc(32768))
  const stopping = AbortSignal.abort(new Error('Stopped'))
  await expect(restoreBackup(backup, { stopping })).rejects.toThrow()
  expect(organisations(DATABASE)).toBe(1)
})

test('a backup takes the place of the database, which is kept as another', async () => {
  change(DATABASE, `${anOrganisation('odense')}; ${anOrganisation('vejle')}`)
  const steps: string[] = []
  const restored = await restoreBackup(backup, { onStep: (step) => steps.push(step) })
  expect(steps).toEqual(['copying', 'checking', 'migrating', 'keeping', 'replacing'])
  expect(restored).toMatchObject({
    status: 'restored',
    forgotten: 0,
    kept: expect.stringContaining('backups'),
  })
  expect(organisations(DATABASE)).toBe(1)
  expect(organisations(restored.status === 'restored' ? (restored.kept ?? '') : '')).toBe(3)
  const db = new Database(DATABASE, { readonly: true })
  expect(db.prepare('select action from audit_log').pluck().all()).toEqual(['restored'])
  db.close()
})
