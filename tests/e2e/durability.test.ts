import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { startServer } from '#tests/support/server.ts'

const ROUNDS = process.env.LONG ? 50 : 10
const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'

test(`a server killed ${ROUNDS} times in the middle of answers has lost none that it called saved`, async () => {
  const { PORT, DATA_DIR } = await firstStart()
  const saved: string[] = []
  let place = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    await killedRound({ PORT, DATA_DIR }, 'malik', round, async (send) => {
      const key = randomUUID()
      place += 1
      const fields = { intent: 'answer', question: QUESTION, key, chosen: String(place % 3) }
      const response = await send(LESSON, fields)
      if (response && response.status < 400) saved.push(key)
      return response !== null
    })
    if (process.env.LONG)
      console.info(`round ${round + 1} of ${ROUNDS}: ${saved.length} answers saved so far`)
  }

  const db = new Database(path.join(DATA_DIR, 'fodfaeste.sqlite'))
  const rows = db.prepare("select key from answers where question_id = ? and key <> 'demo'")
  const kept = rows.pluck().all(QUESTION) as string[]
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
  expect(saved.length).toBeGreaterThan(ROUNDS * 5)
  expect(saved.filter((key) => !kept.includes(key))).toEqual([])
  expect(new Set(kept).size).toBe(kept.length)
})

const RATING_ROUNDS = process.env.LONG ? 20 : 3
const ITEMS = ['cti-a1', 'cti-a2', 'cti-b1', 'cti-e4']

test(`a server killed ${RATING_ROUNDS} times in the middle of ratings has lost none that it called saved`, async () => {
  const { PORT, DATA_DIR } = await firstStart()
  const ask = (sql: string, ...values: string[]) =>
    inDatabase({ dataDir: DATA_DIR }, (db) =>
      db
        .prepare(sql)
        .pluck()
        .get(...values),
    )
  // The demo's visit under way, which Anders has not locked.
  const review = ask(`
    select r.review_id from review_raters r
    join people p on p.id = r.person_id join reviews v on v.id = r.review_id
    where p.name = 'Anders Dahl' and r.seat = 'B' and r.locked_at is null and v.prepared_at is not null`)
  const stored = (column: 'note' | 'saved_at', itemId: string) =>
    ask(
      `select ${column} from ratings where review_id = ? and seat = 'B' and item_id = ?`,
      String(review),
      itemId,
    )
  const promised = new Map<string, number>()
  let count = 0

  for (let round = 0; round < RATING_ROUNDS; round += 1)
    await killedRound({ PORT, DATA_DIR }, 'vurderer2', round, async (send, worker) => {
      const itemId = ITEMS[worker] ?? ''
      const number = ++count
      const seen = String(stored('saved_at', itemId) ?? 0)
      const fields = { intent: 'rate', itemId, seen, score: '3', reason: '', note: String(number), cases: '' }
      const response = await send(`/fidelitet/${review}/vurdering`, fields)
      if (!response) return false
      expect(response.headers.get('location')).toBe(`/fidelitet/${review}/vurdering#${itemId}`)
      promised.set(itemId, number)
      return true
    })

  expect(promised.size).toBe(ITEMS.length)
  // One that was saved as the server died, before it could say so, may stand in its place.
  for (const [itemId, number] of promised)
    expect(Number(stored('note', itemId)), itemId).toBeGreaterThanOrEqual(number)
})

/** Posts a form; null when the server was killed before it answered, and nothing was promised. */
type Send = (address: string, fields: Record<string, string>) => Promise<Response | null>

/**
 * Four at once post again and again to a server that is killed while they do.
 * @param work posts once; false when it got no answer
 */
async function killedRound(
  where: { PORT: string; DATA_DIR: string },
  who: string,
  round: number,
  work: (send: Send, worker: number) => Promise<boolean>,
) {
  const server = await startServer(where)
  const cookie = await cookieOf(server.origin, who)
  const stopAt = Date.now() + 300 + (round % 7) * 60
  const send: Send = (address, fields) => post(server.origin, address, fields, cookie).catch(() => null)
  const working = [0, 1, 2, 3].map(async (worker) => {
    while (Date.now() < stopAt + 1_000 && (await work(send, worker))) continue
  })
  await new Promise((resolve) => setTimeout(resolve, stopAt - Date.now()))
  await server.stop('SIGKILL')
  await Promise.all(working)
}

/** Starts once, so that the demo is there, and stops as it should. */
async function firstStart() {
  const server = await startServer()
  await server.stop()
  return { PORT: new URL(server.origin).port, DATA_DIR: server.dataDir }
}
