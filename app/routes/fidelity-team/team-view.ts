import type { DomainRow } from '#app/components/fidelity/domains.tsx'
import type { TrendReview } from '#app/components/fidelity/method-trend.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { ActionState } from '#app/domain/fidelity/actions/action-plan.ts'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import type { ItemRow } from '#app/domain/fidelity/standing/extremes.ts'
import type { NextReview, UnderWay } from '#app/domain/fidelity/standing/next-review.ts'
import type { Place } from '#app/domain/fidelity/standing/place.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'

/** A team in a method it is measured in. All numbers are unrounded, with errata. */
export type MeasuredView = {
  method: Method
  place: Place
  result: Pick<FidelityResult, 'reviewId' | 'reviewOn' | 'total' | 'scale' | 'bands' | 'mode' | 'cases'> & {
    correctedCount: number
  }
  domains: DomainRow[]
  lines: TrendReview[][]
  extremes: { strongest: ItemRow[]; weakest: ItemRow[] }
  agreement: {
    newest: Agreement | null
    over: { reviews: number; icc: number | null; meanAbsoluteDifference: number | null }
  }
}

export type ActionRow = {
  id: string
  reviewId: string
  state: ActionState
  label: string
  title: string
  what: string
  owner: string
  dueOn: string
}

/** What the page shows. Without a method: nothing is measured, and nothing planned. */
export type TeamView = {
  team: { id: string; slug: string; name: string; organisation: string }
  methods: Method[]
  chosen: {
    method: Method
    underWay: UnderWay[]
    next: NextReview | null
    measured: MeasuredView | null
  } | null
  actions: ActionRow[]
}
