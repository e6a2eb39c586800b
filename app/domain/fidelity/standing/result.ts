import type { Method } from '../../courses/course.ts'
import { addMonths, civilDate } from '../../dates.ts'
import { type Band, domainLetter, type Instrument, type Module } from '../instruments/instrument.ts'
import type { Scale } from '../scores/scale.ts'
import { type GroupScore, type Scores, scoreReview, type TotalScore } from '../scores/score.ts'
import type { Mode } from '../words.ts'

/** An approved review as pages and charts show it: all numbers unrounded. */
export type FidelityResult = {
  reviewId: string
  method: Method
  instrumentId: string
  instrumentVersion: string
  mode: Mode
  periodFrom: string
  periodTo: string
  caseCount: number
  scale: Scale
  bands: Band[]
  total: TotalScore
  domains: { letter: string; title: string; score: GroupScore }[]
  modules: { module: Module; score: GroupScore }[]
}

type Facts = Pick<FidelityResult, 'reviewId' | 'mode' | 'periodFrom' | 'periodTo' | 'caseCount'>

/** The result of a review: its facts, and the agreed scores counted as its instrument says. */
export function resultOf(facts: Facts, instrument: Instrument, scores: Scores): FidelityResult {
  const { total, domains, modules } = scoreReview(instrument, scores)
  return {
    ...facts,
    method: instrument.method,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    scale: instrument.scale,
    bands: instrument.bands,
    total,
    domains: domains.map(({ score }, place) => ({
      letter: domainLetter(place),
      title: instrument.domains[place]?.title ?? '',
      score,
    })),
    modules,
  }
}

/** After this many months raters are called A and B; what they found stays. */
const NAMES_KEPT_MONTHS = 24

export function namesAreKept(approvedAt: Date | null, today: string): boolean {
  return approvedAt === null || today < addMonths(civilDate(approvedAt), NAMES_KEPT_MONTHS)
}
