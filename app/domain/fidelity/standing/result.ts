import type { Method } from '../../courses/methods.ts'
import { addMonths, civilDate } from '../../dates.ts'
import {
  type Band,
  domainLetter,
  type Instrument,
  itemLabels,
  type Module,
} from '../instruments/instrument.ts'
import { neededCases } from '../review/sample.ts'
import type { Scale } from '../scores/scale.ts'
import { type GroupScore, type Scores, scoreReview, type TotalScore } from '../scores/score.ts'
import type { Mode } from '../words.ts'

/**
 * An item of an approved review. A score of null is "not relevant"; `cases` is null where it rests on none,
 * as an item without a score always does.
 */
export type ResultItem = {
  id: string
  label: string
  title: string
  score: number | null
  cases: number | null
  /** An erratum has changed the score since it was approved. */
  corrected: boolean
}

/** How many forløb the rule asks for, and how many were looked at. */
export type CaseCount = { needed: number; seen: number }

/** An approved review as pages and charts show it, with its errata: all numbers unrounded. */
export type FidelityResult = {
  reviewId: string
  method: Method
  instrumentId: string
  instrumentVersion: string
  mode: Mode
  reviewOn: string
  /** When the team is to be measured again. */
  dueOn: string
  cases: CaseCount
  scale: Scale
  bands: Band[]
  /** An item with this score or a lower one asks for an action. */
  followUpAt: number
  total: TotalScore
  /** `cases` is from the fewest to the most forløb behind an item of the domain. */
  domains: { letter: string; title: string; score: GroupScore; cases: [number, number] | null }[]
  modules: { module: Module; score: GroupScore }[]
  items: ResultItem[]
}

/** What a result is made of: an approved review, and what stands about each of its items. */
export type Measured = {
  reviewId: string
  mode: Mode
  reviewOn: string
  dueOn: string
  caseTotal: number
  caseCount: number
  instrument: Instrument
  /** As they hold now: agreed on, with errata applied. */
  scores: Scores
  /** How many forløb each item's score rests on. */
  casesBehind: ReadonlyMap<string, number | null>
  correctedItems: ReadonlySet<string>
}

/** The result of a review: its scores counted as its instrument says. */
export function resultOf({ reviewId, mode, reviewOn, instrument, ...measured }: Measured): FidelityResult {
  const { scores, casesBehind, correctedItems } = measured
  const { total, domains, modules } = scoreReview(instrument, scores)
  const labels = itemLabels(instrument)
  const resultItem = ({ id, title }: { id: string; title: string }): ResultItem => {
    const given = scores.get(id)
    const score = typeof given === 'number' ? given : null
    return {
      id,
      label: labels.get(id) ?? id,
      title,
      score,
      cases: score === null ? null : (casesBehind.get(id) ?? null),
      corrected: correctedItems.has(id),
    }
  }
  const parts = instrument.domains.map((domain, place) => ({
    letter: domainLetter(place),
    title: domain.title,
    score: domains[place]?.score ?? { status: 'no-items' as const },
    items: domain.items.map(resultItem),
  }))
  return {
    reviewId,
    method: instrument.method,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    mode,
    reviewOn,
    dueOn: measured.dueOn,
    cases: { needed: neededCases(measured.caseTotal), seen: measured.caseCount },
    scale: instrument.scale,
    bands: instrument.bands,
    followUpAt: instrument.followUpAt,
    total,
    domains: parts.map(({ items, ...domain }) => ({ ...domain, cases: spanOfCases(items) })),
    modules,
    items: parts.flatMap(({ items }) => items),
  }
}

/** From the fewest to the most forløb behind an item; null where none rests on any. */
export function spanOfCases(items: { cases: number | null }[]): [number, number] | null {
  const known = items.flatMap(({ cases }) => (cases === null ? [] : [cases]))
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)]
}

/** The total on the scale of the items; null when there is none. */
export const levelOf = ({ total }: Pick<FidelityResult, 'total'>): number | null =>
  total.status === 'scored' ? total.level : null

/**
 * Whether a total rests on fewer forløb than the sample rule asks for: it is shown, and called
 * provisional wherever it is.
 */
export const restsOnFew = ({ needed, seen }: CaseCount): boolean => seen < needed

/** The items that ask for an action: those scored no higher than the instrument's `followUpAt`. */
export const askingItems = <T extends { score: number | null }>(items: T[], followUpAt: number): T[] =>
  items.filter(({ score }) => score !== null && score <= followUpAt)

/** After this many months raters are called A and B; what they found stays. */
const NAMES_KEPT_MONTHS = 24

/** Whether the raters of a review are still named: they are until so long after it was approved or cancelled. */
export function namesAreKept({ approvedAt, cancelledAt }: Closing, today: string): boolean {
  const closedAt = approvedAt ?? cancelledAt
  return closedAt === null || today < addMonths(civilDate(closedAt), NAMES_KEPT_MONTHS)
}

type Closing = { approvedAt: Date | null; cancelledAt: Date | null }
