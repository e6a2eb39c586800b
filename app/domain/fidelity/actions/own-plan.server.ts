import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { CourseProgress } from '#app/domain/progress/course-progress.ts'
import { db } from '#db/client.server.ts'
import { actionLessons, actions, reviews } from '#db/schema/index.ts'
import { reviewAddress } from '../review/review-head.ts'
import { findReview, reviewThing } from '../review/reviews.server.ts'
import { lessonsOfActions } from './action-lessons.server.ts'

/** Something of a team's action plan that is one person's to do, and by the end of which day. */
export type OwnTask = { id: string; to: string; title: string; dueOn: string; overdue: boolean }

/** What the person has said they will do, and has not done yet, the earliest day first. */
export function ownActions(person: SignedInPerson, today: string): OwnTask[] {
  const rows = db
    .select()
    .from(actions)
    .where(and(eq(actions.ownerId, person.id), isNull(actions.doneAt)))
    .orderBy(asc(actions.dueOn))
    .all()
  return rows.flatMap(({ id, reviewId, what, dueOn }) => {
    const review = findReview(reviewId)
    // Who has left the team has nothing more to do with its plan.
    if (!review || !can(person, 'see-result', reviewThing(review))) return []
    const to = `${reviewAddress(reviewId, 'plan')}#action-${id}`
    return [{ id, to, title: what, dueOn, overdue: dueOn < today }]
  })
}

/**
 * The lessons the person's teams have asked for and they have not taken yet, the earliest day first.
 * A lesson that two actions ask for is one task.
 * @param progress of the person, by course id
 */
export function askedLessons(
  person: SignedInPerson,
  progress: ReadonlyMap<string, CourseProgress>,
  today: string,
): (OwnTask & { minutes: number })[] {
  const teamIds = person.teams.map(({ id }) => id)
  const open = db
    .selectDistinct({ id: actions.id, dueOn: actions.dueOn })
    .from(actions)
    .innerJoin(reviews, eq(reviews.id, actions.reviewId))
    .innerJoin(actionLessons, eq(actionLessons.actionId, actions.id))
    .where(and(inArray(reviews.teamId, teamIds), isNotNull(reviews.approvedAt), isNull(actions.doneAt)))
    .orderBy(asc(actions.dueOn))
    .all()
  const lessons = lessonsOfActions(open.map(({ id }) => id))
  const tasks = open.flatMap(({ id: actionId, dueOn }) =>
    (lessons.get(actionId) ?? []).flatMap(({ id, to, title, minutes, courseId }) => {
      const own = progress.get(courseId)?.lessons.find(({ lessonId }) => lessonId === id)
      return own?.status === 'done' ? [] : [{ id, to, title, minutes, dueOn, overdue: dueOn < today }]
    }),
  )
  return tasks.filter(({ id }, place) => tasks.findIndex((task) => task.id === id) === place)
}
