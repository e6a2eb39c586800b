import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { checkCourses } from '#app/domain/courses/check-courses.server.ts'
import { readyInstruments } from '#app/domain/fidelity/instruments/ready-instruments.server.ts'
import {
  findUsedInstrument,
  rememberInstrument,
  usedInstrument,
  usedInstruments,
  usedInstrumentsIn,
} from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { env } from '#app/http/env.server.ts'
import { db, write } from '#db/client.server.ts'
import { reviews, usedInstruments as table } from '#db/schema/index.ts'
import { createPerson, createTeam } from '#tests/support/people.ts'
import { instrumentFile, instrumentOf } from './instruments.ts'

let count = 0
/** An instrument that no test before has used. */
const fresh = () => ({ ...instrumentOf([1]), id: `trial-${++count}` })
const remember = (instrument: ReturnType<typeof fresh>) => write((tx) => rememberInstrument(tx, instrument))

describe('an instrument that is used', () => {
  test('is kept whole, and as it was the first time', () => {
    const instrument = fresh()
    remember(instrument)
    remember({ ...instrument, title: 'Another' })
    expect(usedInstrument(instrument.id, '1.0.0')).toEqual(instrument)
    expect(usedInstruments().filter(({ id }) => id === instrument.id)).toEqual([instrument])
  })

  test('is kept by version', () => {
    const instrument = fresh()
    remember(instrument)
    expect(findUsedInstrument(instrument.id, '1.1.0')).toBeNull()
    expect(() => usedInstrument(instrument.id, '1.1.0')).toThrow(`${instrument.id} 1.1.0`)
  })

  test('is changed or removed by nobody', () => {
    const { id, ...instrument } = fresh()
    remember({ id, ...instrument })
    const own = eq(table.instrumentId, id)
    expect(() => db.update(table).set({ version: '2.0.0' }).where(own).run()).toThrow(/never changed/)
    expect(() => db.delete(table).where(own).run()).toThrow(/never deleted/)
  })

  test('is not kept by a transaction that was taken back, even when it was read inside', () => {
    const instrument = fresh()
    const failing = () =>
      write((tx) => {
        rememberInstrument(tx, instrument)
        expect(findUsedInstrument(instrument.id, '1.0.0')).toEqual(instrument)
        throw new Error('Nothing came of it')
      })
    expect(failing).toThrow('Nothing came of it')
    expect(findUsedInstrument(instrument.id, '1.0.0')).toBeNull()
  })
})

describe('at start', () => {
  const file = (content: object, name = 'fidelity-1.0.0.json') => {
    const folder = path.join(env.COURSES_DIR, 'kursus')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, name), JSON.stringify(content))
  }
  beforeEach(() => {
    env.COURSES_DIR = mkdtempSync(path.join(tmpdir(), 'fodfaeste-used-'))
  })

  test('nothing is said of a file that is as it was, whatever the order of its keys', () => {
    const { includes: _, ...instrument } = fresh()
    remember({ ...instrument, includes: [] })
    file(Object.fromEntries(Object.entries(instrument).toReversed()))
    expect(readyInstruments()).toEqual([])
  })

  test('a broken file stops it', () => {
    file({ ...instrumentFile([1]), bands: [] })
    expect(() => readyInstruments()).toThrow(/fidelity-1\.0\.0\.json: bands/)
  })

  test('a file that is another than was used is named, and the check refuses it', async () => {
    const own = { ...instrumentFile([1]), id: `trial-${++count}` }
    const used = { ...instrumentOf([1]), id: own.id }
    remember(used)
    file({ ...own, neededShare: 0.5 })
    expect(readyInstruments()).toEqual([
      `${path.join(env.COURSES_DIR, 'kursus/fidelity-1.0.0.json')}: version 1.0.0 has been used and goes on as it was. Make a new version.`,
    ])
    expect(usedInstrument(own.id, '1.0.0').neededShare).toBe(0.8)

    const found = { file: 'kursus/fidelity-1.0.0.json', code: 'I002', found: `${own.id} 1.0.0` }
    expect((await checkCourses(env.COURSES_DIR, '2026-11-22', undefined, [used])).problems).toMatchObject([
      found,
    ])
    expect((await checkCourses(env.COURSES_DIR, '2026-11-22')).problems).toEqual([])
  })

  test('a review planned before instruments were kept gets its own from the file', () => {
    const own = { ...instrumentFile([1]), id: `trial-${++count}` }
    const review = planEarlier(own.id)
    expect(() => readyInstruments()).toThrow(`${own.id} 1.0.0, but there is no such file`)

    file(own)
    readyInstruments()
    expect(usedInstrument(own.id, '1.0.0')).toEqual({ ...instrumentOf([1]), id: own.id })
    db.delete(reviews).where(eq(reviews.id, review)).run()
  })
})

/** A review as it stood before: it names its instrument, and nobody has kept that. */
function planEarlier(instrumentId: string): string {
  return db
    .insert(reviews)
    .values({
      teamId: createTeam().id,
      plannedBy: createPerson().id,
      instrumentId,
      instrumentVersion: '1.0.0',
      mode: 'visit',
      periodFrom: '2026-01-01',
      periodTo: '2026-06-30',
      reviewOn: '2026-06-30',
      caseTotal: 12,
      sampleSeed: 0,
      sample: [],
      caseCount: 12,
    })
    .returning()
    .get().id
}

describe("a data folder's used instruments", () => {
  test('are read', () => {
    const instrument = fresh()
    remember(instrument)
    expect(usedInstrumentsIn(env.DATA_DIR)).toContainEqual(instrument)
  })

  test('are none where there is no database, and none is made', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-empty-'))
    expect(usedInstrumentsIn(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  test('are none where the database is older than that', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-old-'))
    new Database(path.join(folder, 'fodfaeste.sqlite')).exec('create table people (id text)').close()
    expect(usedInstrumentsIn(folder)).toEqual([])
  })
})
