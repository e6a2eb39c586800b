import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import type { TaskList } from '#app/domain/courses/read-body.ts'
import { db, write } from '#db/client.server.ts'
import { taskTicks } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'

/**
 * Keeps which of the things to do are done. The form carries all of them, so the last one sent counts;
 * what was done before keeps its moment.
 */
export function saveTicks(
  personId: string,
  course: Course,
  tasks: TaskList,
  done: number[],
  now = new Date(),
): void {
  const places = [...new Set(done)].filter((place) => place < tasks.items.length)
  write((tx) => {
    tx.delete(taskTicks)
      .where(
        and(
          eq(taskTicks.personId, personId),
          eq(taskTicks.tasksId, tasks.id),
          notInArray(taskTicks.place, places),
        ),
      )
      .run()
    if (places.length === 0) return
    enrol(tx, personId, course, now)
    tx.insert(taskTicks)
      .values(places.map((place) => ({ personId, tasksId: tasks.id, place, doneAt: now })))
      .onConflictDoNothing()
      .run()
  })
}

/** The places of what a person has done, by the list it stands in; none done, no entry. */
export function ticksOf(personId: string, tasks: TaskList[]): Record<string, number[]> {
  const ids = tasks.map(({ id }) => id)
  const rows = db
    .select()
    .from(taskTicks)
    .where(and(eq(taskTicks.personId, personId), inArray(taskTicks.tasksId, ids)))
    .all()
  return Object.fromEntries(
    ids.flatMap((id) => {
      const done = rows.filter(({ tasksId }) => tasksId === id).map(({ place }) => place)
      return done.length > 0 ? [[id, done]] : []
    }),
  )
}
