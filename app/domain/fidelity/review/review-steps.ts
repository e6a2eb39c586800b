import { addDays, addMonths } from '../../dates.ts'
import type { Phase, Stand } from './review-phase.ts'

/** The way of a review as people see it, in order. */
export const STEPS = ['plan', 'prepare', 'rate', 'agree', 'check', 'approve', 'act', 'follow'] as const
export type Step = (typeof STEPS)[number]

/** One step: whose it is, by when, and whether it is behind, at hand or ahead. */
export type ReviewStep = {
  step: Step
  who: Stand
  dueOn: string
  status: 'done' | 'now' | 'ahead'
  /** The day has passed and the step is still to be taken. */
  overdue: boolean
}

/** Whose each step is, and which phase waits for it. */
const OF_STEP: Record<Step, { who: Stand; waitsIn: Phase | null }> = {
  plan: { who: 'planner', waitsIn: null },
  prepare: { who: 'team', waitsIn: 'planned' },
  rate: { who: 'rater', waitsIn: 'prepared' },
  agree: { who: 'rater', waitsIn: 'rated' },
  check: { who: 'team', waitsIn: 'agreed' },
  approve: { who: 'rater', waitsIn: 'checked' },
  act: { who: 'manager', waitsIn: 'approved' },
  follow: { who: 'planner', waitsIn: 'acting' },
}

/**
 * Days from the day of the review to the end of each step. Two weeks before for the fact sheet is
 * Houvast's; the others are our choice.
 */
const DAYS: Record<Exclude<Step, 'plan' | 'follow'>, number> = {
  prepare: -14,
  rate: 7,
  agree: 14,
  check: 28,
  approve: 35,
  act: 56,
}

/** When the team is to be measured again, once the plan is settled: half a year while building up, else a year. */
export const RHYTHMS = [6, 12] as const

export type StepFacts = { phase: Phase; reviewOn: string; plannedOn: string; nextReviewOn: string | null }

/**
 * By when a step is to be taken; the next review's own day once it is known. No step was due before the
 * review was planned, be it for next week.
 */
export function dueOf(step: Step, { reviewOn, plannedOn, nextReviewOn }: Omit<StepFacts, 'phase'>): string {
  if (step === 'follow') return nextReviewOn ?? addMonths(reviewOn, RHYTHMS[0])
  const due = step === 'plan' ? plannedOn : addDays(reviewOn, DAYS[step])
  return due < plannedOn ? plannedOn : due
}

/** All steps of a review as they stand on a day. A cancelled one has none at hand. */
export function reviewSteps(facts: StepFacts, today: string): ReviewStep[] {
  const at =
    facts.phase === 'followed'
      ? STEPS.length
      : STEPS.findIndex((step) => OF_STEP[step].waitsIn === facts.phase)
  return STEPS.map((step, place) => {
    const dueOn = dueOf(step, facts)
    const status = place === at ? 'now' : place < at ? 'done' : 'ahead'
    return { step, who: OF_STEP[step].who, dueOn, status, overdue: status === 'now' && dueOn < today }
  })
}

/** The step a review waits for; null when it waits for none. */
export function stepAtHand(facts: StepFacts, today: string): ReviewStep | null {
  return reviewSteps(facts, today).find(({ status }) => status === 'now') ?? null
}
