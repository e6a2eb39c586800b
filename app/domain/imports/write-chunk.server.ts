import { and, eq } from 'drizzle-orm'
import { queueInvitations } from '#app/domain/auth/invitations.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { imports } from '#db/schema/index.ts'
import { applyChanges } from './apply-changes.server.ts'
import { addCounts, type Change, countKey, type Counts } from './change.ts'
import type { CheckedFile } from './check-file.ts'
import { planRows, type RowPlan } from './plan.ts'
import { worldOf } from './world.server.ts'
import { contentAfter, keepWrong, wrongAmong } from './wrong-rows.server.ts'

/** Rows written at once: little enough that nobody waits long for a page meanwhile. */
export const CHUNK = 250

/**
 * Writes the next rows of an import, planned anew as the world may have changed since somebody looked it
 * through. How far it is stands in the same transaction, so a row is written once however often a server stops.
 * @returns false when there is nothing left to do: all is written, or somebody has stopped it
 */
export function writeChunk(id: string, { right, wrong }: CheckedFile, now: Date): boolean {
  return write((tx) => {
    const isRunning = and(eq(imports.id, id), eq(imports.state, 'running'))
    const columns = { handled: imports.handled, counts: imports.counts, invites: imports.invites }
    const known = tx.select(columns).from(imports).where(isRunning).get()
    if (!known) return false
    const { handled, counts, invites } = known

    const rows = right.slice(handled, handled + CHUNK)
    const plans = planRows(rows, worldOf(rows), () => crypto.randomUUID())
    const changes = plans.flatMap((plan) => plan.changes)
    applyChanges(tx, id, changes)
    keepWrong(tx, id, wrongAmong(plans))
    const invited: Counts = invites ? { invited: invite(tx, changes, now) } : {}

    const isWritten = handled + rows.length >= right.length
    const end = () =>
      ({
        state: 'done',
        content: contentAfter(tx, id, wrong),
        claimedAt: null,
        finishedAt: now,
      }) as const
    tx.update(imports)
      .set({
        handled: handled + rows.length,
        counts: addCounts(addCounts(counts, countsOf(plans)), invited),
        ...(isWritten ? end() : { claimedAt: now }),
      })
      .where(isRunning)
      .run()
    return !isWritten
  })
}

/** What plans come to, by kind. A place of several rows is counted once: by the row that makes it. */
export function countsOf(plans: RowPlan[]): Counts {
  const wrong = plans.filter(({ faults }) => faults.length > 0).length
  const same = plans.filter(({ changes, faults }) => changes.length + faults.length === 0).length
  const stays = plans.filter((plan) => plan.stays !== null).length
  const things = plans.flatMap(({ changes }) => changes.map((change) => ({ [countKey(change)]: 1 })))
  return [{ wrong, same, ...(stays > 0 && { stays }) }, ...things].reduce(addCounts, {})
}

function invite(tx: Tx, changes: Change[], now: Date): number {
  const made = changes.filter(({ thing, before }) => thing === 'person' && before === null)
  return queueInvitations(
    tx,
    made.map(({ id }) => id),
    now,
  )
}
