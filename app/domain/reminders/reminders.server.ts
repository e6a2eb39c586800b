import { and, type Column, isNull, sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { inPortions } from '#app/domain/jobs/in-portions.server.ts'
import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { queueMany } from '#app/domain/mail/outbox.server.ts'
import { env } from '#app/http/env.server.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'
import { db, type Tx, write } from '#db/client.server.ts'
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
 * their own certificates and courses, and approvals. People are told a portion at a time, each portion in one
 * transaction with the note that they are: cut off, it goes on with those who are left.
 */
export async function queueReminders(
  day = today(),
  stopping = new AbortController().signal,
): Promise<JobResult> {
  const due = await dueReminders(day, stopping)
  const names = namesOfAll()
  let mails = 0
  const tellSome = (personIds: string[]) => {
    mails += write((tx) => tell(tx, digestsOf(tx, personIds, due, day), names, day))
  }
  await inPortions([...due.keys()], tellSome, stopping)
  return { mails }
}

type Digest = { account: ReturnType<typeof openAccounts>[number]; digest: Reminder[] }

/** What each of these is told today, leaving out those who are told nothing. */
function digestsOf(tx: Tx, personIds: string[], due: ReadonlyMap<string, Reminder[]>, day: string): Digest[] {
  const told = toldKeys(tx, personIds)
  return openAccounts(tx, personIds).flatMap((account) => {
    const own = due.get(account.id)?.filter((one) => !account.isInvited || !isOwnCourse(one)) ?? []
    const digest = digestOn(own, told.get(account.id) ?? new Set(), day)
    return digest.length > 0 ? [{ account, digest }] : []
  })
}

/** @returns how many mails it wrote */
function tell(tx: Tx, digests: Digest[], names: ReadonlyMap<string, string>, day: string): number {
  const remember = rememberOn(tx, day)
  const isAway = ({ account }: Digest) => account.onLeaveUntil !== null && account.onLeaveUntil >= day
  for (const { digest } of digests.filter(isAway)) digest.filter(isPassedOver).forEach(remember)

  const present = digests.filter((one) => !isAway(one))
  const next = nextSteps(new Map(present.map(({ account, digest }) => [account.id, digest])), day)
  const queue = queueMany(tx)
  let mails = 0
  for (const { account, digest } of present) {
    const { id, name } = account
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

const isOwnCourse = (one: Reminder) => one.about === 'course' && one.own

/** What was begun and left is told of while there is something to go on with, and not while it waits for others. */
const isIdle = (one: Reminder): one is Reminder & CourseReminder =>
  one.about === 'course' && one.own && one.stage.kind === 'idle'

/** Whether it is not told of after a leave. */
const isPassedOver = ({ about, own }: Reminder) => about === 'matter' || !own

/** What their managers know them by. */
const namesOfAll = () =>
  new Map(
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .all()
      .map(({ id, name }) => [id, name]),
  )

// One list of people as JSON, as there can be more of them than a query has room for.
const among = (column: Column, personIds: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(personIds)}))`

const openAccounts = (tx: Tx, personIds: string[]) =>
  tx
    .select({
      id: people.id,
      name: people.name,
      onLeaveUntil: people.onLeaveUntil,
      isInvited: sql`${people.passwordHash} is null`.mapWith(Boolean),
    })
    .from(people)
    .where(and(isNull(people.deactivatedAt), among(people.id, personIds)))
    .all()

/** What each of these has been told. */
function toldKeys(tx: Tx, personIds: string[]): Map<string, Set<string>> {
  const { personId, key } = remindersTold
  const rows = tx.select({ personId, key }).from(remindersTold).where(among(personId, personIds)).all()
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
