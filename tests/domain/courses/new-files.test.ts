import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCourses } from '#app/domain/courses/check-courses.server.ts'
import { CourseFacts } from '#app/domain/courses/course.ts'
import { newCourse, newLesson } from '#app/domain/courses/new/new-files.ts'
import { readYaml } from '#app/domain/courses/yaml.ts'
import { makeCourses, writeCourses } from './sample-courses.ts'

const EXISTING = new Map([
  ['cti/course.yaml', 'id: cti-1\ntitle: CTI\n'],
  ['cti/02-faser.mdx', 'id: cti-1-l1\n'],
  ['cti/09-slut.mdx', '<Quiz id="cti-1-l3-q1">'],
  ['cti/versions.json', '["cti-1-l2"]'],
])

test('what is made passes the check, but for what the author is to write', async () => {
  const folder = makeCourses()
  const course = newCourse('ny-metode', 'Når "nej" er et svar', new Map())
  if (course.status === 'refused') throw new Error(course.why)
  const lesson = newLesson('ny-metode', 'Åbne døre', course.files)
  if (lesson.status === 'refused') throw new Error(lesson.why)
  writeCourses(folder, Object.fromEntries([...course.files, ...lesson.files]))

  const { problems } = await checkCourses(folder, '2026-11-22')
  const own = problems.filter(({ file }) => file.startsWith('ny-metode/'))
  expect(new Set(own.map(({ code }) => code))).toEqual(new Set(['W014', 'S002', 'S004']))
  rmSync(folder, { recursive: true })
})

test('a lesson gets the next number, an address of its title and an id that nothing has had', () => {
  const made = newLesson('cti', 'Når døren er lukket: café', EXISTING)
  const [[file, content] = ['', '']] = made.status === 'new' ? made.files : []
  expect(file).toBe('cti/10-naar-doeren-er-lukket-cafe.mdx')
  expect(content).toContain('id: cti-1-l4\n') // l2 was deleted, and l3 has a question still
  expect(content).toContain('<Quiz id="cti-1-l4-q1">')
})

test.each([
  { slug: 'cti', id: 'cti-2' }, // cti-1 begins with cti-
  { slug: 'icm', id: 'icm' },
])('the id of $slug is $id', ({ slug, id }) => {
  const made = newCourse(slug, 'Titel', new Map([['terms.yaml', 'cti-1: x']]))
  expect(made.status === 'new' && made.files.get(`${slug}/course.yaml`)).toContain(`id: "${id}"\n`)
})

test.each(['2026', 'true', 'null', '1e3'])('a course may be called %s', (slug) => {
  const made = newCourse(slug, 'Titel', new Map())
  const files = made.status === 'new' ? made.files : new Map<string, string>()
  expect(readYaml(files.get(`${slug}/course.yaml`) ?? '', CourseFacts)).toMatchObject({ value: { id: slug } })
  expect(newLesson(slug, 'Faser', files)).toMatchObject({ status: 'new' })
})

test.each(['id: "a"', "id: 'a'", 'title: CTI\nid: a # kort'])('a lesson finds the id in %j', (facts) => {
  const made = newLesson('cti', 'Faser', new Map([['cti/course.yaml', facts]]))
  expect(made.status === 'new' && made.files.get('cti/01-faser.mdx')).toContain('id: a-l1\n')
})

test.each([
  { made: newCourse('cti', 'Titel', EXISTING), why: 'taken' },
  { made: newCourse('Min mappe', 'Titel', EXISTING), why: 'slug' },
  { made: newCourse('../ud', 'Titel', EXISTING), why: 'slug' },
  { made: newCourse('', 'Titel', EXISTING), why: 'slug' },
  { made: newCourse('ny', ' ', EXISTING), why: 'title' },
  { made: newLesson('findes-ikke', 'Titel', EXISTING), why: 'no-course' },
  { made: newLesson('cti', '!!', EXISTING), why: 'title' },
  { made: newLesson('cti', 'Faser', EXISTING), why: 'taken' },
  { made: newLesson('cti', 'Prøve', EXISTING), why: 'taken' },
  { made: newLesson('cti', 'Undervisning', EXISTING), why: 'taken' },
  { made: newLesson('cti', 'Overblik', EXISTING), why: 'taken' },
])('refused: $why', ({ made, why }) => {
  expect(made).toMatchObject({ status: 'refused', why })
})
