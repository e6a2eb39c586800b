import { addDays, addMonths } from '../dates.ts'
import type { Retention } from './keeping.ts'

/** Months that something is kept, from the moment `keeping.ts` names. */
export const MONTHS_KEPT = {
  account: 6,
  answers: 12,
  certificate: 60,
  fidelity: 24,
  audit: 13,
  looks: 13,
  mails: 12,
  import: 13,
  jobs: 13,
} as const satisfies Partial<Record<Retention, number>>

/** Days that an ended session, and a link that opens nothing any more, are kept: they say whose form it is that comes too late. */
export const SESSION_DAYS = 30

/**
 * The first civil date that is still within what is kept: what is dated before it goes. What is dated the 22nd
 * is kept to the end of the 22nd so many months on, or of that month where it is shorter.
 */
export function keptFrom(retention: keyof typeof MONTHS_KEPT, day: string): string {
  const from = addMonths(day, -MONTHS_KEPT[retention])
  // That month has no such day, so all of it is over: of the 28th of February, six months end on the 28th of August.
  return from.slice(8) === day.slice(8) ? from : addDays(from, 1)
}

/**
 * Days that a line of the log of use is kept beyond its months: the database's own guard counts them in UTC and in
 * its own way at month ends, and would else refuse what the job deletes.
 */
export const AUDIT_SLACK_DAYS = 3

/** The first civil date whose lines of the log of use are kept. */
export const auditKeptFrom = (day: string): string => keptFrom('audit', addDays(day, -AUDIT_SLACK_DAYS))

/** The first civil date on which somebody is forgotten whose account was closed on one. */
export const forgottenOn = (closedOn: string): string => addDays(addMonths(closedOn, MONTHS_KEPT.account), 1)

/** What is known of a person and a course, in civil dates. */
export type CourseDays = {
  completedOn: string | null // the day of the first certificate
  lastAnsweredOn: string // the latest answer to anything in it
}

/**
 * From which day the twelve months of an answer run: the day the course was completed, or of the answer itself when
 * it was given later, as in a renewal. While the course is not completed, the latest day anything in it was
 * answered, so that nobody who is at it loses the beginning.
 */
export function answerCountsFrom(answeredOn: string, { completedOn, lastAnsweredOn }: CourseDays): string {
  if (completedOn === null) return lastAnsweredOn
  return answeredOn > completedOn ? answeredOn : completedOn
}
