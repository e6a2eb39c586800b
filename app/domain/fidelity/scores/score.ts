import {
  allItems,
  type Band,
  type Instrument,
  type Item,
  MODULES,
  type Module,
} from '../instruments/instrument.ts'
import { mean, sum } from './mean.ts'
import type { Scale } from './scale.ts'

/** What an item was given: a step of the scale, or the answer that it does not apply to this team. */
export type ItemScore = number | 'not-relevant'

/** The score of each item by its id. An item that is not in it has not been rated. */
export type Scores = ReadonlyMap<string, ItemScore>

/** The mean of a group of items, or why there is none. */
export type GroupScore =
  | { status: 'scored'; mean: number; scored: number; relevant: number }
  | { status: 'unrated'; relevant: number }
  | { status: 'not-relevant' }
  | { status: 'no-items' }

/**
 * The whole instrument: under the needed share of items there is neither a total nor a band. `level`
 * is the total on the scale of the items; the two differ where the total is a sum.
 */
export type TotalScore =
  | {
      status: 'scored'
      total: number
      level: number
      shareOfScale: number
      band: Band
      belowMinimum: string[]
    }
  | { status: 'provisional'; scored: number; relevant: number }
  | { status: 'not-relevant' }

export type FidelityScore = {
  total: TotalScore
  domains: { id: string; score: GroupScore }[]
  modules: { module: Module; score: GroupScore }[]
}

/** Sums of fractions miss by less than this; a mean of 4 must not fall below 4 by it. */
const TOLERANCE = 1e-9
const atLeast = (value: number, limit: number) => value >= limit - TOLERANCE

/**
 * Scores one review. "Not relevant" and "not rated" both leave numerator and denominator, but only
 * the second counts against the needed share. Nothing is rounded: that is for display.
 */
export function scoreReview(instrument: Instrument, scores: Scores): FidelityScore {
  const domains = instrument.domains.map(({ id, items }) => ({ id, score: scoreGroup(items, scores) }))
  const modules = MODULES.map((module) => ({
    module,
    score: scoreGroup(itemsOf(instrument, module), scores),
  }))
  return { total: scoreTotal(instrument, scores, domains), domains, modules }
}

/** The items of a module: an item's own module overrides its domain's. */
export function itemsOf({ domains }: Pick<Instrument, 'domains'>, module: Module): Item[] {
  return domains.flatMap((domain) => domain.items.filter((item) => (item.module ?? domain.module) === module))
}

/** The numbers given: neither what is set aside nor what is not rated. */
function pointsOf(items: Item[], scores: Scores): number[] {
  return items.map(({ id }) => scores.get(id)).filter((score) => typeof score === 'number')
}

function scoreGroup(items: Item[], scores: Scores): GroupScore {
  if (items.length === 0) return { status: 'no-items' }

  const relevant = items.filter(({ id }) => scores.get(id) !== 'not-relevant')
  const points = pointsOf(items, scores)
  if (relevant.length === 0) return { status: 'not-relevant' }
  if (points.length === 0) return { status: 'unrated', relevant: relevant.length }
  return { status: 'scored', mean: mean(points), scored: points.length, relevant: relevant.length }
}

function scoreTotal(instrument: Instrument, scores: Scores, domains: FidelityScore['domains']): TotalScore {
  const items = allItems(instrument)
  const whole = scoreGroup(items, scores)
  if (whole.status === 'no-items' || whole.status === 'not-relevant') return { status: 'not-relevant' }
  if (whole.status === 'unrated') return { status: 'provisional', scored: 0, relevant: whole.relevant }

  const { scored, relevant } = whole
  if (!atLeast(scored / relevant, instrument.neededShare)) return { status: 'provisional', scored, relevant }

  const domainMeans = domains.flatMap(({ score }) => (score.status === 'scored' ? [score.mean] : []))
  const level = instrument.aggregation === 'mean_of_domains' ? mean(domainMeans) : whole.mean
  return {
    status: 'scored',
    total: instrument.aggregation === 'sum' ? sum(pointsOf(items, scores)) : level,
    level,
    shareOfScale: shareOfScale(level, instrument.scale),
    band: bandOf(level, instrument.bands),
    belowMinimum: items
      .filter(({ id }) => isBelowMinimum(scores.get(id), instrument.perItemMinimum[id]))
      .map(({ id }) => id),
  }
}

/**
 * How far up its scale a level lies, from 0 to 1: 1 on a scale of 1–5 is 0. It is not the share of
 * the maximum, which other instruments report, so a page must name it.
 */
export function shareOfScale(level: number, { min, max }: Scale): number {
  return (level - min) / (max - min)
}

/** The highest band the level reaches; the lowest begins where the scale does. */
function bandOf(level: number, bands: Band[]): Band {
  const band = bands.findLast(({ min }) => atLeast(level, min))
  if (!band) throw new Error(`No band reaches down to ${level}`)
  return band
}

function isBelowMinimum(score: ItemScore | undefined, minimum: number | undefined): boolean {
  return typeof score === 'number' && minimum !== undefined && score < minimum
}
