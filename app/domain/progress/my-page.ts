import type { Method } from '../courses/methods.ts'
import type { Course } from '../courses/outline.ts'
import type { CourseProgress, Missing } from './course-progress.ts'
import { RENEWAL_ANCHOR } from './renewal-outlook.ts'
import type { RenewalProgress } from './renewal-progress.ts'
import type { Standing } from './standing-of-reading.ts'
import { courseStatus, type Deadline, deadlineIn, type StandingFacts, waiverOn } from './member-status.ts'

/** A course or a renewal under way, or one that waits: where to go on, and how far it is. */
export type Journey = {
  kind: 'course' | 'renewal'
  title: string
  methods: Method[]
  to: string
  next: { kind: 'lesson'; title: string } | { kind: 'test' } | { kind: 'nothing'; missing: Missing[] }
  /** Lessons of a course; steps of a renewal, which has others too. */
  done: number
  total: number
  minutesLeft: number
  begun: boolean
}

/** What is known of the person in the courses: how far, by course id, and what is open to be renewed. */
export type OwnProgress = {
  progress: ReadonlyMap<string, CourseProgress>
  renewals: ReadonlyMap<string, { progress: RenewalProgress }>
}

/**
 * What a person can go on with: what is under way first, then what is asked of them. Complete ones are
 * left out, and so is a renewal that nobody has begun while the certificate is there: that is a deadline.
 */
export function journeys(
  courses: Course[],
  standings: StandingFacts[],
  { progress, renewals }: OwnProgress,
  day: string,
): Journey[] {
  const open = courses.flatMap((course) => {
    const own = progress.get(course.id)
    const renewal = renewals.get(course.id)
    const standing = standings.find(({ courseId }) => courseId === course.id)
    const enrolment = standing?.enrolment ?? null
    const hasCertificate = (standing?.certificate ?? null) !== null
    const isAsked = enrolment !== null && waiverOn(day, enrolment) === null && !hasCertificate
    if (renewal?.progress.complete) return []
    if (renewal) return renewal.progress.begun || isAsked ? [renewalJourney(course, renewal.progress)] : []
    if (!own || own.complete || hasCertificate) return []
    return own.begun || isAsked ? [courseJourney(course, own)] : []
  })
  return open.toSorted((a, b) => Number(b.begun) - Number(a.begun))
}

function courseJourney(course: Course, progress: CourseProgress): Journey {
  const { lessonsDone: done, lessonsTotal: total } = progress
  return { kind: 'course', done, total, ...wayOn(course, progress) }
}

function renewalJourney(course: Course, progress: RenewalProgress): Journey {
  const { stepsDone: done, stepsTotal: total } = progress
  return { kind: 'renewal', done, total, ...wayOn(course, progress) }
}

type Open = Pick<CourseProgress, 'next' | 'missing' | 'minutesLeft' | 'begun'>

function wayOn({ title, methods, slug }: Course, { next, missing, minutesLeft, begun }: Open) {
  const address = `/kurser/${slug}`
  const about = { title, methods, minutesLeft, begun }
  switch (next.kind) {
    case 'lesson':
      return {
        ...about,
        to: `${address}/${next.lesson.slug}`,
        next: { kind: next.kind, title: next.lesson.title },
      }
    case 'test':
      return { ...about, to: `${address}/proeve`, next }
    case 'nothing':
      return { ...about, to: address, next: { kind: next.kind, missing } }
  }
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

/** Something to be done by a day; of a renewal, what it still takes. */
export type Due = Deadline & { title: string; to: string; missing: Missing[] }

/** A course that the person need not take, why not, and to the end of which day; null: no end. */
export type Excuse = { title: string; to: string; reason: string; until: string | null }

/** What the person is excused from, in the order of the courses; a proof that holds says more. */
export function excuses(courses: Course[], standings: StandingFacts[], day: string): Excuse[] {
  return courses.flatMap(({ id, title, slug }) => {
    const standing = standings.find(({ courseId }) => courseId === id)
    if (!standing) return []
    const status = courseStatus(standing, day)
    return status.kind === 'waived'
      ? [{ title, to: `/kurser/${slug}`, reason: status.reason, until: status.until }]
      : []
  })
}

/** What must be done by when, the earliest first; a proof that holds for long is no task yet. */
export function dueList(
  courses: Course[],
  standings: StandingFacts[],
  renewals: OwnProgress['renewals'],
  day: string,
): Due[] {
  return standings
    .flatMap((standing): Due[] => {
      const course = courses.find(({ id }) => id === standing.courseId)
      const deadline = deadlineIn(standing, day)
      if (!course || !deadline || standing.certificate?.status === 'valid') return []
      const { title, slug } = course
      const to = `/kurser/${slug}`
      if (deadline.kind === 'take') return [{ ...deadline, title, to, missing: [] }]
      const missing = renewals.get(course.id)?.progress.missing ?? []
      return [{ ...deadline, title, to: `${to}#${RENEWAL_ANCHOR}`, missing }]
    })
    .toSorted((a, b) => a.date.localeCompare(b.date))
}
