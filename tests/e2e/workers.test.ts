import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBackups } from '#app/domain/running/backups.server.ts'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const LESSON = '/kurser/cti-grundkursus/kontaktskabelse'
const REFLECTION = { address: '/kurser/icm-grundkursus/hvad-er-icm', id: 'icm-1-l1-r1' }
const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'fodfaeste-workers-'))
let server: RunningServer
let cookie = ''
let logged = ''
let before: ReturnType<typeof countBackups>

beforeAll(async () => {
  cpSync(process.env.STARTED_DATA ?? '', DATA_DIR, { recursive: true })
  inDatabase({ dataDir: DATA_DIR }, (db) => db.exec('delete from job_runs')) // the day's jobs are to be done
  before = countBackups()
  server = await startServer({ DATA_DIR, WORKERS: '2', LOG_LEVEL: 'info' })
  server.process.stdout?.on('data', (chunk) => (logged += chunk))
  cookie = await cookieOf(server.origin, 'amina')
})
afterAll(async () => {
  await server?.stop('SIGKILL')
  rmSync(DATA_DIR, { recursive: true, force: true })
})

const rows = (sql: string) => inDatabase({ dataDir: DATA_DIR }, (db) => db.prepare(sql).pluck().all())

/** What a night's backup leaves behind, as files and as rows of the log of use. */
function countBackups() {
  const [told] = rows("select count(*) from audit_log where action = 'backup-made'")
  return { files: listBackups(path.join(DATA_DIR, 'backups')).length, told: Number(told) }
}

const get = (address: string) => fetch(server.origin + address, { headers: { cookie } })

/** Asks over a connection of its own, which goes to the process whose turn it is; says which one that was. */
async function askAnew(address: string, fields?: Record<string, string>) {
  const headers = { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const sent = { method: fields ? 'POST' : 'GET', headers, agent: false } as const
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request(server.origin + address, sent, resolve)
      .once('error', reject)
      .end(new URLSearchParams(fields).toString()),
  )
  const html = await text(answer)
  const line = () => logged.split('\n').find((one) => one.includes(`"${answer.headers['x-request-id']}"`))
  await expect.poll(line).toBeTruthy()
  return { status: answer.statusCode, html, pid: Number(JSON.parse(line() ?? '{}').pid) }
}

/** The processes that answer. */
const workers = () =>
  execFileSync('pgrep', ['-P', String(server.process.pid), '-f', 'worker.mjs'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)

test('fifty answers to two processes are all there once', async () => {
  const page = await (await get(LESSON)).text()
  const question = /name="question" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const content = /name="content" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const keys: string[] = Array.from({ length: 50 }, () => randomUUID())
  const fields = (key: string) => ({ intent: 'answer', question, key, content, chosen: '0' })
  const replies = await Promise.all(keys.map((key) => post(server.origin, LESSON, fields(key), cookie)))
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))

  const kept = rows(`select key from answers where question_id = '${question}'`)
  expect(kept.filter((key) => keys.includes(String(key))).toSorted()).toEqual(keys.toSorted())
})

test('what one process has written, each reads at once', async () => {
  const askedOf = new Set<string>()
  for (const round of ['en', 'to', 'tre', 'fire']) {
    const words = `Skrevet gang nummer ${round}`
    const fields = { intent: 'reflect', reflection: REFLECTION.id, text: words }
    const writing = await askAnew(REFLECTION.address, fields)
    expect(writing.status).toBe(200)
    for (const _ of workers()) {
      const reading = await askAnew(REFLECTION.address)
      expect(reading.html).toContain(words)
      askedOf.add(writing.pid === reading.pid ? 'itself' : 'the other')
    }
  }
  expect(askedOf).toContain('the other')
})

test('the jobs of a day have run once, in one process: there is one backup more, told once', async () => {
  const unfinished = 'select job from job_runs where finished_at is null'
  const done =
    "select count(*) from job_runs where job in ('backup', 'reminders') and finished_at is not null"
  await expect.poll(() => rows(done), { timeout: 60_000 }).toEqual([2])
  expect(rows(unfinished)).toEqual([])
  expect(rows('select job from job_runs where problem is not null')).toEqual([])
  expect(countBackups()).toEqual({ files: before.files + 1, told: before.told + 1 })
})

test('a worker that is killed is missed by nobody, and another takes its place', async () => {
  const [first = 0, ...others] = workers()
  expect(others).toHaveLength(1)
  process.kill(first, 'SIGKILL')
  // The dead one may be listed for a moment yet, and the new one before it is ready.
  const living = () => workers().filter((pid) => pid !== first)
  await expect.poll(() => living().length, { timeout: 30_000 }).toBe(2)
  const answered = await Promise.all(Array.from({ length: 10 }, () => get('/kurser')))
  expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
})

test('told to stop, all of them end', async () => {
  const all = workers()
  await server.stop()
  const left = all.filter((pid) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false // there is no such process
    }
  })
  expect(left).toEqual([])
})
