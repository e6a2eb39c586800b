import { appendFileSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { enterInLedger, readLedger } from '#app/domain/privacy/erasure-ledger.server.ts'
import {
  askErasure,
  eraseDue,
  erasureOf,
  replayLedger,
  withdrawErasure,
} from '#app/domain/privacy/erasures.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

const NOW = new Date('2026-11-22T09:00:00Z')
const TODAY = '2026-11-22'
const stopping = new AbortController().signal

const stored = (id: string) => db.select().from(people).where(eq(people.id, id)).get()
const isErased = (id: string) => stored(id)?.erasedAt !== null

describe('cut off in the middle', () => {
  test('what the ledger knows is done at the next turn, and cannot be stopped', async () => {
    const { id } = createPerson({ name: 'Ida Afbrudt' })
    askErasure(id, 'left', null, NOW)
    const { id: mailId } = db
      .insert(mails)
      .values({ personId: id, key: `to:${id}`, subject: '', text: '', sentAt: NOW })
      .returning()
      .get()
    // Where its file should lie is a folder, which cannot be deleted as one: the transaction ends there.
    const inTheWay = path.join(env.DATA_DIR, 'mail', `2026-11-22-${mailId}.eml`)
    mkdirSync(inTheWay, { recursive: true })
    await expect(eraseDue(TODAY, stopping)).rejects.toThrow()
    expect(isErased(id)).toBe(false)
    expect(readLedger()).toContainEqual({ personId: id, day: TODAY, cause: 'left' })
    expect(withdrawErasure(id, id, NOW)).toBe(false)
    expect(db.$client.prepare('select count(*) from erasing').pluck().get()).toBe(0)

    rmdirSync(inTheWay)
    expect(await eraseDue(TODAY, stopping)).toEqual({ erased: 0, again: 1 })
    expect(isErased(id)).toBe(true)
  })

  test('a torn line of the ledger is passed over, and the next one is read', () => {
    const file = path.join(env.DATA_DIR, 'ledger', 'erasures.jsonl')
    appendFileSync(file, '\n{"personId":"torn')
    enterInLedger([{ personId: 'unknown-here', day: TODAY, cause: 'asked' }])
    expect(readLedger().map(({ personId }) => personId)).toContain('unknown-here')
    expect(readLedger().map(({ personId }) => personId)).not.toContain('torn')
  })

  test('a stop between two people leaves the other for another time', async () => {
    const both = [createPerson(), createPerson()]
    for (const { id } of both) askErasure(id, 'left', null, NOW)
    await expect(eraseDue(TODAY, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(both.map(({ id }) => isErased(id))).toEqual([false, false])
    expect(await eraseDue(TODAY, stopping)).toEqual({ erased: 2 })
  })
})

test('after an older copy is put back, everyone in the ledger is forgotten again', async () => {
  const { id } = createPerson({ name: 'Ida Genkommen', email: 'ida.genkommen@example.org' })
  const copy = path.join(env.DATA_DIR, 'copy.sqlite')
  db.$client.exec(`vacuum into '${copy}'`)
  askErasure(id, 'left', null, NOW)
  await eraseDue(TODAY, stopping)

  const older = new Database(copy, { readonly: true })
  await older.backup(path.join(env.DATA_DIR, 'fodfaeste.sqlite'))
  older.close()
  rmSync(copy)
  expect(stored(id)?.name).toBe('Ida Genkommen')
  expect(await replayLedger()).toBe(1)
  expect(await replayLedger()).toBe(0)
  expect(erasureOf(id)?.carriedOutAt).toBeInstanceOf(Date)
  for (const file of ['fodfaeste.sqlite', 'fodfaeste.sqlite-wal', 'fodfaeste.sqlite-shm']) {
    const bytes = readFileSync(path.join(env.DATA_DIR, file))
    expect([bytes.includes('Genkommen'), bytes.includes('ida.genkommen')]).toEqual([false, false])
  }
})
