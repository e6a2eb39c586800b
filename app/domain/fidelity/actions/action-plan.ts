import { allItems, type Band, type Instrument, type Item } from '../instruments/instrument.ts'
import { RHYTHMS } from '../review/review-steps.ts'
import type { Scores, TotalScore } from '../scores/score.ts'
import type { Mode } from '../words.ts'

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

/**
 * The items that ask for an action: an item scored no higher than the instrument's `followUpAt`. One
 * that is not relevant asks for nothing. `others` can be acted on too, as they can still rise.
 */
export function plannableItems(
  instrument: Pick<Instrument, 'domains' | 'followUpAt' | 'scale'>,
  scores: Scores,
): { asking: ScoredItem[]; others: ScoredItem[] } {
  const scored = scoredItems(instrument, scores)
  return {
    asking: scored.filter(({ score }) => score <= instrument.followUpAt),
    others: scored.filter(({ score }) => score > instrument.followUpAt && score < instrument.scale.max),
  }
}

/** A later approved review of the same team with the same instrument, in whatever version. */
export type LaterReview = { id: string; reviewOn: string; mode: Mode; scores: Scores }

/**
 * What has become of an item since. Not relevant, and gone from the instrument: the newest review says
 * so, and neither is a score.
 */
export type Rescore =
  | { status: 'awaited' }
  | { status: 'scored'; score: number; reviewId: string; reviewOn: string }
  | { status: 'not-relevant' | 'gone'; reviewId: string; reviewOn: string }

/** What others saw is followed up by others: a self-assessment follows up a self-assessment alone. */
const mayFollow = (later: Mode, former: Mode) => later !== 'self' || former === 'self'

/**
 * Whether the item has been scored again. The first number counts: a score of a year later says little
 * of what the action did.
 * @param later oldest first
 */
export function rescoreOf(itemId: string, mode: Mode, later: LaterReview[]): Rescore {
  const followers = later.filter((review) => mayFollow(review.mode, mode))
  const found = followers.map(({ id: reviewId, reviewOn, scores }) => ({
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
