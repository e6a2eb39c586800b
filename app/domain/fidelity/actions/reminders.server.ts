import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people, remindersTold } from '#db/schema/index.ts'
import { openMatters } from './matters.server.ts'
import { dueReminders, type Reminder } from './reminders.ts'

/**
 * Tells everyone by one mail what waits for them, once. Who is on leave is passed over, and not told
 * of it afterwards; closed accounts get nothing.
 */
export function queueReminders(day = today()): void {
  const due = dueReminders(openMatters(day), day)
  write((tx) => {
    for (const { id, name, onLeaveUntil } of whoHasOne(tx, due)) {
      const told = toldKeys(tx, id)
      const untold = due.filter(({ personId, key }) => personId === id && !told.has(key))
      if (untold.length === 0) continue
      const mail = { personId: id, key: `digest:${id}:${day}`, ...reminderMail(name, untold, env.APP_URL) }
      const isOnLeave = onLeaveUntil !== null && onLeaveUntil >= day
      // When the day's mail has gone already, what is new waits for tomorrow's.
      if (isOnLeave || queueMail(tx, mail)) remember(tx, untold, day)
    }
  })
}

function whoHasOne(tx: Tx, reminders: Reminder[]) {
  const ids = [...new Set(reminders.map(({ personId }) => personId))]
  return tx
    .select({ id: people.id, name: people.name, onLeaveUntil: people.onLeaveUntil })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
    .orderBy(asc(people.sortKey))
    .all()
}

function toldKeys(tx: Tx, personId: string): Set<string> {
  const { key } = remindersTold
  const rows = tx.select({ key }).from(remindersTold).where(eq(remindersTold.personId, personId)).all()
  return new Set(rows.map((row) => row.key))
}

function remember(tx: Tx, reminders: Reminder[], toldOn: string) {
  const rows = reminders.map(({ personId, key }) => ({ personId, key, toldOn }))
  tx.insert(remindersTold).values(rows).run()
}
