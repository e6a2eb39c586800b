import { addMonths } from '../../dates.ts'
import { allItems, type Band, type Instrument, type Item } from '../instruments/instrument.ts'
import { RHYTHMS } from '../review/review-steps.ts'
import type { Scores, TotalScore } from '../scores/score.ts'
import { askingItems } from '../standing/result.ts'

export type ScoredItem = { item: Item; score: number }

/** The items that were given a number, the lowest first and then as the instrument has them. */
function scoredItems(instrument: Pick<Instrument, 'domains'>, scores: Scores): ScoredItem[] {
  return allItems(instrument)
    .flatMap((item) => {
      const score = scores.get(item.id)
      return typeof score === 'number' ? [{ item, score }] : []
    })
    .toSorted((one, other) => one.score - other.score)
}

/** The items that ask for an action, and the `others` that can be acted on too, as they can still rise. */
export function plannableItems(
  instrument: Pick<Instrument, 'domains' | 'followUpAt' | 'scale'>,
  scores: Scores,
): { asking: ScoredItem[]; others: ScoredItem[] } {
  const scored = scoredItems(instrument, scores)
  return {
    asking: askingItems(scored, instrument.followUpAt),
    others: scored.filter(({ score }) => score > instrument.followUpAt && score < instrument.scale.max),
  }
}

/** An approved review that follows up another, with the same instrument in whatever version. */
export type LaterReview = { id: string; reviewOn: string; scores: Scores }

/**
 * What has become of an item since. Not relevant, and gone from the instrument: the newest review says
 * so, and neither is a score.
 */
export type Rescore =
  | { status: 'awaited' }
  | { status: 'scored'; score: number; reviewId: string; reviewOn: string }
  | { status: 'not-relevant' | 'gone'; reviewId: string; reviewOn: string }

/**
 * Whether the item has been scored again since an action for it was made. The first number counts: a
 * score of a year later says little of what the action did.
 * @param madeOn a review of that day or before cannot have seen what the action did
 * @param later oldest first
 */
export function rescoreOf(
  { itemId, madeOn }: { itemId: string; madeOn: string },
  later: LaterReview[],
): Rescore {
  const found = later
    .filter(({ reviewOn }) => reviewOn > madeOn)
    .map(({ id: reviewId, reviewOn, scores }) => ({
      given: scores.get(itemId),
      review: { reviewId, reviewOn },
    }))
  for (const { given, review } of found) {
    if (typeof given === 'number') return { status: 'scored', score: given, ...review }
  }
  const newest = found.at(-1)
  if (!newest) return { status: 'awaited' }
  return { status: newest.given === undefined ? 'gone' : 'not-relevant', ...newest.review }
}

/** Overdue: still to be done after its day. Done: its owner says so. Closed: done, and scored again. */
export type ActionState = 'open' | 'overdue' | 'done' | 'closed'

type Facts = { dueOn: string; done: boolean; rescore: Rescore }

/** Only a new score closes an action: being done and having worked are two things. */
export const isClosed = ({ done, rescore }: Omit<Facts, 'dueOn'>) => done && rescore.status === 'scored'

/** How far an action is on a day. It may be done until the end of its last day. */
export function stateOf(action: Facts, today: string): ActionState {
  if (isClosed(action)) return 'closed'
  if (action.done) return 'done'
  return action.dueOn < today ? 'overdue' : 'open'
}

export type Rhythm = (typeof RHYTHMS)[number]

/** Months to the next review: half a year while the team is building up, a year once it is in the highest band. */
export function usualRhythm(total: TotalScore, bands: Band[]): Rhythm {
  const highest = bands.at(-1)
  return total.status === 'scored' && total.band.min === highest?.min ? 12 : 6
}

/**
 * The day the team is measured again, so many months on. They count from the day the plan is settled: from
 * the day of the review a plan settled late would begin with a day that has passed.
 */
export const nextReviewDay = (reviewOn: string, months: number, today: string): string =>
  addMonths(reviewOn > today ? reviewOn : today, months)
