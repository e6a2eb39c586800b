import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Domains } from '#app/components/fidelity/domains.tsx'
import { MethodTrend } from '#app/components/fidelity/method-trend.tsx'
import { standingSentence } from '#app/components/fidelity/standing-sentence.ts'
import { Total } from '#app/components/fidelity/total.tsx'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AgreementFigures } from './agreement-figures.tsx'
import { Extremes } from './extremes.tsx'
import type { MeasuredView } from './team-view.ts'

/** A team's newest result in a method, how it moved, and what it rests on. */
export function Measured({ team, ...measured }: MeasuredView & { team: string }) {
  const { method, place, result, domains, lines, extremes, agreement } = measured
  const t = useMessages()
  const locale = useLocale()
  const report = reviewAddress(result.reviewId, 'report')
  return (
    <>
      <section className="stack">
        <p className="lead">{standingSentence(place, { team, method: t.shell.methods[method] }, locale)}</p>
        {result.correctedCount > 0 && (
          <Alert color="info">
            <p>{t.fidelityTeam.corrected(result.correctedCount)}</p>
          </Alert>
        )}
        <div>
          <Total {...result} />
          <p>
            {t.fidelity.cases(result.cases.seen)}.{' '}
            <Link to={report}>{t.fidelityTeam.report(formatDate(locale, result.reviewOn))}</Link>
          </p>
        </div>
      </section>
      <section>
        <h2>{t.fidelity.result.domains}</h2>
        <Domains domains={domains} scale={result.scale} />
      </section>
      <section>
        <h2>{t.fidelity.charts.trendTitle}</h2>
        <MethodTrend lines={lines} bands={result.bands} scale={result.scale} />
      </section>
      <Extremes {...extremes} report={report} />
      <AgreementFigures {...agreement} />
    </>
  )
}
