import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { cookieOf, post } from '#tests/support/http.ts'
import { startServer } from '#tests/support/server.ts'

const ROUNDS = process.env.LONG ? 50 : 10
const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'

test(`a server killed ${ROUNDS} times in the middle of answers has lost none that it called saved`, async () => {
  const { PORT, DATA_DIR } = await firstStart()
  const saved: string[] = []

  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({ PORT, DATA_DIR })
    const cookie = await cookieOf(server.origin, 'malik')
    const stopAt = Date.now() + 300 + (round % 7) * 60
    let place = 0
    const answering = Array.from({ length: 4 }, async () => {
      while (Date.now() < stopAt + 1_000) {
        const key = randomUUID()
        place += 1
        const fields = { intent: 'answer', question: QUESTION, key, chosen: String(place % 3) }
        const response = await post(server.origin, LESSON, fields, cookie).catch(() => null)
        if (!response) return // killed before it answered: nothing was promised
        if (response.status < 400) saved.push(key)
      }
    })
    await new Promise((resolve) => setTimeout(resolve, stopAt - Date.now()))
    await server.stop('SIGKILL')
    await Promise.all(answering)
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

/** Starts once, so that the demo is there, and stops as it should. */
async function firstStart() {
  const server = await startServer()
  await server.stop()
  return { PORT: new URL(server.origin).port, DATA_DIR: server.dataDir }
}
