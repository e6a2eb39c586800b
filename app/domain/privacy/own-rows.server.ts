import { inArray, sql } from 'drizzle-orm'
import { moveUp } from '#app/domain/events/sign-ups.server.ts'
import { type Tx } from '#db/client.server.ts'
import { signUps } from '#db/schema/index.ts'
import { keptColumns } from '#db/schema/keeping.ts'

/**
 * Tables whose rows stay when the person they are about is forgotten: the account, emptied, since other rows
 * point to it; the certificates, without the name; the log of use, which knows ids alone; that it was done.
 */
export const STAYING_TABLES = ['people', 'certificates', 'audit_log', 'erasures']

/** Every column that holds the id of the person its row is about, of the tables whose rows go with them. */
export const ownColumns = () =>
  keptColumns().filter(({ person, table }) => person === 'subject' && !STAYING_TABLES.includes(table))

/** Deletes what is about these accounts. Seats that they held ahead go to those who wait. */
export function deleteOwnRows(tx: Tx, ids: string[], now: Date): void {
  const signedUp = tx
    .selectDistinct({ eventId: signUps.eventId })
    .from(signUps)
    .where(inArray(signUps.personId, ids))
    .all()
  for (const { table, column } of ownColumns()) {
    const isTheirs = sql`${sql.identifier(column)} in (select value from json_each(${JSON.stringify(ids)}))`
    tx.run(sql`delete from ${sql.identifier(table)} where ${isTheirs}`)
  }
  for (const { eventId } of signedUp) moveUp(tx, eventId, now)
}
