import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import type { Agreement } from '#app/domain/fidelity/scores/agreement.ts'
import { formatPercent } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { messagesIn } from '#messages'
import { formatMean } from './format-score.ts'

const FIGURES = ['exact', 'withinOne', 'meanAbsoluteDifference', 'linear', 'quadratic'] as const
const SHARES: readonly string[] = ['exact', 'withinOne']

/**
 * How far two raters agreed, figure by figure, as pages and papers tell it: what it is called, what it
 * says, and the figure; a share never without what it is a share of.
 */
export function agreementRows(agreement: Agreement, locale: Locale) {
  const t = messagesIn(locale).fidelityAgreement
  return FIGURES.map((figure) => {
    const value = agreement[figure]
    const shown =
      value === null
        ? t.none
        : SHARES.includes(figure)
          ? t.share(formatPercent(locale, roundHalfUp(value, 2)), agreement.items)
          : formatMean(locale, value)
    return { figure, ...t.figures[figure], value, shown, isShare: SHARES.includes(figure) }
  })
}
