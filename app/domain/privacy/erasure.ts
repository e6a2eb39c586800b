/** Why somebody is forgotten: they asked for it, or they left so long ago that nothing needs them any more. */
export const ERASURE_CAUSES = ['asked', 'left'] as const
export type ErasureCause = (typeof ERASURE_CAUSES)[number]

/** Days in which whoever has asked to be forgotten can think better of it. */
export const REGRET_DAYS = 14
