import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const LESSON = '/kurser/cti-grundkursus/kontaktskabelse'
let server: RunningServer
let cookie = ''

beforeAll(async () => {
  server = await startServer({ WORKERS: '2' })
  const signedIn = await post('/log-ind', {
    'sign-in-email': 'amina@demo.fodfaeste.dk',
    'sign-in-password': 'fodf\u00e6ste demo 2026',
  })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => server.stop())

const post = (address: string, fields: Record<string, string>) =>
  fetch(server.origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.origin, cookie },
    body: new URLSearchParams(fields),
  })

const get = (address: string) => fetch(server.origin + address, { headers: { cookie } })

/** The processes that answer. */
const workers = () =>
  execFileSync('pgrep', ['-P', String(server.process.pid), '-f', 'worker.mjs'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)

function rows(sql: string): unknown[] {
  const db = new Database(path.join(server.dataDir, 'fodfaeste.sqlite'), { readonly: true })
  try {
    return db.prepare(sql).pluck().all()
  } finally {
    db.close()
  }
}

test('fifty answers to two processes are all there once, and each sees what the other wrote', async () => {
  const page = await (await get(LESSON)).text()
  const question = /name="question" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const content = /name="content" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const keys: string[] = Array.from({ length: 50 }, () => randomUUID())
  const fields = (key: string) => ({ intent: 'answer', question, key, content, chosen: '0' })
  const replies = await Promise.all(keys.map((key) => post(LESSON, fields(key))))
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))

  const kept = rows(`select key from answers where question_id = '${question}'`)
  expect(kept.filter((key) => keys.includes(String(key))).toSorted()).toEqual(keys.toSorted())
})

test('the jobs of a day have run once, in one process', () => {
  const begun = rows('select count(*) from job_runs group by job, day')
  expect(begun.length).toBeGreaterThan(0)
  expect(new Set(begun)).toEqual(new Set([1]))
})

test('a worker that is killed is missed by nobody, and another takes its place', async () => {
  const [first = 0, ...others] = workers()
  expect(others).toHaveLength(1)
  process.kill(first, 'SIGKILL')
  await expect.poll(() => workers().length, { timeout: 15_000 }).toBe(2)
  expect(workers()).not.toContain(first)
  const answered = await Promise.all(Array.from({ length: 10 }, () => get('/kurser')))
  expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
})

test('told to stop, all of them end', async () => {
  const all = workers()
  await server.stop()
  const living = all.filter((pid) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false // there is no such process
    }
  })
  expect(living).toEqual([])
})
