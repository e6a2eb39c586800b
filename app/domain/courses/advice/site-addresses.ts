import type { Course } from '../outline.ts'

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
  '/team',
]

/** The address of every page that a lesson may link to. Former addresses lead on, but are not for new links. */
export function addressesOf(courses: readonly Course[]): string[] {
  return [
    ...ALWAYS,
    ...courses.flatMap(({ slug, lessons, summary }) => [
      `/kurser/${slug}`,
      `/kurser/${slug}/proeve`,
      ...lessons.map((lesson) => `/kurser/${slug}/${lesson.slug}`),
      `/bibliotek/${slug}/tjekliste`,
      ...(summary ? [`/bibliotek/${slug}`] : []),
    ]),
  ]
}
