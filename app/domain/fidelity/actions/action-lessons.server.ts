import { and, eq, inArray } from 'drizzle-orm'
import type { Method } from '#app/domain/courses/methods.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { membersOf } from '#app/domain/people/teams.server.ts'
import { askToTake } from '#app/domain/progress/enrolments.server.ts'
import { progressOfEach } from '#app/domain/progress/progress.server.ts'
import { db, write } from '#db/client.server.ts'
import { actionLessons, actions } from '#db/schema/index.ts'
import { type Mover, reviewFor } from '../review/mover.server.ts'

/** A lesson as a plan shows it, and what it has to practise with. */
export type PlanLesson = Pick<Lesson, 'id' | 'title' | 'minutes' | 'practices'> & {
  to: string
  courseId: string
  courseTitle: string
}

const planLesson = (course: Course, { id, title, minutes, practices, slug }: Lesson): PlanLesson => ({
  id,
  title,
  minutes,
  practices,
  to: `/kurser/${course.slug}/${slug}`,
  courseId: course.id,
  courseTitle: course.title,
})

/** Lessons of the courses as they are now, in the order of their courses. */
function lessonsWhere(holds: (lesson: Lesson) => boolean, courses = allCourses()): PlanLesson[] {
  return courses.flatMap((course) => course.lessons.filter(holds).map((lesson) => planLesson(course, lesson)))
}

/** The lessons that teach what an item measures, those of the team's own method first. */
export function lessonsForItem(itemId: string, method: Method): PlanLesson[] {
  const isOwn = ({ methods }: Course) => methods.includes(method)
  const courses = allCourses().toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
  return lessonsWhere(({ fidelity }) => fidelity.includes(itemId), courses)
}

/** Which lessons the actions of a plan ask the team to take, by action. A lesson that is no more is left out. */
export function lessonsOfActions(actionIds: string[]): Map<string, PlanLesson[]> {
  const rows = db.select().from(actionLessons).where(inArray(actionLessons.actionId, actionIds)).all()
  return new Map(
    actionIds.map((actionId) => {
      const asked = new Set(rows.filter((row) => row.actionId === actionId).map(({ lessonId }) => lessonId))
      return [actionId, lessonsWhere(({ id }) => asked.has(id))]
    }),
  )
}

/** How many of a team's members have taken a lesson; for those alone who may see their progress. */
export function lessonCounts(
  teamId: string,
  lessons: PlanLesson[],
): Map<string, { done: number; of: number }> {
  const memberIds = membersOf(teamId).map(({ id }) => id)
  const courseIds = new Set(lessons.map(({ courseId }) => courseId))
  const courses = allCourses().filter(({ id }) => courseIds.has(id))
  const all = courses.flatMap((course) => [...progressOfEach(memberIds, course).values()])
  const done = (lessonId: string) =>
    all.filter((progress) =>
      progress.lessons.some((lesson) => lesson.lessonId === lessonId && lesson.status === 'done'),
    ).length
  return new Map(lessons.map(({ id }) => [id, { done: done(id), of: memberIds.length }]))
}

/**
 * Asks the team's members to take lessons as part of an action, and asks no more for those whose tick was
 * taken away. Only what was changed on the page is changed here, so that two tabs do not undo each other.
 * @param before what was ticked when the page was made
 */
export function assignLessons(
  mover: Mover,
  { id: actionId, lessons, before }: { id: string; lessons: string[]; before: string[] },
  assignedAt = new Date(),
): { status: 'saved' | 'refused' } {
  return write((tx) => {
    const found = reviewFor(tx, mover, 'plan-action')
    const ofReview = and(eq(actions.id, actionId), eq(actions.reviewId, mover.reviewId))
    if (!found || !tx.select().from(actions).where(ofReview).get()) return { status: 'refused' }

    const added = lessons.filter((id) => !before.includes(id))
    const dropped = before.filter((id) => !lessons.includes(id))
    for (const lessonId of added) {
      tx.insert(actionLessons).values({ actionId, lessonId, assignedAt }).onConflictDoNothing().run()
    }
    tx.delete(actionLessons)
      .where(and(eq(actionLessons.actionId, actionId), inArray(actionLessons.lessonId, dropped)))
      .run()

    const courseIds = new Set(lessonsWhere(({ id }) => added.includes(id)).map(({ courseId }) => courseId))
    for (const { id: personId } of membersOf(found.review.team.id)) {
      for (const courseId of courseIds) askToTake(tx, personId, courseId, assignedAt)
    }
    return { status: 'saved' }
  })
}
