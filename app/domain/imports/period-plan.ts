import { overlap, type Period } from '../people/period.ts'

/** What a row asks for. `fromGiven` false: it says no day, and `fromDate` is the day it was handed in. */
type AskedPeriod = Period & { fromGiven: boolean }

export type PeriodPlan<Known> =
  | { does: 'nothing' }
  | { does: 'make'; period: Period }
  | { does: 'change'; known: Known; period: Period }

/**
 * What a row changes in the periods somebody already has in a place. One that it overlaps is the one it is
 * about: its days become those of the row, but where the row says no day, the day that is there stays. When it
 * overlaps none, a new one is made; when it overlaps several, nobody can say which is meant (null).
 */
export function planPeriod<Known extends Period>(
  known: Known[],
  asked: AskedPeriod,
): PeriodPlan<Known> | null {
  const [meant, another] = known.filter((one) => overlap(one, asked))
  if (another) return null
  if (!meant) return { does: 'make', period: { fromDate: asked.fromDate, toDate: asked.toDate } }
  const period = {
    fromDate: asked.fromGiven ? asked.fromDate : meant.fromDate,
    toDate: asked.toDate ?? meant.toDate,
  }
  const isSame = period.fromDate === meant.fromDate && period.toDate === meant.toDate
  return isSame ? { does: 'nothing' } : { does: 'change', known: meant, period }
}
