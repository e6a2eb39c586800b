import type { ReactNode } from 'react'
import type { FidelityReport } from '#app/domain/fidelity/report/report.ts'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type AboutProps = { report: FidelityReport; raters: ReviewHead['raters'] }

/** What was measured with, how and by whom. A name that has given way to the seat is not shown. */
export function About({ report, raters }: AboutProps) {
  const t = useMessages()
  const locale = useLocale()
  const { instrument, mode, reviewOn, periodFrom, periodTo, cases, without } = report
  const of = t.fidelityReport.result
  const rows: [term: string, text: ReactNode][] = [
    [
      t.fidelity.result.instrument,
      <span key="instrument" lang="da">
        {t.fidelity.result.instrumentVersion(instrument.title, instrument.version)}
      </span>,
    ],
    [t.fidelity.charts.kind, t.fidelity.modes[mode]],
    [of.reviewOn, formatDate(locale, reviewOn)],
    [of.period, t.fidelity.period(formatDate(locale, periodFrom), formatDate(locale, periodTo))],
    [of.looked, of.lookedAt(cases.seen, cases.total, cases.needed)],
    [of.without, without.map((step) => t.fidelityReport.without[step]).join(' ')],
    [
      t.fidelity.result.raters,
      raters
        .map(({ seat, name }) =>
          name ? t.fidelity.review.raterOf(seat, name) : t.fidelity.review.rater(seat),
        )
        .join(', '),
    ],
  ]
  return (
    <section>
      <h2>{of.about}</h2>
      <dl className="facts">
        {rows
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
