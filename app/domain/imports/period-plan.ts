import { overlap, type Period } from '../people/period.ts'

/** What a row asks for. `fromGiven` false: it says no day, and `fromDate` is the day it was handed in. */
type AskedPeriod = Period & { fromGiven: boolean }

export type PeriodPlan<Known> =
  | { does: 'nothing'; stays: string | null }
  | { does: 'make'; period: Period }
  /** `stays`: the known first day, where the row says a later one. */
  | { does: 'change'; known: Known; period: Period; stays: string | null }
  | { does: 'not'; problem: 'overlaps' | 'over'; about?: string }

/**
 * What a row changes in the periods somebody already has in a place. One that it overlaps is the one it is
 * about: its days become those of the row, but where the row says no day, the day that is there stays. So does a
 * first day that is earlier than the row's: a file does not take away days that somebody has belonged there. When
 * it overlaps none, a new one is made; when it overlaps several, nobody can say which is meant. Whoever left and
 * stands in the file without an end has come back, which must be after they left.
 * @param day the civil date today
 */
export function planPeriod<Known extends Period>(
  known: Known[],
  asked: AskedPeriod,
  day: string,
): PeriodPlan<Known> {
  const [meant, another] = known.filter((one) => overlap(one, asked))
  if (another) return { does: 'not', problem: 'overlaps' }
  if (!meant) return { does: 'make', period: { fromDate: asked.fromDate, toDate: asked.toDate } }
  if (asked.toDate === null && meant.toDate !== null && meant.toDate < day)
    return { does: 'not', problem: 'over', about: meant.toDate }

  const stays = asked.fromGiven && asked.fromDate > meant.fromDate ? meant.fromDate : null
  const period = {
    fromDate: asked.fromGiven && stays === null ? asked.fromDate : meant.fromDate,
    toDate: asked.toDate ?? meant.toDate,
  }
  const isSame = period.fromDate === meant.fromDate && period.toDate === meant.toDate
  return isSame ? { does: 'nothing', stays } : { does: 'change', known: meant, period, stays }
}
