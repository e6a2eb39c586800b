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
const DAYS = { prepare: -14, rate: 7, agree: 14, check: 28, act: 56 }

/** However late the raters agreed, the team has so many days for its check. */
const DAYS_TO_CHECK = 14

/** Days from the end of the team's check to the approval. */
const DAYS_TO_APPROVE = 7

/** When the team is to be measured again, once the plan is settled: half a year while building up, else a year. */
export const RHYTHMS = [6, 12] as const

type StepFacts = {
  phase: Phase
  reviewOn: string
  plannedOn: string
  /** The day the raters agreed; null as long as they have not. */
  concludedOn: string | null
  nextReviewOn: string | null
}
type Days = Omit<StepFacts, 'phase'>

/**
 * By when a step is to be taken; the next review's own day once it is known. No step was due before the
 * review was planned, be it for next week.
 */
export function dueOf(step: Step, days: Days): string {
  const { reviewOn, plannedOn, nextReviewOn } = days
  switch (step) {
    case 'plan':
      return plannedOn
    case 'check':
      return checkDue(days)
    case 'approve':
      return addDays(checkDue(days), DAYS_TO_APPROVE)
    case 'follow':
      return nextReviewOn ?? addMonths(reviewOn, RHYTHMS[0])
    default:
      return later(addDays(reviewOn, DAYS[step]), plannedOn)
  }
}

function checkDue({ reviewOn, plannedOn, concludedOn }: Days): string {
  const due = later(addDays(reviewOn, DAYS.check), plannedOn)
  return concludedOn ? later(due, addDays(concludedOn, DAYS_TO_CHECK)) : due
}

const later = (one: string, other: string) => (one > other ? one : other)

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
