/** What an account holds that becomes another's, in the order it is shown before two are merged. */
export const HOLDINGS = [
  'memberships',
  'roles',
  'courses',
  'lessons',
  'answers',
  'attempts',
  'reflections',
  'approvals',
  'attendances',
  'certificates',
  'signUps',
  'reviews',
] as const

export type Holding = (typeof HOLDINGS)[number]

/** How many of each an account holds. Never what was answered or written. */
export type Holdings = Record<Holding, number>
