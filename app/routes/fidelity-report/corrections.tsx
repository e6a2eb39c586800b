import type { ReactNode } from 'react'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ShownCorrection } from './report-view.ts'

type CorrectionsProps = {
  corrections: ShownCorrection[]
  /** What stands in place of an answer that is not given yet. */
  renderAnswer?: (correction: ShownCorrection) => ReactNode
}

/** What the team has said is wrong, and what the raters answered. */
export function Corrections({ corrections, renderAnswer }: CorrectionsProps) {
  const t = useMessages().fidelityReport.corrections
  const locale = useLocale()
  return (
    <section id="rettelser">
      <h2>{t.title}</h2>
      {corrections.length === 0 && <p>{t.none}</p>}
      <ul className="corrections">
        {corrections.map((correction) => (
          <li key={correction.id} id={correction.id}>
            <p>
              <strong lang="da">{t.written(correction.subject, formatDate(locale, correction.date))}</strong>
            </p>
            <p className="report-note">{correction.text}</p>
            {correction.answer !== null && (
              <p className="report-note">
                <span className="quiet">{t.answer}</span> {correction.answer}
              </p>
            )}
            {correction.answer === null &&
              (renderAnswer ? renderAnswer(correction) : <p className="quiet">{t.noAnswer}</p>)}
          </li>
        ))}
      </ul>
    </section>
  )
}
