import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Domains } from '#app/components/fidelity/domains.tsx'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Total } from '#app/components/fidelity/total.tsx'
import { civilDate } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ResultView, ReviewFacts } from './review-view.ts'
import { ScoreTable } from './score-table.tsx'

type ResultPageProps = { view: ResultView; facts: ReviewFacts }

/** The approved result: total, domains, modules and every item. */
export function ResultPage({ view, facts }: ResultPageProps) {
  const t = useMessages().fidelity
  const { result, domains } = view
  const items = domains.flatMap((domain) => domain.items)
  const belowMinimum = result.total.status === 'scored' ? result.total.belowMinimum : []
  return (
    <>
      <section className="ds-card">
        <h2>{t.result.total}</h2>
        <Total total={result.total} scale={result.scale} />
        {belowMinimum.length > 0 && (
          <Alert color="warning">
            <p>
              {t.result.belowMinimum}:{' '}
              {items
                .filter(({ id }) => belowMinimum.includes(id))
                .map(({ label }) => label)
                .join(', ')}
            </p>
          </Alert>
        )}
        <p className="quiet">{t.notValidated}</p>
      </section>
      <section>
        <h2>{t.result.domains}</h2>
        <Domains result={result} previous={null} />
      </section>
      <Modules modules={result.modules} />
      <section>
        <h2>{t.result.items}</h2>
        <ScoreTable caption={t.result.items} items={items} />
      </section>
      <Facts view={view} facts={facts} />
    </>
  )
}

function Modules({ modules }: Pick<ResultView['result'], 'modules'>) {
  const t = useMessages().fidelity
  const locale = useLocale()
  return (
    <section>
      <h2>{t.result.modules}</h2>
      <dl className="facts">
        {modules.map(({ module, score }) => (
          <div key={module}>
            <dt>{t.modules[module]}</dt>
            <dd>
              {score.status === 'scored' ? formatMean(locale, score.mean) : t.result.noScore[score.status]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t.result.modulesHint}</p>
    </section>
  )
}

function Facts({ view, facts }: ResultPageProps) {
  const t = useMessages().fidelity
  const locale = useLocale()
  const raters = facts.raters.map(({ seat, name }) =>
    name ? t.review.raterOf(seat, name) : t.review.rater(seat),
  )
  return (
    <section>
      <h2>{t.result.facts}</h2>
      <dl className="facts">
        <div>
          <dt>{t.result.instrument}</dt>
          <dd lang="da">{t.result.instrumentVersion(facts.instrument.title, facts.instrument.version)}</dd>
        </div>
        <div>
          <dt>{t.result.basis}</dt>
          <dd>{t.cases(facts.caseCount)}</dd>
        </div>
        <div>
          <dt>{t.result.raters}</dt>
          <dd>{raters.join(', ')}</dd>
        </div>
      </dl>
      {view.approvedAt && (
        <p className="quiet">{t.result.approvedOn(formatDate(locale, civilDate(view.approvedAt)))}</p>
      )}
      {view.teamSlug && <Link to={`/team/${view.teamSlug}`}>{t.result.toTeam}</Link>}
    </section>
  )
}
