import { setImmediate as pause } from 'node:timers/promises'
import { today } from '#app/domain/dates.ts'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { forgetAnswers } from './answer-retention.server.ts'
import { forgetMailsWithoutRow } from './erasure-traces.server.ts'
import {
  askForLeavers,
  forgetOldHolders,
  forgetOldNotes,
  forgetRaterNames,
  oldRaters,
} from './name-retention.server.ts'
import { oldRowSteps } from './retention-rows.server.ts'

/** Whose answers one transaction sees to. The first night may have years before it. */
const PEOPLE_AT_ONCE = 25

/**
 * Carries out what `keeping.ts` promises: forgets on a day what has been kept for its time. In portions, each of
 * which knows by itself what is left: cut off, it goes on there the next time, and done twice it finds nothing.
 * @returns how many of each kind
 */
export async function keepNoLonger(
  day = today(),
  stopping = new AbortController().signal,
): Promise<JobResult> {
  const result: JobResult = {}
  const add = (kind: string, number: number) => {
    if (number > 0) result[kind] = (result[kind] ?? 0) + number
  }
  const steps = [
    ...oldRowSteps(day),
    { kind: 'certificates', step: (tx: Tx) => forgetOldHolders(tx, day) },
    { kind: 'notes', step: (tx: Tx) => forgetOldNotes(tx, day) },
  ]
  for (const { kind, step } of steps) {
    let some: number
    do {
      stopping.throwIfAborted()
      some = write(step)
      add(kind, some)
      await pause()
    } while (some > 0)
  }
  forgetMailsWithoutRow()

  const reports = new Set<string>()
  for (const id of oldRaters(day)) {
    stopping.throwIfAborted()
    for (const reviewId of write((tx) => forgetRaterNames(tx, id, day))) reports.add(reviewId)
    await pause()
  }
  add('reports', reports.size)

  const forgetSome = (personIds: string[]) => {
    const forgotten = write((tx) => forgetAnswers(tx, personIds, day))
    add('answers', forgotten.answers)
    add('tests', forgotten.tests)
  }
  const everyone = db.select({ id: people.id }).from(people).orderBy(people.id).all()
  await inPortions(
    everyone.map(({ id }) => id),
    forgetSome,
    stopping,
    PEOPLE_AT_ONCE,
  )
  add('leavers', askForLeavers(day))
  return result
}
