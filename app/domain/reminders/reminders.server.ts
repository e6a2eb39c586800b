import { asc, isNull, sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { queueMany } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people, remindersTold } from '#db/schema/index.ts'
import type { CourseReminder } from './course-reminders.ts'
import { digestOn, newsKey } from './digest.ts'
import { dueReminders } from './due-reminders.server.ts'
import { nextSteps } from './next-steps.server.ts'
import type { Reminder } from './reminder.ts'

/**
 * Tells everyone by one mail what waits for them, once: what has a deadline the same day, and all else at most
 * once a week. Closed accounts get nothing, and who has not signed in yet hears of no course: they have their
 * invitation. Who is on leave is passed over, and not told of it afterwards, but for what waits all the same:
 * their own certificates and courses, and approvals.
 */
export function queueReminders(day = today()): JobResult {
  const due = byPerson(dueReminders(day))
  return write((tx) => {
    const accounts = openAccounts(tx)
    const told = toldKeys(tx, [...due.keys()])
    const digests = accounts.flatMap(({ id, isInvited }): [string, Reminder[]][] => {
      const own = due.get(id)?.filter((one) => !isInvited || !isOwnCourse(one)) ?? []
      const digest = digestOn(own, told.get(id) ?? new Set(), day)
      return digest.length > 0 ? [[id, digest]] : []
    })
    return { mails: tell(tx, accounts, new Map(digests), day) }
  })
}

type Account = ReturnType<typeof openAccounts>[number]

/** @returns how many mails it wrote */
function tell(tx: Tx, accounts: Account[], digests: Map<string, Reminder[]>, day: string): number {
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const next = nextSteps(digests, day)
  const queue = queueMany(tx)
  const remember = rememberOn(tx, day)
  let mails = 0
  for (const { id, name, onLeaveUntil } of accounts) {
    const digest = digests.get(id) ?? []
    if (onLeaveUntil !== null && onLeaveUntil >= day) {
      digest.filter(isPassedOver).forEach(remember)
      continue
    }
    const ways = next.get(id) ?? new Map()
    const telling = digest.filter((one) => !isIdle(one) || ways.has(one.course.id))
    if (telling.length === 0) continue
    const text = reminderMail(name, telling, { appUrl: env.APP_URL, next: ways, names })
    // When the day's mail has gone already, what is new waits for tomorrow's.
    if (!queue({ personId: id, key: `digest:${id}:${day}`, ...text })) continue
    telling.forEach(remember)
    if (telling.some(({ urgency }) => urgency === 'news')) remember({ personId: id, key: newsKey(day) })
    mails += 1
  }
  return mails
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

const isOwnCourse = (one: Reminder) => one.about === 'course' && one.own

/** What was begun and left is told of while there is something to go on with, and not while it waits for others. */
const isIdle = (one: Reminder): one is Reminder & CourseReminder =>
  one.about === 'course' && one.own && one.stage.kind === 'idle'

/** Whether it is not told of after a leave. */
const isPassedOver = ({ about, own }: Reminder) => about === 'matter' || !own

const openAccounts = (tx: Tx) =>
  tx
    .select({
      id: people.id,
      name: people.name,
      onLeaveUntil: people.onLeaveUntil,
      isInvited: sql`${people.passwordHash} is null`.mapWith(Boolean),
    })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.sortKey))
    .all()

/** What each of these has been told, in one query for all: as JSON, as there can be more than a query has room for. */
function toldKeys(tx: Tx, personIds: string[]): Map<string, Set<string>> {
  const { personId, key } = remindersTold
  const among = sql`${personId} in (select value from json_each(${JSON.stringify(personIds)}))`
  const rows = tx.select({ personId, key }).from(remindersTold).where(among).all()
  const told = new Map<string, Set<string>>()
  for (const row of rows) {
    const keys = told.get(row.personId)
    if (keys) keys.add(row.key)
    else told.set(row.personId, new Set([row.key]))
  }
  return told
}

/** Notes what is told, one after the other: the statement is made once. */
function rememberOn(tx: Tx, toldOn: string): (told: { personId: string; key: string }) => void {
  const row = { personId: sql.placeholder('personId'), key: sql.placeholder('key'), toldOn }
  const statement = tx.insert(remindersTold).values(row).onConflictDoNothing().prepare()
  return ({ personId, key }) => void statement.run({ personId, key })
}
