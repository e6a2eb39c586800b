import type { Course } from '../courses/outline.ts'
import { daysBetween } from '../dates.ts'
import { SOON_DAYS } from './validity.ts'

type Team = { slug: string; name: string }

/** A certificate that somebody still holds, and that has expired or soon will. */
export type ExpiringCertificate = {
  holder: { id: string; name: string }
  course: Pick<Course, 'id' | 'slug' | 'title'>
  cycle: number
  expiresOn: string
  /** Until the end of which day the short path, that is open today, renews it; null: only the whole course does. */
  shortPathUntil: string | null
  /** Who manages the holder's teams, with the team it is; a manager of two of them is here twice. */
  managers: { personId: string; team: Team }[]
}

/** Still valid; or expired, and to be renewed by the short path until a day, or by the whole course. */
export type Expiry = { status: 'expires' | 'whole-course' } | { status: 'short-path'; until: string }

/** One certificate told to its holder, or to one who manages a team of theirs. */
export type ExpiryReminder = {
  about: 'certificate'
  key: string
  personId: string
  certificate: ExpiringCertificate
  expiry: Expiry
} & ({ own: true } | { own: false; team: Team })

/** How many days before the last one each is told, the nearest first; and all once more when it has expired. */
const HOLDER_DAYS = [7, 30, SOON_DAYS]
const MANAGER_DAYS = [30]

/**
 * What should have been told by today. A stage stays due until the next takes its place, so that none is
 * lost when no job ran on its day; what a person has been told is left out by its key. The key names no
 * certificate, so one that stands in the place of another, with the right name, is not told of anew.
 */
export function expiryReminders(certificates: ExpiringCertificate[], today: string): ExpiryReminder[] {
  return certificates.flatMap((certificate): ExpiryReminder[] => {
    const { holder, course, cycle, expiresOn, managers } = certificate
    const daysLeft = daysBetween(today, expiresOn)
    const to = (personId: string, stage: string) => ({
      about: 'certificate' as const,
      key: ['certificate', holder.id, course.id, cycle, expiresOn, stage].join(':'),
      personId,
      certificate,
      expiry: expiryOn(today, certificate),
    })

    const holderStage = stageOf(daysLeft, HOLDER_DAYS)
    const managerStage = stageOf(daysLeft, MANAGER_DAYS)
    const watching = new Map(managers.toReversed().map(({ personId, team }) => [personId, team]))
    watching.delete(holder.id)
    return [
      ...(holderStage ? [{ ...to(holder.id, holderStage), own: true as const }] : []),
      ...(managerStage
        ? [...watching].map(([id, team]) => ({ ...to(id, managerStage), own: false as const, team }))
        : []),
    ]
  })
}

/** Which of its reminders it is time for. It is valid to the end of its last day. */
function stageOf(daysLeft: number, stages: number[]): string | null {
  if (daysLeft < 0) return 'expired'
  return stages.find((days) => daysLeft <= days)?.toString() ?? null
}

function expiryOn(day: string, { expiresOn, shortPathUntil: until }: ExpiringCertificate): Expiry {
  if (day <= expiresOn) return { status: 'expires' }
  return until !== null ? { status: 'short-path', until } : { status: 'whole-course' }
}
