import { setImmediate as pause } from 'node:timers/promises'
import { asc, gt, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'
import { digestOf } from './audit.server.ts'

/** So many rows are worked through in some 20 ms; between two portions requests are answered. */
const PORTION = 2_000

/**
 * Looks through the chain of the log of use. It begins with the oldest row that is kept: what came before has
 * been deleted when its time was up, but for the newest row, which stays. SQLite remembers the highest number it has
 * given, so that rows taken from the end are missed too, and all of them.
 * @returns the number of the first row that does not follow from the one before it; null: the chain is whole
 */
export async function firstBrokenRow(): Promise<number | null> {
  const highest = highestGiven() // read first: what comes meanwhile, also from another process, is only more
  let last: { id: number; digest: string } | null = null
  for (let rows = portionAfter(0); rows.length > 0; rows = portionAfter(last?.id ?? 0)) {
    for (const { id, digest, ...row } of rows) {
      const follows: boolean = last === null || digestOf(row, last.digest) === digest
      if (!follows) return id
      last = { id, digest }
    }
    await pause()
  }
  if (last === null) return highest || null
  return last.id < highest ? last.id + 1 : null
}

const portionAfter = (id: number) =>
  db.select().from(auditLog).where(gt(auditLog.id, id)).orderBy(asc(auditLog.id)).limit(PORTION).all()

function highestGiven(): number {
  const row = db.get<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'audit_log'`)
  return row?.seq ?? 0
}
