import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A mean with two decimals, rounded here and nowhere else: "4,18". */
export const formatMean = (locale: Locale, mean: number) => formatNumber(locale, roundHalfUp(mean, 2), 2)
