import type { MeasuredView } from './team-view.ts'

/** A figure of agreement, rounded as it is shown; null is "kan ikke beregnes". */
export type AgreementRow = {
  figure: 'reviews' | 'icc' | 'levelDifference'
  value: number | null
  /** Whole numbers and per cent have none. */
  decimals: 0 | 2
}

/** From so many reviews with two raters an ICC over them is shown: of two it jumps with every point. */
export const FEWEST_REVIEWS = 3

/** How far raters agree over all the team's reviews; nothing where two have rated none. */
export function overRows({ over }: Pick<MeasuredView['agreement'], 'over'>): AgreementRow[] {
  const isEnough = over.reviews >= FEWEST_REVIEWS
  if (over.reviews === 0) return []
  return [
    { figure: 'reviews', value: over.reviews, decimals: 0 },
    { figure: 'icc', value: isEnough ? over.icc : null, decimals: 2 },
    ...(isEnough
      ? [{ figure: 'levelDifference' as const, value: over.meanAbsoluteDifference, decimals: 2 as const }]
      : []),
  ]
}
