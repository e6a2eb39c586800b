import { and, asc, inArray, isNull } from 'drizzle-orm'
import { expiringCertificates } from '#app/domain/certificates/expiring.server.ts'
import { expiryReminders } from '#app/domain/certificates/expiry-reminders.ts'
import { today } from '#app/domain/dates.ts'
import { openMatters } from '#app/domain/fidelity/actions/matters.server.ts'
import { matterReminders } from '#app/domain/fidelity/actions/reminders.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { grantsOn, trainersAmong } from '#app/domain/people/role-grants.server.ts'
import { allWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { approvalReminders } from '#app/domain/progress/approval-reminders.ts'
import { env } from '#app/http/env.server.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people, remindersTold } from '#db/schema/index.ts'
import type { Reminder } from './reminder.ts'

/**
 * Tells everyone by one mail what waits for them, once; closed accounts get nothing. Who is on leave is
 * passed over, and not told of it afterwards, but for what waits all the same: their own certificates, and
 * approvals.
 */
export function queueReminders(day = today()): void {
  const due = byPerson([
    ...matterReminders(openMatters(day), day),
    ...expiryReminders(expiringCertificates(day), day),
    ...approvalReminders(allWaiting(), trainersAmong(grantsOn(day)), day),
  ])
  write((tx) => {
    const receivers = whoMayBeTold(tx, [...due.keys()])
    const told = toldKeys(tx, receivers)
    for (const { id, name, onLeaveUntil } of receivers) {
      const untold = due.get(id)?.filter(({ key }) => !told.get(id)?.has(key)) ?? []
      if (untold.length === 0) continue
      if (onLeaveUntil !== null && onLeaveUntil >= day) {
        remember(tx, untold.filter(isPassedOver), day)
        continue
      }
      const mail = { personId: id, key: `digest:${id}:${day}`, ...reminderMail(name, untold, env.APP_URL) }
      // When the day's mail has gone already, what is new waits for tomorrow's.
      if (queueMail(tx, mail)) remember(tx, untold, day)
    }
  })
}

/** Whether it is not told of after a leave. */
const isPassedOver = ({ about, own }: Reminder) => about === 'matter' || !own

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

/** What each of these has been told, in one query for all. */
function toldKeys(tx: Tx, receivers: { id: string }[]): Map<string, Set<string>> {
  const { personId, key } = remindersTold
  const ids = receivers.map(({ id }) => id)
  const rows = tx.select({ personId, key }).from(remindersTold).where(inArray(personId, ids)).all()
  const told = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
  for (const row of rows) told.get(row.personId)?.add(row.key)
  return told
}

function remember(tx: Tx, reminders: Reminder[], toldOn: string) {
  const rows = reminders.map(({ personId, key }) => ({ personId, key, toldOn }))
  if (rows.length > 0) tx.insert(remindersTold).values(rows).run()
}
