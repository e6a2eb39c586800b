import { Link } from '@remix-run/react'
import { ErrataNotice } from '#app/components/fidelity/errata-notice.tsx'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Corrections } from './corrections.tsx'
import { Numbers } from './numbers.tsx'
import { Prose } from './prose.tsx'
import type { ResultView } from './report-view.ts'

/** The approved report as it was frozen; what was corrected since stands on top and at its item. */
export function ResultPage({ head, view }: { head: ReviewHead; view: ResultView }) {
  const t = useMessages().fidelityReport
  const locale = useLocale()
  const { report, errata, corrections, approvedOn, mayCorrect } = view
  return (
    <>
      <ErrataNotice errata={errata} />
      <p className="quiet">{t.result.approvedOn(formatDate(locale, approvedOn))}</p>
      <Downloads id={head.id} />
      {mayCorrect && (
        <p className="no-print">
          <Link className="ds-link" to={`/fidelitet/${head.id}/rettelse`}>
            {t.result.correct}
          </Link>
        </p>
      )}
      <Prose text={report.text} />
      <Numbers report={report} errata={errata} raters={head.raters} />
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </>
  )
}

/** Files, and not pages: the browser fetches them itself. */
function Downloads({ id }: { id: string }) {
  const t = useMessages().fidelityReport.result
  const address = `/fidelitet/${id}/fil`
  return (
    <nav aria-label={t.downloads} className="no-print">
      <ul className="row report-files">
        <li>
          <a href={`${address}/rapport.pdf`}>{t.pdf}</a>
        </li>
        <li>
          <a href={`${address}/rapport.docx`}>{t.docx}</a>
        </li>
        <li>
          <a href={`${address}/punkter.csv`}>{t.csv}</a>
        </li>
      </ul>
    </nav>
  )
}
