import type { ChecklistDomain } from '#app/components/fidelity/checklist.ts'

/** Which forløb to look at: numbers in the team's own list, drawn with the seed. */
export type Sample = { numbers: number[]; total: number; seed: number }

/** What a rater meets: nothing yet, their checklist, or what they gave, as it was locked. */
export type RatingView =
  | { step: 'planned' | 'cancelled' }
  | { step: 'rate'; domains: ChecklistDomain[]; sample: Sample }
  | { step: 'locked'; domains: ChecklistDomain[]; isWaiting: boolean }
