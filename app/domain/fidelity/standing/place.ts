import { roundHalfUp } from '../scores/rounding.ts'
import { askingItems, type FidelityResult, levelOf, restsOnFew } from './result.ts'
import type { MethodFidelity } from './trend.ts'

/** How a total has moved since the result before on its line. */
export type Since =
  /** The method was not measured before. */
  | { status: 'first' }
  /** It was, with another version of the instrument: the two cannot be compared. */
  | { status: 'new-version' }
  /** So far the team had only measured itself. */
  | { status: 'first-from-outside' }
  /** The review before had no total. */
  | { status: 'no-total'; reviewOn: string }
  | { status: 'compared'; reviewOn: string; by: number }

/** Where a team stands in a method, as one sentence tells it. */
export type Place = {
  reviewOn: string
  version: string
  /** The team's own word: nobody from outside has come yet. */
  self: boolean
  /** The total rests on fewer forløb than the rule asks for. */
  provisional: boolean
  total:
    | { status: 'scored'; level: number; band: string; since: Since }
    | { status: 'provisional'; scored: number; relevant: number }
    | { status: 'not-relevant' }
  /** How many items ask for an action. */
  asking: number
}

export function placeOf({ newest, previous, lines }: Omit<MethodFidelity, 'method'>): Place {
  const { total } = newest
  return {
    reviewOn: newest.reviewOn,
    version: newest.instrumentVersion,
    self: newest.mode === 'self',
    provisional: restsOnFew(newest.cases),
    total:
      total.status === 'scored'
        ? {
            status: total.status,
            level: total.level,
            band: total.band.label,
            since: previous ? sinceOf(total.level, previous) : sinceNothing(newest, lines.flat()),
          }
        : total,
    asking: askingItems(newest.items, newest.followUpAt).length,
  }
}

function sinceOf(level: number, previous: FidelityResult): Since {
  const { reviewOn } = previous
  const before = levelOf(previous)
  return before === null
    ? { status: 'no-total', reviewOn }
    : { status: 'compared', reviewOn, by: changeBetween(before, level) }
}

/** Why a result has none before it on its line. */
function sinceNothing(newest: FidelityResult, results: FidelityResult[]): Since {
  const earlier = results.filter((result) => result !== newest && result.reviewOn <= newest.reviewOn)
  if (earlier.length === 0) return { status: 'first' }
  const alike = earlier.some(({ mode }) => (mode === 'self') === (newest.mode === 'self'))
  return { status: alike ? 'new-version' : 'first-from-outside' }
}

/**
 * From one level to another as they are shown, with two decimals: the reader who subtracts the numbers
 * on the page gets the same.
 */
export function changeBetween(before: number, now: number): number {
  return roundHalfUp(roundHalfUp(now, 2) - roundHalfUp(before, 2), 2)
}
