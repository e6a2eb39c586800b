import { setImmediate as pause } from 'node:timers/promises'
import { expiringCertificates } from '#app/domain/certificates/expiring.server.ts'
import { expiryReminders } from '#app/domain/certificates/expiry-reminders.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { openMatters } from '#app/domain/fidelity/actions/matters.server.ts'
import { matterReminders } from '#app/domain/fidelity/actions/reminders.ts'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import { managersOn } from '#app/domain/people/managers.server.ts'
import { grantsOn, trainersAmong } from '#app/domain/people/role-grants.server.ts'
import { allWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { approvalReminders } from '#app/domain/progress/approval-reminders.ts'
import { openAccounts } from '#app/domain/requirements/everyone.server.ts'
import { openDemands } from '#app/domain/requirements/open-demands.server.ts'
import { begunAndLeft } from './begun-courses.server.ts'
import { type CourseReminder, courseReminders, idleReminders, isNews } from './course-reminders.ts'
import type { Reminder, Told } from './reminder.ts'

/**
 * All that should have been told by a day, whoever has heard of it already, by who is told. Between one subject
 * and the next, and among the many who are asked to take courses, what waits to be answered is answered.
 */
export async function dueReminders(day: string, stopping: AbortSignal): Promise<Map<string, Reminder[]>> {
  const expiring = expiringCertificates(day)
  await pause()
  const idle = idleReminders(begunAndLeft(day), day)
  await pause()
  const asked = await askedReminders(day, new Set(expiring.map(keyOf)), stopping)
  const known = new Set(asked.filter((one) => !isNews(one)).map(coursePair))
  return byPerson([
    ...withDeadline(matterReminders(openMatters(day), day)),
    ...withDeadline(expiryReminders(expiring, day)),
    ...approvalReminders(allWaiting(), trainersAmong(grantsOn(day)), day).map(asNews),
    // Who hears of the day hears no more of the same course.
    ...[...asked, ...idle.filter((one) => !known.has(coursePair(one)))].map((one) =>
      isNews(one) ? asNews(one) : { ...one, urgency: 'deadline' as const },
    ),
  ])
}

function byPerson(reminders: Reminder[]): Map<string, Reminder[]> {
  const groups = new Map<string, Reminder[]>()
  for (const reminder of reminders) {
    const group = groups.get(reminder.personId)
    if (group) group.push(reminder)
    else groups.set(reminder.personId, [reminder])
  }
  return groups
}

const withDeadline = <T extends Told>(told: T[]) =>
  told.map((one) => ({ ...one, urgency: 'deadline' as const }))
const asNews = <T extends Told>(one: T) => ({ ...one, urgency: 'news' as const })
const coursePair = ({ personId, course }: CourseReminder) => `${personId} ${course.id}`

type Expiring = { holder: { id: string }; course: { id: string }; expiresOn: string }
const keyOf = ({ holder, course, expiresOn }: Expiring) => `${holder.id} ${course.id} ${expiresOn}`

/** @param expiring certificates whose last day is told of as such, and not as a day to take the course by as well */
async function askedReminders(
  day: string,
  expiring: ReadonlySet<string>,
  stopping: AbortSignal,
): Promise<CourseReminder[]> {
  const managersOf = managersOn(day)
  const reminders: CourseReminder[] = []
  const ask = (personIds: string[]) => {
    const asked = openDemands(day, personIds).flatMap((demand) => {
      const course = findCourseById(demand.courseId)
      const isTold = expiring.has(`${demand.personId} ${demand.courseId} ${demand.dueOn}`)
      return course && !isTold ? [{ ...demand, course }] : []
    })
    reminders.push(...courseReminders(asked, managersOf, day))
  }
  await inPortions(openAccounts(), ask, stopping)
  return reminders
}
