import { civilDate } from '../../dates.ts'
import { allItems, type Instrument, itemLabels } from '../instruments/instrument.ts'
import { type ItemScore, type Scores, scoreReview } from '../scores/score.ts'
import { levelOf } from '../standing/result.ts'

/** A correction of an approved score, as it was written down. */
export type Erratum = {
  id: string
  itemId: string
  score: number | null // null is "not relevant", and then there is a reason for that
  notRelevantReason: string | null
  reason: string
  writtenAt: Date
}

/** The same as pages and papers tell it: what it changed on the item and on the whole. */
export type ToldErratum = {
  id: string
  itemId: string
  label: string // A2
  title: string
  date: string
  from: ItemScore
  to: ItemScore
  notRelevantReason: string | null
  reason: string
  /** The level of the whole before and after; null where there is none. */
  level: { from: number | null; to: number | null }
}

const scoreOf = ({ score }: Erratum): ItemScore => score ?? 'not-relevant'

/**
 * The scores that hold now: those agreed on, and on a corrected item its newest correction.
 * @param errata oldest first
 */
export function correctedScores(agreed: Scores, errata: Erratum[]): Map<string, ItemScore> {
  return new Map([...agreed, ...errata.map((erratum) => [erratum.itemId, scoreOf(erratum)] as const)])
}

/**
 * Each correction with what held just before it, oldest first.
 * @param errata oldest first
 */
export function tellErrata(instrument: Instrument, agreed: Scores, errata: Erratum[]): ToldErratum[] {
  const labels = itemLabels(instrument)
  const titles = new Map(allItems(instrument).map(({ id, title }) => [id, title]))
  return errata.map((erratum, place) => {
    const { id, itemId, notRelevantReason, reason, writtenAt } = erratum
    const before = correctedScores(agreed, errata.slice(0, place))
    return {
      id,
      itemId,
      label: labels.get(itemId) ?? itemId,
      title: titles.get(itemId) ?? itemId,
      date: civilDate(writtenAt),
      from: before.get(itemId) ?? 'not-relevant', // what is approved has an answer on every item
      to: scoreOf(erratum),
      notRelevantReason,
      reason,
      level: {
        from: levelOf(scoreReview(instrument, before)),
        to: levelOf(scoreReview(instrument, correctedScores(before, [erratum]))),
      },
    }
  })
}
