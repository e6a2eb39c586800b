import { asc, eq } from 'drizzle-orm'
import { findCourse } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import type { ApprovalKind } from '#app/domain/progress/approval.ts'
import { sayDone } from '#app/domain/progress/approvals.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { approvals } from '#db/schema/index.ts'
import { COURSE_YAML, makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { passTest, takeLessons } from './answers.ts'
import { createPerson, grant } from './people.ts'
import { letGoLive } from './releases.ts'

/** The sample course asking for a practice task, for supervision at its renewal, and for so many days. */
export const askingCourse = ({ days = 0, practiceTask = true } = {}) => ({
  'proevekursus/course.yaml': COURSE_YAML.replace('practiceTask: false', `practiceTask: ${practiceTask}`)
    .replace('days: 0', `days: ${days}`)
    .replace('test: true }', 'test: true, supervision: true }'),
})

/** Puts that course on the shelf, alone. */
export async function openAskingCourse(asks: Parameters<typeof askingCourse>[0] = {}) {
  env.COURSES_DIR = makeCourses(askingCourse(asks))
  await letGoLive({})
}

export function sampleCourse(): Course {
  const course = findCourse('proevekursus')
  if (!course) throw new Error('The sample course is not there')
  return course
}

export function createTrainer(name = 'Jonas Bech') {
  const trainer = createPerson({ name })
  grant(trainer, 'trainer')
  return trainer
}

/** Somebody who has read every lesson and passed the test. */
export function createReader(name = 'Mette Sørensen') {
  const reader = createPerson({ name })
  takeLessons(reader.id, sampleCourse())
  passTest(reader.id, sampleCourse())
  return reader
}

/** What this person has said, oldest first. */
export const saidBy = (person: { id: string }) =>
  db.select().from(approvals).where(eq(approvals.personId, person.id)).orderBy(asc(approvals.saidAt)).all()

/** The person says that they have done it; the id of what waits. */
export function say(
  person: { id: string },
  doneOn: string,
  kind: ApprovalKind = 'practice-task',
  now?: Date,
) {
  sayDone(person.id, sampleCourse(), kind, doneOn, now)
  const waiting = saidBy(person).find((said) => said.kind === kind && said.outcome === null)
  if (!waiting) throw new Error('Nothing waits')
  return waiting.id
}
