import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { allCourses, loadLibrary } from '#app/domain/courses/library.server.ts'
import { allItems, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { env } from '#app/http/env.server.ts'

await loadLibrary()
const instruments = newestInstruments()
const measured = new Set(instruments.flatMap(allItems).map(({ id }) => id))
const lessons = allCourses().flatMap((course) => course.lessons)
const taught = new Set(lessons.flatMap(({ fidelity }) => fidelity))
const files = readdirSync(env.COURSES_DIR, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mdx'),
)

const sharedBy = ({ domains }: Instrument) => domains.filter(({ id }) => id.startsWith('hf-'))

test('there is an instrument for each method', () => {
  expect(instruments.map(({ method }) => method)).toEqual(['cti', 'icm', 'm-act'])
})

describe('the lessons and the newest instruments know each other', () => {
  test.each(instruments)('each item of $id $version is taught in a lesson', (instrument) => {
    const untaught = allItems(instrument).filter(({ id }) => !taught.has(id))
    expect(untaught.map(({ id }) => id)).toEqual([])
  })

  test.each(lessons)('$id names no item that is measured no more', ({ fidelity }) => {
    expect(fidelity.filter((id) => !measured.has(id))).toEqual([])
  })

  // An anchor shows an item and a choice names one: older versions still lie there to be found.
  test.each(files)('%s shows none either', (file) => {
    const shown = [
      ...readFileSync(path.join(env.COURSES_DIR, file), 'utf8').matchAll(/ item="([^"]+)"/g),
    ].map(([, id = '']) => id)
    expect(shown.filter((id) => !measured.has(id))).toEqual([])
  })
})

test('the Housing First module has an item for each principle and is the same in all', () => {
  const [first, ...others] = instruments.map(sharedBy)
  expect(first?.flatMap(({ items }) => items)).toHaveLength(8)
  for (const other of others) expect(other).toEqual(first)
})

test.each(instruments)('every item of Housing First in $id is in the common module', (instrument) => {
  const inModule = new Set(allItems({ domains: sharedBy(instrument) }).map(({ id }) => id))
  const ofHousingFirst = instrument.domains.flatMap((domain) =>
    domain.items.filter(({ module = domain.module }) => module === 'housing-first'),
  )
  expect(ofHousingFirst.filter(({ id }) => !inModule.has(id))).toEqual([])
})
