import { endOfDay } from '../dates.ts'

/** When an event is, from its first moment to its last, and to the end of which day one can sign up. */
type EventTimes = { cancelledAt: Date | null; signUpUntil: string; startsAt: Date; endsAt: Date }

/** `closed`: it has not begun, and nobody can sign up any more. */
export type EventPhase = 'open' | 'closed' | 'begun' | 'over' | 'cancelled'

export function phaseOf({ cancelledAt, signUpUntil, startsAt, endsAt }: EventTimes, now: Date): EventPhase {
  if (cancelledAt) return 'cancelled'
  if (now > endsAt) return 'over'
  if (now >= startsAt) return 'begun'
  return now > endOfDay(signUpUntil) ? 'closed' : 'open'
}

/** Until it begins people can cancel, and whoever waits can move up. */
export const isAhead = (phase: EventPhase) => phase === 'open' || phase === 'closed'

/** The days on which people can have met: of a cancelled event those that had begun by then. */
export const daysHeld = <Day extends { startsAt: Date }>(event: { cancelledAt: Date | null; days: Day[] }) =>
  event.days.filter(({ startsAt }) => event.cancelledAt === null || startsAt <= event.cancelledAt)
