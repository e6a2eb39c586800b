import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseProblems, findCourse, findLesson } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { reflectionsOf, saveReflection } from '#app/domain/progress/reflections.server.ts'
import { env } from '#app/http/env.server.ts'
import { COURSE_YAML, frontMatter, LESSON, makeCourses, quiz } from '#tests/domain/courses/sample-courses.ts'
import { takeLessons } from '#tests/support/answers.ts'
import { createPerson } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'

const FIRST = 'proevekursus/01-den-foerste.mdx'
const SECOND = 'proevekursus/02-den-anden.mdx'
const THIRD = 'proevekursus/03-den-tredje.mdx'
const SECOND_TEXT = `${frontMatter('pr-1-l2', 'Den anden')}\nTekst.\n\n${quiz('pr-1-l2-q1')}`

let personId = ''
beforeEach(async () => {
  env.COURSES_DIR = makeCourses()
  await letGoLive({})
  personId = createPerson().id
  takeLessons(personId, course())
  saveReflection(personId, course(), { reflectionId: 'pr-1-l1-r1', text: 'En tanke' })
})
afterEach(() => rmSync(env.COURSES_DIR, { recursive: true }))

function course(slug = 'proevekursus'): Course {
  const found = findCourse(slug)
  if (!found) throw new Error(`There is no course ${slug}`)
  return found
}

const move = (from: string, to: string) =>
  renameSync(path.join(env.COURSES_DIR, from), path.join(env.COURSES_DIR, to))
const done = (slug?: string) => {
  const { lessonsDone, lessonsTotal } = progressIn(personId, course(slug))
  return `${lessonsDone} of ${lessonsTotal}`
}

test('a lesson that gets another name is done, and is found under the one it had', async () => {
  move(FIRST, 'proevekursus/01-et-bedre-navn.mdx')
  await letGoLive({
    'proevekursus/01-et-bedre-navn.mdx': LESSON.replace('[gammel-adresse]', '[gammel-adresse, den-foerste]'),
  })
  expect(done()).toBe('2 of 2')
  expect(findLesson('proevekursus', 'den-foerste')?.lesson.slug).toBe('et-bedre-navn')
  expect(reflectionsOf(personId, ['pr-1-l1-r1'])['pr-1-l1-r1']?.text).toBe('En tanke')
})

test('lessons in another order are as far as they were', async () => {
  move(FIRST, THIRD)
  await letGoLive({})
  expect(course().lessons.map(({ id }) => id)).toEqual(['pr-1-l2', 'pr-1-l1'])
  expect(done()).toBe('2 of 2')
})

test('a question that moves to another lesson is answered there', async () => {
  const third = `${frontMatter('pr-1-l3').replace('[gammel-adresse]', '[]')}\nTekst.\n\n${quiz('pr-1-l2-q1')}`
  await letGoLive({ [SECOND]: SECOND_TEXT.replace('pr-1-l2-q1', 'pr-1-l2-q2'), [THIRD]: third })
  const [, second, moved] = progressIn(personId, course()).lessons
  expect(second?.unanswered).toEqual(['pr-1-l2-q2'])
  expect(moved).toMatchObject({ lessonId: 'pr-1-l3', unanswered: [], status: 'begun' })
})

test('a lesson that moves to another course is done there', async () => {
  const facts = COURSE_YAML.replace('id: pr-1', 'id: pr-2').replaceAll('pr-1-l1', 'pr-1-l2')
  rmSync(path.join(env.COURSES_DIR, SECOND))
  await letGoLive({
    'andet/course.yaml': facts,
    'andet/01-den-anden.mdx': SECOND_TEXT,
    'andet/proeve.mdx': `---\nid: pr-2-p\ntitle: Prøve\n---\n\n${quiz('pr-2-p01')}\n${quiz('pr-2-p02')}`,
  })
  expect(courseProblems()).toEqual([])
  expect([done(), done('andet')]).toEqual(['1 of 1', '1 of 1'])
})
