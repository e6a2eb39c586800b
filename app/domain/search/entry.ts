import type { Passage } from '../courses/passages.ts'

/** Something that can be found. Its text is what a reader sees; no key and no reason is in it. */
export type Entry = {
  kind: 'lesson' | 'term' | 'library'
  address: string
  title: string
  /** The course it belongs to; null for a term, which is everyone's. */
  course: { slug: string; title: string; language: string } | null
  /** What else it goes by: its course, and the method that the course is in. */
  belongsTo: string[]
  /** What says in few words what it is about: headings, goals, a term in English. */
  headings: string[]
  texts: string[]
}

type SearchedTerm = { id: string; term: string; english: string; text: string }
type SearchedLesson = {
  slug: string
  title: string
  goals: string[]
  passages: Passage[]
  tasks: { id: string; title: string; items: string[] }[]
}
type SearchedCourse = {
  slug: string
  title: string
  language: string
  methods: string[]
  lessons: SearchedLesson[]
  summary: { title: string; passages: Passage[] } | null
}

/** All that can be found: the glossary, and each course's lessons, checklists and summary. */
export function entriesOf(courses: SearchedCourse[], terms: SearchedTerm[]): Entry[] {
  const inCourses = courses.flatMap((course) => [
    ...summaryEntry(course),
    ...course.lessons.flatMap((lesson) => [lessonEntry(course, lesson), ...checklistEntries(course, lesson)]),
  ])
  return [...terms.map(termEntry), ...inCourses]
}

/** Where one checklist stands on the page of its course's checklists. */
const checklistAddress = (courseSlug: string, tasksId: string) =>
  `/bibliotek/${courseSlug}/tjekliste#${tasksId}`

/** Where a word stands in the glossary. */
const termAddress = (termId: string) => `/ordbog#${termId}`

const placeIn = ({ slug, title, language, methods }: SearchedCourse) => ({
  course: { slug, title, language },
  // A course in every method is about none of them more than another.
  belongsTo: methods.length === 1 ? [title, ...methods] : [title],
})

function lessonEntry(course: SearchedCourse, { slug, title, goals, passages }: SearchedLesson): Entry {
  return {
    kind: 'lesson',
    address: `/kurser/${course.slug}/${slug}`,
    title,
    ...placeIn(course),
    headings: [...passages.map(({ heading }) => heading), ...goals],
    texts: passages.map(({ text }) => text),
  }
}

function checklistEntries(course: SearchedCourse, { tasks }: SearchedLesson): Entry[] {
  return tasks.map(({ id, title, items }) => ({
    kind: 'library',
    address: checklistAddress(course.slug, id),
    title,
    ...placeIn(course),
    headings: [],
    texts: items,
  }))
}

function summaryEntry(course: SearchedCourse): Entry[] {
  if (!course.summary) return []
  const { title, passages } = course.summary
  return [
    {
      kind: 'library',
      address: `/bibliotek/${course.slug}`,
      title,
      ...placeIn(course),
      headings: passages.map(({ heading }) => heading),
      texts: passages.map(({ text }) => text),
    },
  ]
}

function termEntry({ id, term, english, text }: SearchedTerm): Entry {
  return {
    kind: 'term',
    address: termAddress(id),
    title: term,
    course: null,
    belongsTo: [],
    headings: [english],
    texts: [text],
  }
}
