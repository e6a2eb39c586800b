import { z } from 'zod'
import { slugOf } from '#app/domain/people/names.ts'
import { Id, lessonSlug, RESERVED_SLUGS } from '../course.ts'
import { readYaml } from '../yaml.ts'
import { freshCourseId, freshLessonId, usedIds } from './fresh-ids.ts'
import { bank, courseFacts, lesson, summary } from './templates.ts'

/** The files of a courses folder that are text, by path; and those to write. */
type Files = ReadonlyMap<string, string>

export type NewFiles =
  | { status: 'new'; files: Files }
  | { status: 'refused'; why: 'slug' | 'taken' | 'title' | 'no-course'; what: string }

/** All that one more lesson needs to know of its course; the rest may be unfinished. */
const CourseId = z.looseObject({ id: Id })

/** A whole course with one lesson, a test and an overview, in which only the words are missing. */
export function newCourse(slug: string, title: string, existing: Files): NewFiles {
  if (slugOf(slug) !== slug || slug === '') return refused('slug', slug)
  if (title.trim() === '') return refused('title', title)
  if ([...existing.keys()].some((file) => file.startsWith(`${slug}/`))) return refused('taken', slug)

  const id = freshCourseId(slug, usedIds(existing.values()))
  const files = new Map([
    [`${slug}/course.yaml`, courseFacts(id, title)],
    [`${slug}/01-foerste-lektion.mdx`, lesson(`${id}-l1`, 'Første lektion')],
    [`${slug}/proeve.mdx`, bank(id)],
    [`${slug}/overblik.mdx`, summary(id, title)],
  ])
  return { status: 'new', files }
}

/** One more lesson, after those that are there. */
export function newLesson(course: string, title: string, existing: Files): NewFiles {
  const facts = readYaml(existing.get(`${course}/course.yaml`) ?? '', CourseId)
  if (facts.status === 'refused') return refused('no-course', course)
  const slug = slugOf(title)
  if (slug === '') return refused('title', title)

  const names = [...existing.keys()]
    .filter((file) => file.startsWith(`${course}/`))
    .map((file) => file.slice(course.length + 1))
  if (RESERVED_SLUGS.includes(slug) || names.some((name) => lessonSlug(name) === slug))
    return refused('taken', slug)

  const numbers = names.map((name) => Number(/^(\d+)-.*\.mdx$/.exec(name)?.[1] ?? 0))
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0')
  const id = freshLessonId(facts.value.id, usedIds(existing.values()))
  return { status: 'new', files: new Map([[`${course}/${number}-${slug}.mdx`, lesson(id, title)]]) }
}

function refused(why: Extract<NewFiles, { status: 'refused' }>['why'], what: string): NewFiles {
  return { status: 'refused', why, what }
}
