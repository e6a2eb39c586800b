import { and, eq, inArray } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import type { TaskList } from '#app/domain/courses/read-body.ts'
import { db, write } from '#db/client.server.ts'
import { taskTicks } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { digestOf, placeOfTick } from './standing-ticks.ts'

const own = (personId: string, tasksIds: string[]) =>
  and(eq(taskTicks.personId, personId), inArray(taskTicks.tasksId, tasksIds))

/**
 * Keeps which of the things to do are done. Only what was changed on the page counts, so that a page
 * opened before another was saved undoes nothing of it; sent again it changes nothing.
 * @param tasks the list as it stood on the page
 * @param change the places ticked when the page was given, and those ticked now
 */
export function saveTicks(
  personId: string,
  course: Course,
  { id: tasksId, items }: TaskList,
  { was, done }: { was: number[]; done: number[] },
  now = new Date(),
): void {
  const undone = was.filter((place) => !done.includes(place))
  write((tx) => {
    const kept = tx
      .select()
      .from(taskTicks)
      .where(own(personId, [tasksId]))
      .all()
      .map(({ digest, place }) => ({ digest, place: placeOfTick({ digest, place }, items) }))
    const taken = kept.filter(({ place }) => undone.includes(place)).map(({ digest }) => digest)
    tx.delete(taskTicks)
      .where(and(own(personId, [tasksId]), inArray(taskTicks.digest, taken)))
      .run()

    const fresh = items.flatMap((item, place) =>
      done.includes(place) && !was.includes(place) && !kept.some((tick) => tick.place === place)
        ? [{ personId, tasksId, digest: digestOf(item), place, doneAt: now }]
        : [],
    )
    if (fresh.length === 0) return
    enrol(tx, personId, course, now)
    tx.insert(taskTicks).values(fresh).onConflictDoNothing().run()
  })
}

/** The places of what a person has done, by the list it stands in; none done, no entry. */
export function ticksOf(personId: string, tasks: TaskList[]): Record<string, number[]> {
  const ids = tasks.map(({ id }) => id)
  const rows = db.select().from(taskTicks).where(own(personId, ids)).all()
  return Object.fromEntries(
    tasks.flatMap(({ id, items }) => {
      const ticks = rows.filter(({ tasksId }) => tasksId === id)
      const places = new Set(ticks.map((tick) => placeOfTick(tick, items)))
      const done = [...items.keys()].filter((place) => places.has(place))
      return done.length > 0 ? [[id, done]] : []
    }),
  )
}
