import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { expiringCertificates } from '#app/domain/certificates/expiring.server.ts'
import { expiryReminders } from '#app/domain/certificates/expiry-reminders.ts'
import { today } from '#app/domain/dates.ts'
import { openMatters } from '#app/domain/fidelity/actions/matters.server.ts'
import { matterReminders } from '#app/domain/fidelity/actions/reminders.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people, remindersTold } from '#db/schema/index.ts'
import type { Reminder } from './reminder.ts'

/**
 * Tells everyone by one mail what waits for them, once. Who is on leave is passed over, and not told
 * of it afterwards; closed accounts get nothing.
 */
export function queueReminders(day = today()): void {
  const due = byPerson([
    ...matterReminders(openMatters(day), day),
    ...expiryReminders(expiringCertificates(day), day),
  ])
  write((tx) => {
    for (const { id, name, onLeaveUntil } of whoMayBeTold(tx, [...due.keys()])) {
      const told = toldKeys(tx, id)
      const untold = due.get(id)?.filter(({ key }) => !told.has(key)) ?? []
      if (untold.length === 0) continue
      const mail = { personId: id, key: `digest:${id}:${day}`, ...reminderMail(name, untold, env.APP_URL) }
      const isOnLeave = onLeaveUntil !== null && onLeaveUntil >= day
      // When the day's mail has gone already, what is new waits for tomorrow's.
      if (isOnLeave || queueMail(tx, mail)) remember(tx, untold, day)
    }
  })
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

function whoMayBeTold(tx: Tx, ids: string[]) {
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
