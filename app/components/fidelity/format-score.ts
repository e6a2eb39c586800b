import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A mean with two decimals, as all pages show it: "4,18". */
export const formatMean = (locale: Locale, mean: number) => formatNumber(locale, roundHalfUp(mean, 2), 2)

/** A change of a mean with its sign: "+0,40", "−0,40". */
export const formatChange = (locale: Locale, change: number) =>
  `${change > 0 ? '+' : change < 0 ? '\u2212' : ''}${formatMean(locale, Math.abs(change))}`
