import type { Scale } from '#app/domain/fidelity/scores/scale.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import type { Method } from '#app/domain/courses/course.ts'
import type { Mode, Seat } from '#app/domain/fidelity/words.ts'
import type { ChecklistDomain, ComparedItem } from './checklist.ts'

/** What stands at the head of every step. A rater's name is null once it has given way to the seat. */
export type ReviewFacts = {
  id: string
  team: string
  method: Method
  instrument: { title: string; version: string; scale: Scale }
  mode: Mode
  periodFrom: string
  periodTo: string
  caseCount: number
  raters: { seat: Seat; name: string | null }[]
  ownSeat: Seat | null
}

/** Own ratings, to be given or locked. */
export type RatingView = { step: 'rate' | 'wait-for-lock'; domains: ChecklistDomain[] }

/** All ratings side by side, and what is agreed. `seen` says how new the newest agreed score here is. */
export type ConsensusView = {
  step: 'agree' | 'approve' | 'wait-for-approval'
  differing: ComparedItem[]
  same: ComparedItem[]
  seen: number
}

/** What is approved. `teamSlug` only for those who may open the team's page. */
export type ResultView = {
  step: 'result'
  result: FidelityResult
  domains: ChecklistDomain[]
  approvedAt: Date | null
  teamSlug: string | null
}

export type ReviewView = RatingView | ConsensusView | ResultView
