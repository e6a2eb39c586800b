import {
  allItems,
  type Domain,
  domainLetter,
  type Instrument,
  itemLabels,
} from '../instruments/instrument.ts'
import { reviewBefore } from '../review/order.ts'
import type { Answer } from '../review/review-form.ts'
import { neededCases } from '../review/sample.ts'
import { type Agreement, agreementOf } from '../scores/agreement.ts'
import { type GroupScore, type ItemScore, type Scores, scoreReview } from '../scores/score.ts'
import { levelOf, spanOfCases } from '../standing/result.ts'
import type { Mode, Seat } from '../words.ts'
import type { FidelityReport, ReportItem } from './report.ts'

/** What a report says of a review itself. */
type ReviewFacts = {
  team: { name: string; organisation: string }
  instrument: Instrument
  mode: Mode
  periodFrom: string
  periodTo: string
  reviewOn: string
  caseTotal: number
  caseCount: number
}

/** An approved review of the same team in the same method, with its scores as they stand now. */
export type EarlierReview = {
  periodTo: string
  mode: Mode
  instrument: Instrument
  scores: Scores
}

/** All that a report is made of but its words. */
type ReportSources = {
  review: ReviewFacts
  agreed: ReadonlyMap<string, Answer & { note: string; cases: number | null }>
  ratings: { seat: Seat; itemId: string; score: ItemScore }[]
  /** What the team told in the fact sheet, by fact. */
  facts: ReadonlyMap<string, { value: string }>
  /** Oldest first. */
  earlier: EarlierReview[]
  without: FidelityReport['without']
}

/** The report of a review but for its words, which are written from this. */
export type ReportNumbers = Omit<FidelityReport, 'text'>

/** Everything a report shows, counted as the review's instrument says. Nothing is rounded. */
export function reportNumbers(sources: ReportSources): ReportNumbers {
  const { review, agreed, ratings, facts, earlier, without } = sources
  const { instrument, team, mode, periodFrom, periodTo, reviewOn, caseTotal, caseCount } = review
  const scores = new Map([...agreed].map(([id, { score }]) => [id, score ?? ('not-relevant' as const)]))
  const before = reviewBefore(review, earlier)
  const { total, domains, modules } = scoreReview(instrument, scores)
  const domainsBefore = before && scoreReview(instrument, before.scores).domains
  const items = itemsOf(instrument, { agreed, ratings, before: before?.scores ?? new Map() })

  return {
    team: team.name,
    organisation: team.organisation,
    method: instrument.method,
    instrument: { id: instrument.id, version: instrument.version, title: instrument.title },
    mode,
    periodFrom,
    periodTo,
    reviewOn,
    cases: { total: caseTotal, needed: neededCases(caseTotal), seen: caseCount },
    without,
    scale: instrument.scale,
    bands: instrument.bands,
    total,
    domains: instrument.domains.map(({ title }, place) => {
      const letter = domainLetter(place)
      return {
        letter,
        title,
        score: domains[place]?.score ?? { status: 'no-items' },
        cases: spanOfCases(items.filter(({ domain }) => domain === letter)),
        before: meanOf(domainsBefore?.[place]?.score),
      }
    }),
    modules,
    items,
    agreement: agreementBetween(ratings),
    trend: [...earlier, { periodTo, mode, instrument, scores }].map((one) => ({
      periodTo: one.periodTo,
      level: levelOf(scoreReview(one.instrument, one.scores)),
      mode: one.mode,
      version: one.instrument.version,
    })),
    factSheet: instrument.facts.flatMap(({ id, label, kind, unit = '' }) => {
      const { value } = facts.get(id) ?? { value: '' }
      return value === '' ? [] : [{ label, kind, value, unit }]
    }),
  }
}

type ItemSources = Pick<ReportSources, 'agreed' | 'ratings'> & { before: Scores }

function itemsOf(instrument: Instrument, { agreed, ratings, before }: ItemSources): ReportItem[] {
  const labels = itemLabels(instrument)
  const letterOf = (itemId: string) =>
    domainLetter(instrument.domains.findIndex(({ items }: Domain) => items.some(({ id }) => id === itemId)))
  return allItems(instrument).map(({ id, title, anchors }) => {
    const given = agreed.get(id)
    const score = given?.score ?? null
    return {
      id,
      label: labels.get(id) ?? id,
      title,
      domain: letterOf(id),
      score,
      notRelevantReason: given?.notRelevantReason ?? null,
      anchor: score === null ? '' : (anchors[score] ?? ''),
      note: given?.note ?? '',
      cases: score === null ? null : (given?.cases ?? null),
      ratings: ratings
        .filter(({ itemId }) => itemId === id)
        .map((rating) => ({ seat: rating.seat, score: numberOf(rating.score) })),
      before: numberOf(before.get(id)),
    }
  })
}

const numberOf = (score: ItemScore | undefined) => (typeof score === 'number' ? score : null)

const meanOf = (score: GroupScore | undefined) => (score?.status === 'scored' ? score.mean : null)

/** How far the two raters agreed before they talked; null where one rated alone. */
function agreementBetween(ratings: ReportSources['ratings']): Agreement | null {
  const of = (seat: Seat): Scores =>
    new Map(ratings.filter((rating) => rating.seat === seat).map(({ itemId, score }) => [itemId, score]))
  const [one, other] = [of('A'), of('B')]
  return one.size > 0 && other.size > 0 ? agreementOf(one, other) : null
}
