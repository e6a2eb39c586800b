import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { startServer } from '#tests/support/server.ts'

const ROUNDS = process.env.LONG ? 50 : 10
const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'
const ITEMS = ['cti-a1', 'hf-b5']

test(`a server killed ${ROUNDS} times in the middle of answers and ratings has lost none that it called saved`, async () => {
  const { PORT, DATA_DIR } = await firstStart()
  const inStore = <T>(ask: Parameters<typeof inDatabase<T>>[1]) => inDatabase({ dataDir: DATA_DIR }, ask)
  // The demo's visit under way, which Anders has not locked.
  const review = inStore((db) =>
    db.prepare("select review_id from review_raters where seat = 'B' and locked_at is null").pluck().get(),
  )
  const ratingOf = (itemId: string) =>
    inStore(
      (db) =>
        db
          .prepare(
            "select note, saved_at as savedAt from ratings where review_id = ? and seat = 'B' and item_id = ?",
          )
          .get(review, itemId) as { note: string; savedAt: number } | undefined,
    )
  const answered: string[] = []
  const rated = new Map<string, number>()
  let place = 0

  /** Answers a question; whether it came through. */
  async function answer(send: Send) {
    const key = randomUUID()
    place += 1
    const chosen = String(place % 3)
    if (!(await send(LESSON, { intent: 'answer', question: QUESTION, key, chosen }))) return false
    answered.push(key)
    return true
  }

  /** Rates an item anew, over what stands there; whether it came through. */
  async function rate(send: Send, itemId: string) {
    place += 1
    const number = place
    const seen = String(ratingOf(itemId)?.savedAt ?? 0)
    const fields = { intent: 'rate', itemId, seen, score: '3', reason: '', note: String(number), cases: '' }
    if (!(await send(`/fidelitet/${review}/vurdering`, fields))) return false
    rated.set(itemId, number)
    return true
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({ PORT, DATA_DIR })
    const [malik = '', anders = ''] = await Promise.all(
      ['malik', 'vurderer2'].map((who) => cookieOf(server.origin, who)),
    )
    await answer(senderTo(server.origin, malik)) // the first request waits for the library to be read
    const stopAt = Date.now() + 300 + (round % 7) * 60
    const again = async (work: () => Promise<boolean>) => {
      while (Date.now() < stopAt + 1_000 && (await work())) continue
    }
    const working = [
      ...[1, 2, 3, 4].map(() => again(() => answer(senderTo(server.origin, malik)))),
      ...ITEMS.map((itemId) => again(() => rate(senderTo(server.origin, anders), itemId))),
    ]
    await new Promise((resolve) => setTimeout(resolve, stopAt - Date.now()))
    await server.stop('SIGKILL')
    await Promise.all(working)
    if (process.env.LONG)
      console.info(`round ${round + 1} of ${ROUNDS}: ${place} answers and ratings sent so far`)
  }

  const kept = inStore((db) => {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    return db
      .prepare("select key from answers where question_id = ? and key <> 'demo'")
      .pluck()
      .all(QUESTION) as string[]
  })
  expect(answered.length).toBeGreaterThanOrEqual(ROUNDS)
  expect(answered.filter((key) => !kept.includes(key))).toEqual([])
  expect(new Set(kept).size).toBe(kept.length)
  expect(rated.size).toBe(ITEMS.length)
  // One that was saved as the server died, before it could say so, may stand in its place.
  for (const [itemId, number] of rated)
    expect(Number(ratingOf(itemId)?.note), itemId).toBeGreaterThanOrEqual(number)
})

/** Posts a form. False when the server was killed before it answered, and nothing was promised. */
type Send = (address: string, fields: Record<string, string>) => Promise<boolean>

const senderTo =
  (origin: string, cookie: string): Send =>
  async (address, fields) => {
    const response = await post(origin, address, fields, cookie).catch(() => null)
    if (response && response.status >= 400) throw new Error(`${address} answered ${response.status}`)
    return response !== null
  }

/** Starts once, so that the demo is there, and stops as it should. */
async function firstStart() {
  const server = await startServer()
  await server.stop()
  return { PORT: new URL(server.origin).port, DATA_DIR: server.dataDir }
}
