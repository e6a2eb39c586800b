import type { Method } from '../courses/methods.ts'
import type { Course } from '../courses/outline.ts'
import type { CourseProgress } from './course-progress.ts'
import type { Standing } from './standing-of-reading.ts'
import { type Deadline, deadlineIn, type StandingFacts, waiverOn } from './member-status.ts'

/** A course under way, or one that waits: where to go on, and how far it is. */
export type Journey = {
  title: string
  methods: Method[]
  to: string
  nextTitle: string | null // the lesson that is next; null: the final test
  done: number
  total: number
  minutesLeft: number
  begun: boolean
}

/**
 * What a person can go on with: courses under way first, then those asked of them. Complete ones are left out.
 * @param progress by course id
 */
export function journeys(
  courses: Course[],
  standings: StandingFacts[],
  progress: ReadonlyMap<string, CourseProgress>,
  day: string,
): Journey[] {
  const open = courses.flatMap((course) => {
    const own = progress.get(course.id)
    const standing = standings.find(({ courseId }) => courseId === course.id)
    if (!own || own.complete || standing?.certificate) return []
    const enrolment = standing?.enrolment ?? null
    const isAsked = enrolment !== null && waiverOn(day, enrolment) === null
    return own.begun || isAsked ? [journey(course, own)] : []
  })
  return open.toSorted((a, b) => Number(b.begun) - Number(a.begun))
}

function journey({ title, methods, slug }: Course, progress: CourseProgress): Journey {
  const { next, lessonsDone: done, lessonsTotal: total, minutesLeft, begun } = progress
  const lesson = next.kind === 'lesson' ? next.lesson : null
  const to = `/kurser/${slug}${lesson ? `/${lesson.slug}` : next.kind === 'test' ? '/proeve' : ''}`
  return { title, methods, to, nextTitle: lesson?.title ?? null, done, total, minutesLeft, begun }
}

/** A lesson that is another than when the person read it. */
export type ChangedLesson = { courseTitle: string; title: string; to: string; standing: Standing }

/** What is new in what a person has read, those to be read again first. */
export function changedLessons(
  courses: Course[],
  progress: ReadonlyMap<string, CourseProgress>,
): ChangedLesson[] {
  const changed = courses.flatMap((course) =>
    course.lessons.flatMap(({ title, slug }, place): ChangedLesson[] => {
      const standing = progress.get(course.id)?.lessons[place]?.standing ?? 'current'
      if (standing === 'current') return []
      return [{ courseTitle: course.title, title, to: `/kurser/${course.slug}/${slug}`, standing }]
    }),
  )
  return changed.toSorted((a, b) => Number(b.standing === 'again') - Number(a.standing === 'again'))
}

export type Due = Deadline & { title: string; to: string; kind: 'take' | 'renew' }

/** What must be done by when, the earliest first; a proof that holds for long is no task yet. */
export function dueList(courses: Course[], standings: StandingFacts[], day: string): Due[] {
  return standings
    .flatMap((standing) => {
      const course = courses.find(({ id }) => id === standing.courseId)
      const deadline = deadlineIn(standing, day)
      if (!course || !deadline || standing.certificate?.status === 'valid') return []
      const kind = standing.certificate ? ('renew' as const) : ('take' as const)
      return [{ ...deadline, title: course.title, to: `/kurser/${course.slug}`, kind }]
    })
    .toSorted((a, b) => a.date.localeCompare(b.date))
}
