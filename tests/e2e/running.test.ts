import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBackups } from '#app/domain/running/backups.server.ts'
import { verifyBackup } from '#app/domain/running/verify-backup.server.ts'
import { databaseIn, migrateDatabase, openDatabase } from '#db/open.server.ts'
import { inDatabase } from '#tests/support/database.ts'
import { filesWith } from '#tests/support/files-with.ts'
import { seeded } from '#tests/support/random.ts'
import { begin, type Command, run } from '#tests/support/running/commands.ts'

/** How often a command is killed at each thing it says. */
const ROUNDS = process.env.LONG ? 20 : 1
/** Milliseconds within which a killed command dies, after it has said what it is at. */
const SPAN = { copying: 400, step: 60 }
const ROWS = 15_000
const random = seeded(7)

const root = mkdtempSync(path.join(tmpdir(), 'fodfaeste-running-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A data folder with a database of some 10 MB, so that there is something to be interrupted at. */
const original = path.join(root, 'original')
let backup: string
beforeAll(async () => {
  const database = openDatabase(databaseIn(original))
  migrateDatabase(database)
  const insert = database.$client.prepare(
    'insert into job_runs (job, day, started_at, problem) values (?, ?, 0, ?)',
  )
  const text = 'x'.repeat(600)
  database.$client.transaction(() => {
    for (let number = 0; number < ROWS; number += 1) insert.run(`job-${number}`, '2026-11-22', text)
  })()
  database.$client.close()
  const { code, said } = await run('bin/backup.ts', [path.join(root, 'taken')], original)
  expect(said).toContain('looked through and whole')
  expect(code).toBe(0)
  const [taken] = listBackups(path.join(root, 'taken'))
  backup = path.join(root, 'taken', taken?.file ?? '')
})

/** A data folder of its own with what is in the first. */
function copyOf(name: string): string {
  const folder = path.join(root, name)
  cpSync(original, folder, { recursive: true })
  return folder
}

/** Opened as the server opens it: the database is whole. @returns how many rows it has */
function rowsOf(dataDir: string): number {
  const { $client: sqlite } = openDatabase(databaseIn(dataDir))
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  const count = sqlite.prepare('select count(*) from job_runs').pluck().get()
  sqlite.close()
  return Number(count)
}

/** Begins a command, and kills it at some moment after it has said that it is at it. */
async function killAt(says: string, command: Command, span = SPAN.step) {
  await command.says(says)
  await wait(random() * span)
  command.process.kill('SIGKILL')
  const { said } = await command.ended
  expect(said).toContain(says) // it did not fail before
}

/** Each step so many times. */
const inTurn = (steps: string[]) => Array.from({ length: ROUNDS }, () => steps).flat()

const lookedThrough = new Set<string>()

/** Every backup that is listed as one is whole. One that has been looked through does not change. */
async function expectWholeBackups(dataDir: string) {
  const folder = path.join(dataDir, 'backups')
  for (const { file, valid } of listBackups(folder)) {
    expect(valid, file).toBe(true)
    if (lookedThrough.has(file)) continue
    expect(await verifyBackup(path.join(folder, file)), file).toMatchObject({ status: 'fine' })
    lookedThrough.add(file)
  }
}

const BACKUPS = ROUNDS * 3
test(`a backup killed ${BACKUPS} times leaves the database whole, and no file that looks like one and is none`, async () => {
  const dataDir = copyOf('backup')
  for (let round = 0; round < BACKUPS; round += 1) {
    await killAt('Copying', begin('bin/backup.ts', [], dataDir), SPAN.copying)
    expect(rowsOf(dataDir)).toBe(ROWS)
    await expectWholeBackups(dataDir)
  }
})

/** Our migrations, and one more that rebuilds the table with all the rows, as drizzle-kit writes it. */
function migrationsWithOneMore(): string {
  const folder = path.join(root, 'migrations')
  cpSync('db/migrations', folder, { recursive: true })
  const file = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  journal.entries.push({
    idx: 99,
    version: '6',
    when: 9_000_000_000_000,
    tag: '0099_more',
    breakpoints: true,
  })
  writeFileSync(file, JSON.stringify(journal))
  const columns = 'job, day, started_at, finished_at, result, problem'
  writeFileSync(
    path.join(folder, '0099_more.sql'),
    [
      'create table new_job_runs (job text not null, day text not null, started_at integer not null, finished_at integer, result text, problem text, extra text, primary key (job, day))',
      `insert into new_job_runs (${columns}) select ${columns} from job_runs`,
      'drop table job_runs',
      'alter table new_job_runs rename to job_runs',
    ].join(';\n--> statement-breakpoint\n'),
  )
  return folder
}

/** Whether the database has been changed by the migration of `migrationsWithOneMore`. */
function isMigrated(dataDir: string): boolean {
  return inDatabase({ dataDir }, (db) =>
    db.prepare('select name from pragma_table_info(?)').pluck().all('job_runs').includes('extra'),
  )
}

test('a migration killed has been done or has not, and loses nothing; another finishes it', async () => {
  const migrations = migrationsWithOneMore()
  const outcomes = new Set<boolean>()
  for (const [round, step] of inTurn(['Migrating', 'Migrating', 'Migrated']).entries()) {
    const dataDir = copyOf(`migration-${round}`)
    await killAt(step, begin('tests/support/running/migrate.ts', [migrations], dataDir))
    expect(rowsOf(dataDir)).toBe(ROWS)
    const isDone = isMigrated(dataDir)
    if (step === 'Migrated') expect(isDone).toBe(true)
    outcomes.add(isDone)
    const database = openDatabase(databaseIn(dataDir))
    migrateDatabase(database, migrations)
    database.$client.close()
    expect(rowsOf(dataDir)).toBe(ROWS)
    expect(isMigrated(dataDir)).toBe(true)
    rmSync(dataDir, { recursive: true })
  }
  expect(outcomes).toEqual(new Set([true, false]))
})

/** What the command says on its way, in its order. */
const RESTORING = ['Copying', 'Looking through', 'Bringing it up', 'Keeping', 'Putting it', 'Restored']

test('a restore killed at each step leaves the old database or the new one, whole', async () => {
  const dataDir = copyOf('restore')
  const outcomes = new Set<string>()
  for (const step of inTurn(RESTORING)) {
    inDatabase({ dataDir }, (db) => db.exec("delete from job_runs where job = 'job-0'"))
    await killAt(step, begin('bin/restore.ts', [backup], dataDir))
    const rows = rowsOf(dataDir)
    expect([ROWS, ROWS - 1]).toContain(rows)
    if (step === 'Restored') expect(rows).toBe(ROWS)
    outcomes.add(rows === ROWS ? 'the new one' : 'the old one')
    await expectWholeBackups(dataDir)
  }
  expect(outcomes.size).toBe(2)

  // Over one that is damaged, which stays beside it.
  const file = databaseIn(dataDir)
  writeFileSync(file, readFileSync(file).fill('x', 8192, 400_000))
  const { code, said } = await run('bin/restore.ts', [backup], dataDir)
  expect(said).toMatch(/fodfaeste-damaged-.*Restored\./s)
  expect(code).toBe(0)
  expect(rowsOf(dataDir)).toBe(ROWS)
  expect(readdirSync(dataDir).some((name) => name.startsWith('fodfaeste-damaged-'))).toBe(true)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring'))).toEqual([])
})

test('who was forgotten after a backup was made is forgotten again when it is put back', async () => {
  const dataDir = copyOf('forgotten')
  const person = ['glemt', 'Mette Glemmesen', 'mette.glemmesen@example.org'] as const
  inDatabase({ dataDir }, (db) =>
    db
      .prepare(
        "insert into people (id, name, email, sort_key, created_at, deactivated_at) values (?, ?, ?, 'm', 1, 1)",
      )
      .run(person),
  )
  const before = path.join(root, 'before')
  expect(await run('bin/backup.ts', [before], dataDir)).toMatchObject({ code: 0 })
  const [made] = listBackups(before)
  const erased = await run('tests/support/running/erase.ts', [person[0]], dataDir)
  expect(erased).toMatchObject({ code: 0, said: expect.stringContaining('erased: 1') })

  const { code, said } = await run('bin/restore.ts', [path.join(before, made?.file ?? '')], dataDir)
  expect(said).toContain('1 people who were forgotten after the backup are forgotten again.')
  expect(code).toBe(0)
  for (const word of person.slice(1)) {
    expect(filesWith(before, word)).toHaveLength(1)
    expect(filesWith(dataDir, word)).toEqual([])
  }
})

test('commands that cannot do what they are asked say so, and change nothing', async () => {
  const dataDir = copyOf('refused')
  const empty = path.join(root, 'empty')
  const other = new Database(databaseIn(dataDir))
  other.prepare('select 1 from job_runs').get()
  const [inUse, nothing, nobody] = await Promise.all([
    run('bin/restore.ts', [backup], dataDir),
    run('bin/backup.ts', [], empty),
    run('bin/doctor.ts', [], empty),
  ])
  other.close()
  expect(inUse).toMatchObject({ code: 1, said: expect.stringContaining('has the database open') })
  expect(nothing).toMatchObject({ code: 1, said: expect.stringContaining('No backup was made') })
  expect(nobody).toMatchObject({ code: 1, said: expect.stringContaining('There is no database') })
  expect(existsSync(databaseIn(empty))).toBe(false)
})
