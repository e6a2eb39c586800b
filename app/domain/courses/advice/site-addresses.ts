import type { Course } from '../outline.ts'
import { printable } from '../printable.ts'

/** Pages that are there whatever courses there are. */
const ALWAYS = [
  '/',
  '/kurser',
  '/ordbog',
  '/bibliotek',
  '/soeg',
  '/mine-beviser',
  '/bevis',
  '/fidelitet',
  '/mit-omraade',
  '/kalender',
]

/** The address of every page that a lesson may link to. Former addresses lead on, but are not for new links. */
export function addressesOf(courses: readonly Course[]): string[] {
  return [
    ...ALWAYS,
    ...courses.flatMap((course) => [
      `/kurser/${course.slug}`,
      `/kurser/${course.slug}/proeve`,
      ...course.lessons.map((lesson) => `/kurser/${course.slug}/${lesson.slug}`),
      ...paperOf(course),
    ]),
  ]
}

function paperOf(course: Course): string[] {
  const paper = printable(course)
  return [
    ...(paper?.summary ? [`/bibliotek/${course.slug}`] : []),
    ...(paper?.checklists ? [`/bibliotek/${course.slug}/tjekliste`] : []),
  ]
}
