import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planReleases } from '#app/domain/courses/release.server.ts'
import { COURSE_YAML, makeCourses } from './sample-courses.ts'

test.each<[string, Record<string, string>, string[]]>([
  ['facts of another course that cannot be read', { 'andet/course.yaml': 'id: [' }, []],
  [
    'the folder of another course that is called what none can be',
    { 'Andet/course.yaml': COURSE_YAML.replace('id: pr-1', 'id: pr-2') },
    [],
  ],
  ['a lesson of its own that cannot be read', { 'proevekursus/03-ny.mdx': 'Tekst' }, ['F001']],
  ['terms that cannot be read', { 'terms.yaml': '- fase' }, ['F007', 'C007']],
])('in the way of one course stand, with %s', async (_what, files, codes) => {
  const folder = makeCourses(files)
  const { errors } = await planReleases(folder, 'proevekursus', '2026-11-22')
  rmSync(folder, { recursive: true })
  expect([...new Set(errors.map(({ code }) => code))]).toEqual(codes)
})
