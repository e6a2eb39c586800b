import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { programOf } from '#tests/support/programs.ts'
import { COURSE_YAML, frontMatter, LESSON, makeCourses, writeCourses } from './sample-courses.ts'

const folder = makeCourses()
const command = programOf('bin/release-courses.ts')
const FACTS = 'proevekursus/course.yaml'
const VERSIONS = path.join(folder, 'proevekursus/versions.json')
const FIRST = 'proevekursus/01-den-foerste.mdx'
afterAll(() => rmSync(folder, { recursive: true }))

function release(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, COURSES_DIR: folder },
  })
  return { status, says: stdout + stderr }
}

const factsOf = (version: string, change: string) =>
  COURSE_YAML.replace('version: 1.0.0', `version: ${version}`).replace('change: major', `change: ${change}`)
const versions = () => JSON.parse(readFileSync(VERSIONS, 'utf8')) as { version: string }[]

// One story, as every step needs the list that the one before it wrote.
test('an author releases a course, again and again', () => {
  const tried = release('--dry-run')
  expect(tried).toMatchObject({ status: 0, says: expect.stringContaining('første version er 1.0.0') })
  expect(existsSync(VERSIONS)).toBe(false)

  expect(release()).toMatchObject({ status: 0 })
  expect(versions()).toMatchObject([{ version: '1.0.0', ids: expect.arrayContaining(['pr-1-l1-r1']) }])
  expect(release('proevekursus')).toMatchObject({ status: 1, says: expect.stringContaining('uændret') })

  writeCourses(folder, {
    [FIRST]: LESSON.replace('vigtigste', 'væsentligste'),
    [FACTS]: factsOf('1.1.0', 'patch'),
  })
  expect(release()).toMatchObject({ status: 1, says: expect.stringContaining('tredje tal') })
  expect(versions()).toHaveLength(1)

  writeCourses(folder, { [FACTS]: factsOf('1.1.0', 'minor') })
  const raised = release('proevekursus')
  expect(raised).toMatchObject({ status: 0, says: expect.stringContaining('ændret lektion: pr-1-l1') })
  expect(raised.says).toContain('Nyt siden sidst')
  expect(versions().map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])

  writeCourses(folder, { 'proevekursus/03-ny.mdx': `${frontMatter('pr-1-l3')}\n<Quiz>` })
  const broken = release('proevekursus')
  expect(broken).toMatchObject({ status: 1, says: expect.stringContaining('03-ny.mdx:') })
  expect(broken.says).toContain('Intet er udgivet')
}, 60_000)

test.each([
  { words: ['findes-ikke'], says: 'intet kursus' },
  { words: ['a', 'b'], says: 'Skriv: npm run' },
  { words: ['--andet'], says: 'Skriv: npm run' },
])('$words is answered with $says', ({ words, says }) => {
  const answer = release(...words)
  expect(answer.status).toBe(1)
  expect(answer.says).toContain(says)
})
