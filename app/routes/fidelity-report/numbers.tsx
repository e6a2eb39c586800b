import { Alert } from '#app/components/alert.tsx'
import { AgreementTable } from '#app/components/fidelity/agreement-table.tsx'
import { Domains } from '#app/components/fidelity/domains.tsx'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { Total } from '#app/components/fidelity/total.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { FidelityReport } from '#app/domain/fidelity/report/report.ts'
import type { ReviewHead } from '#app/domain/fidelity/review/review-head.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { About } from './about.tsx'
import { FactList } from './fact-list.tsx'
import { ItemTable } from './item-table.tsx'

type NumbersProps = { report: FidelityReport; errata: ToldErratum[]; raters: ReviewHead['raters'] }

/** Everything in a report but its words: from the total down to each item. */
export function Numbers({ report, errata, raters }: NumbersProps) {
  const t = useMessages()
  const { total, scale, mode, cases } = report
  return (
    <>
      <section className="ds-card">
        <NumbersHeading title={t.fidelity.result.total} />
        <Total total={total} scale={scale} mode={mode} cases={cases} />
        <BelowMinimum report={report} />
        <p className="quiet">{t.fidelity.notValidated}</p>
      </section>
      <section>
        <NumbersHeading title={t.fidelity.result.domains} mode={mode} />
        <Domains domains={report.domains} scale={scale} />
      </section>
      <Modules report={report} />
      <section>
        <NumbersHeading title={t.fidelity.result.items} mode={mode} />
        <ItemTable report={report} errata={errata} />
      </section>
      {report.agreement && (
        <section>
          <h2>{t.fidelityAgreement.title}</h2>
          <AgreementTable agreement={report.agreement} />
        </section>
      )}
      <section>
        <h2>{t.fidelityReport.result.factSheet}</h2>
        <FactList facts={report.factSheet} />
      </section>
      <About report={report} raters={raters} />
    </>
  )
}

/** Above numbers that a team has given itself, it says so. */
function NumbersHeading({ title, mode }: { title: string; mode?: FidelityReport['mode'] }) {
  const t = useMessages().fidelity.modes
  return (
    <h2>
      {title} {mode === 'self' && <Tag color="info">{t.self}</Tag>}
    </h2>
  )
}

function BelowMinimum({ report: { total, items } }: Pick<NumbersProps, 'report'>) {
  const t = useMessages().fidelity.result
  const below = total.status === 'scored' ? total.belowMinimum : []
  if (below.length === 0) return null
  const labels = items.filter(({ id }) => below.includes(id)).map(({ label }) => label)
  return (
    <Alert color="warning">
      {t.belowMinimum}: {labels.join(', ')}
    </Alert>
  )
}

function Modules({ report: { modules, mode } }: Pick<NumbersProps, 'report'>) {
  const t = useMessages().fidelity
  const locale = useLocale()
  return (
    <section>
      <NumbersHeading title={t.result.modules} mode={mode} />
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
