import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adviseCourses } from '#app/domain/courses/advice/advise-courses.server.ts'
import { readCourseFiles } from '#app/domain/courses/course-files.server.ts'
import { NOTHING_GOOD } from '#app/domain/courses/last-good.server.ts'
import { readLibrary } from '#app/domain/courses/read-library.server.ts'
import { makeCourses } from '../sample-courses.ts'

test('others who wait have their turn between two documents', async () => {
  const folder = makeCourses()
  const files = await readCourseFiles(folder)
  const library = await readLibrary(files, NOTHING_GOOD)

  let turns = 0
  const others = setInterval(() => turns++)
  const turnsAtEach: number[] = []
  await adviseCourses(files, library, '2026-11-22', [
    () => {
      turnsAtEach.push(turns)
      const start = performance.now()
      while (performance.now() - start < 5); // a document takes its time
      return []
    },
  ])
  clearInterval(others)

  expect(turnsAtEach.length).toBeGreaterThan(2)
  expect(new Set(turnsAtEach).size).toBe(turnsAtEach.length)
  rmSync(folder, { recursive: true })
})
