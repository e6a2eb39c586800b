import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lessonSlug } from '#app/domain/courses/course.ts'
import { allCourses, loadLibrary } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'

await loadLibrary()
const asking = allCourses().filter(({ practiceTask }) => practiceTask)

/** By this title the page of the practice task knows the list among the course's others. */
const practiceTasks = ({ lessons }: Course) =>
  lessons.flatMap(({ tasks }) => tasks.filter(({ title }) => title.startsWith('Praksisopgave: ')))

test('three courses ask for a practice task, and for supervision when the proof is renewed', () => {
  expect(asking.map(({ id }) => id).toSorted()).toEqual(['cti-1', 'icm-1', 'mact-1'])
  const supervised = allCourses().filter(({ validity }) => validity.renewal.supervision)
  expect(supervised).toEqual(asking)
})

test('a course that asks for none calls nothing a practice task', () => {
  const others = allCourses().filter(({ practiceTask }) => !practiceTask)
  expect(others.flatMap(practiceTasks)).toEqual([])
})

describe.each(asking)('$slug', (course) => {
  const tasks = practiceTasks(course)

  test('has one practice task of three to five steps', () => {
    expect(tasks).toHaveLength(1)
    expect([3, 4, 5]).toContain(tasks[0]?.items.length)
  })

  test('says in its last lesson what the proof takes, as course.yaml has it', () => {
    const { validity, pass, days } = course
    const text = lastLesson(course)
    expect(text).toContain('## Dit kursusbevis')
    expect(text).toContain(`#${tasks[0]?.id})`)
    expect(text).toContain(`mindst ${pass.mark * 100} procent rigtige svar`)
    expect(text).toContain(`Beviset gælder i ${validity.months} måneder.`)
    expect(text.includes('kursusdag')).toBe(days > 0)
    // It is "denne lektion" that its text asks people to read again.
    expect(validity.renewal).toEqual({ lessons: [course.lessons.at(-1)?.id], test: true, supervision: true })
  })
})

function lastLesson({ slug, lessons }: Course): string {
  const file = readdirSync(`courses/${slug}`).find((name) => lessonSlug(name) === lessons.at(-1)?.slug)
  return readFileSync(`courses/${slug}/${file}`, 'utf8')
}
