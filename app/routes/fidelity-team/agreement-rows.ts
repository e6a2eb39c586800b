import type { MeasuredView } from './team-view.ts'

/** A figure of agreement, rounded as it is shown; null is "kan ikke beregnes". */
export type AgreementRow = {
  figure:
    | 'items'
    | 'relevanceApart'
    | 'exact'
    | 'withinOne'
    | 'difference'
    | 'linear'
    | 'quadratic'
    | 'reviews'
    | 'icc'
    | 'levelDifference'
  value: number | null
  /** Whole numbers and per cent have none. */
  decimals: 0 | 2
}

/** From so many reviews with two raters an ICC over them is shown: of two it jumps with every point. */
export const FEWEST_REVIEWS = 3

const percent = (share: number | null) => (share === null ? null : share * 100)

/** The figures in the order of the page: those of the newest review, and then those over all of them. */
export function agreementRows({ newest, over }: MeasuredView['agreement']): AgreementRow[] {
  const ofNewest: AgreementRow[] = newest
    ? [
        { figure: 'items', value: newest.items, decimals: 0 },
        { figure: 'relevanceApart', value: newest.relevanceApart, decimals: 0 },
        { figure: 'exact', value: percent(newest.exact), decimals: 0 },
        { figure: 'withinOne', value: percent(newest.withinOne), decimals: 0 },
        { figure: 'difference', value: newest.meanAbsoluteDifference, decimals: 2 },
        { figure: 'linear', value: newest.linear, decimals: 2 },
        { figure: 'quadratic', value: newest.quadratic, decimals: 2 },
      ]
    : []
  const isEnough = over.reviews >= FEWEST_REVIEWS
  const overReviews: AgreementRow[] = [
    { figure: 'reviews', value: over.reviews, decimals: 0 },
    { figure: 'icc', value: isEnough ? over.icc : null, decimals: 2 },
    ...(isEnough
      ? [{ figure: 'levelDifference' as const, value: over.meanAbsoluteDifference, decimals: 2 as const }]
      : []),
  ]
  return [...ofNewest, ...(over.reviews > 0 ? overReviews : [])]
}
