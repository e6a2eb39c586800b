import { expiringCertificates } from '#app/domain/certificates/expiring.server.ts'
import { expiryReminders } from '#app/domain/certificates/expiry-reminders.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { addDays } from '#app/domain/dates.ts'
import { openMatters } from '#app/domain/fidelity/actions/matters.server.ts'
import { matterReminders } from '#app/domain/fidelity/actions/reminders.ts'
import { managersOn } from '#app/domain/people/managers.server.ts'
import { grantsOn, trainersAmong } from '#app/domain/people/role-grants.server.ts'
import { allWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { approvalReminders } from '#app/domain/progress/approval-reminders.ts'
import { openDemands } from '#app/domain/requirements/open-demands.server.ts'
import { begunAndLeft } from './begun-courses.server.ts'
import {
  type CourseReminder,
  courseReminders,
  IDLE_DAYS,
  idleReminders,
  isNews,
  LONGEST_IDLE_DAYS,
} from './course-reminders.ts'
import type { Reminder, Told } from './reminder.ts'

/** All that should have been told by a day, whoever has heard of it already. */
export function dueReminders(day: string): Reminder[] {
  const expiring = expiringCertificates(day)
  const asked = askedReminders(day, new Set(expiring.map(keyOf)))
  const known = new Set(asked.filter((one) => !isNews(one)).map(coursePair))
  const idle = idleReminders(begunAndLeft(addDays(day, -LONGEST_IDLE_DAYS), addDays(day, -IDLE_DAYS)), day)
  return [
    ...withDeadline(matterReminders(openMatters(day), day)),
    ...withDeadline(expiryReminders(expiring, day)),
    ...approvalReminders(allWaiting(), trainersAmong(grantsOn(day)), day).map(asNews),
    // Who hears of the day hears no more of the same course.
    ...[...asked, ...idle.filter((one) => !known.has(coursePair(one)))].map((one) =>
      isNews(one) ? asNews(one) : { ...one, urgency: 'deadline' as const },
    ),
  ]
}

const withDeadline = <T extends Told>(told: T[]) =>
  told.map((one) => ({ ...one, urgency: 'deadline' as const }))
const asNews = <T extends Told>(one: T) => ({ ...one, urgency: 'news' as const })
const coursePair = ({ personId, course }: CourseReminder) => `${personId} ${course.id}`

type Expiring = { holder: { id: string }; course: { id: string }; expiresOn: string }
const keyOf = ({ holder, course, expiresOn }: Expiring) => `${holder.id} ${course.id} ${expiresOn}`

/** @param expiring certificates whose last day is told of as such, and not as a day to take the course by as well */
function askedReminders(day: string, expiring: ReadonlySet<string>): CourseReminder[] {
  const demands = openDemands(day).flatMap((demand) => {
    const course = findCourseById(demand.courseId)
    const isTold = expiring.has(`${demand.personId} ${demand.courseId} ${demand.dueOn}`)
    return course && !isTold ? [{ ...demand, course }] : []
  })
  return courseReminders(demands, managersOn(day), day)
}
