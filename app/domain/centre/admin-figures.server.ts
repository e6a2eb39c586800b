import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { courseProblems } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import type { JobState } from '#app/domain/jobs/job-run.ts'
import { dailyStates, minuteStates } from '#app/domain/jobs/job-states.server.ts'
import { countLeavers } from '#app/domain/privacy/leavers.server.ts'
import { allWaiting } from '#app/domain/progress/approval-queue.server.ts'
import { db } from '#db/client.server.ts'
import { certificates, enrolmentRules, eventDays, events, people, teams } from '#db/schema/index.ts'
import type { AdminFigures } from './admin-figures.ts'
import { centreSettings } from './settings.server.ts'

/** The figures of the administrator's own page: one for each way, and what is in the way. */
export function adminFigures(now = new Date()): AdminFigures {
  const day = today(now)
  const accounts = db
    .select({ open: count(), invited: sql<number>`sum(${people.passwordHash} is null)` })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .get()
  const { mail, signing, imports } = minuteStates(now)
  const isOpenRule = sql`${enrolmentRules.toDate} is null or ${enrolmentRules.toDate} >= ${day}`
  const coming = db
    .select({ count: sql<number>`count(distinct ${eventDays.eventId})` })
    .from(eventDays)
    .innerJoin(events, eq(events.id, eventDays.eventId))
    .where(and(isNull(events.cancelledAt), sql`${eventDays.startsAt} >= ${now.getTime()}`))
    .get()
  return {
    people: accounts?.open ?? 0,
    invited: Number(accounts?.invited ?? 0),
    teams: countOf(db.select({ count: count() }).from(teams).where(isNull(teams.closedOn)).get()),
    rules: countOf(db.select({ count: count() }).from(enrolmentRules).where(isOpenRule).get()),
    courseErrors: courseProblems().length,
    certificates: countOf(db.select({ count: count() }).from(certificates).get()),
    comingEvents: countOf(coming),
    mailsWaiting: mail.waiting,
    mailsFailed: mail.failed,
    jobsFailed: dailyStates(now).filter(({ last }) => last && TROUBLED.has(last.state)).length,
    importsFailed: imports.failed,
    notSigned: signing.failed,
    approvalsWaiting: allWaiting().length,
    leavers: countLeavers(day),
    lacksStatement: centreSettings().wasUrl === '',
  }
}

const TROUBLED: ReadonlySet<JobState> = new Set(['failed', 'cut-off'])

const countOf = (row: { count: number } | undefined) => row?.count ?? 0
