import { readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  courseProblems,
  findLesson,
  loadLibrary,
  refreshLibrary,
} from '#app/domain/courses/library.server.ts'
import { publishCourses } from '#app/domain/courses/publish.server.ts'
import { Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { INSTRUMENT, LESSON, makeCourses, writeCourses } from './sample-courses.ts'

const FIRST = 'proevekursus/01-den-foerste.mdx'
const titled = (title: string) => ({ [FIRST]: LESSON.replace('Den første', title) })
const live = () => findLesson('proevekursus', 'den-foerste')?.lesson.title
const versions = () => readdirSync(path.join(env.COURSES_DIR, '.published'))

beforeEach(async () => {
  env.COURSES_DIR = makeCourses()
  await loadLibrary()
})

test('what is published is live at the next look', async () => {
  const publication = await publishCourses(makeCourses(titled('Udgivet')), env.COURSES_DIR)
  expect(publication).toMatchObject({ status: 'published', courses: [{ title: 'Prøvekursus', lessons: 2 }] })
  expect(live()).toBe('Den første')
  await refreshLibrary()
  expect(live()).toBe('Udgivet')
})

test('a half-copied file never goes live once something is published', async () => {
  await publishCourses(env.COURSES_DIR, env.COURSES_DIR)
  writeCourses(env.COURSES_DIR, titled('Halv'))
  await refreshLibrary()
  expect(live()).toBe('Den første')

  await publishCourses(env.COURSES_DIR, env.COURSES_DIR)
  await refreshLibrary()
  expect(live()).toBe('Halv')
})

test('with a single problem nothing is changed', async () => {
  await publishCourses(makeCourses(titled('Udgivet')), env.COURSES_DIR)
  const before = readlinkSync(path.join(env.COURSES_DIR, '.published/current'))

  const broken = makeCourses({ [FIRST]: `${LESSON}\n{kode}\n` })
  const publication = await publishCourses(broken, env.COURSES_DIR)
  expect(publication).toMatchObject({
    status: 'refused',
    problems: [{ file: FIRST, line: 40, code: 'M002' }],
  })
  expect(readlinkSync(path.join(env.COURSES_DIR, '.published/current'))).toBe(before)
  expect(versions().toSorted()).toEqual([before, 'current'])

  await refreshLibrary()
  expect(live()).toBe('Udgivet')
  expect(courseProblems()).toEqual([])
})

test.each([
  ['breaks its schema', INSTRUMENT.replace(/"bands":\[.*?\]/, '"bands":[]'), /^bands /],
  ['holds another version', INSTRUMENT.replace('1.0.0', '1.1.0'), /holds version 1\.1\.0/],
])('an instrument that %s does not go live', async (_, instrument, found) => {
  const file = 'instrumenter/fidelity-1.0.0.json'
  const publication = await publishCourses(makeCourses({ [file]: instrument }), env.COURSES_DIR)
  expect(publication).toMatchObject({
    status: 'refused',
    problems: [{ file, code: 'I001', found: expect.stringMatching(found) }],
  })
  expect(versions()).toEqual([])
})

test('an instrument that was used may be gone, and may not be another under the same version', async () => {
  const file = 'instrumenter/fidelity-1.0.0.json'
  const used = Instrument.parse(JSON.parse(INSTRUMENT))
  write((tx) => rememberInstrument(tx, used))
  expect(await publishCourses(makeCourses(), env.COURSES_DIR)).toMatchObject({ status: 'published' })

  const other = { [file]: INSTRUMENT.replace('"Look"', '"Look again"') }
  expect(await publishCourses(makeCourses(other), env.COURSES_DIR)).toMatchObject({
    status: 'refused',
    problems: [{ file, code: 'I002', found: 'trial 1.0.0' }],
  })

  const gone = { [file]: INSTRUMENT.replace('"trial"', '"other"') }
  expect(await publishCourses(makeCourses(gone), env.COURSES_DIR)).toMatchObject({ status: 'published' })
})

test('five versions are kept', async () => {
  for (let day = 1; day <= 7; day++) {
    await publishCourses(env.COURSES_DIR, env.COURSES_DIR, new Date(`2026-11-0${day}T12:00:00Z`))
  }
  const kept = versions().filter((name) => name !== 'current')
  expect(kept.map((name) => name.slice(0, 10)).toSorted()).toEqual(
    [3, 4, 5, 6, 7].map((day) => `2026-11-0${day}`),
  )
})
