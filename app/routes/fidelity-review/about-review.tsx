import { Link } from '@remix-run/react'
import type { ReviewHead as Head } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** What was planned: with which instrument, when, by whom and of how many forløb. */
export function AboutReview({ head }: { head: Head }) {
  const t = useMessages()
  const locale = useLocale()
  const words = t.fidelityPlan.overview
  const { instrument, reviewOn, raters, cases } = head
  return (
    <section>
      <h2>{words.facts}</h2>
      <dl className="facts">
        <div>
          <dt>{words.instrument}</dt>
          <dd>
            <Link to={`/fidelitet/skemaer/${instrument.id}/${instrument.version}`} lang="da">
              {words.instrumentVersion(instrument.title, instrument.version)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{words.reviewOn}</dt>
          <dd>{formatDate(locale, reviewOn)}</dd>
        </div>
        <div>
          <dt>{words.raters}</dt>
          {raters.map(({ seat, name }) => (
            <dd key={seat}>{name ? t.fidelity.review.raterOf(seat, name) : t.fidelity.review.rater(seat)}</dd>
          ))}
        </div>
        <div>
          <dt>{words.cases}</dt>
          <dd>{t.fidelity.cases(cases.total)}</dd>
        </div>
      </dl>
      <p className="quiet">{t.fidelity.notValidated}</p>
    </section>
  )
}
