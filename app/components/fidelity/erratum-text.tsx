import { formatMean } from './format-score.ts'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** "Rettet den 3. marts 2027 fra 3 til 4: … Samlet score 3,52 → 3,57." */
export function ErratumText({
  erratum: { date, from, to, reason, notRelevantReason, level },
}: {
  erratum: ToldErratum
}) {
  const t = useMessages().fidelityReport.errata
  const locale = useLocale()
  const shown = (mean: number | null) => (mean === null ? t.none : formatMean(locale, mean))
  return (
    <>
      {t.told(formatDate(locale, date), from, to, reason)}{' '}
      {notRelevantReason !== null && `${t.notRelevantBecause(notRelevantReason)} `}
      <span className="quiet">{t.level(shown(level.from), shown(level.to))}</span>
    </>
  )
}
