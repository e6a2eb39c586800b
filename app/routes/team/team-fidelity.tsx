import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { Domains } from '#app/components/fidelity/domains.tsx'
import { MethodTrend } from '#app/components/fidelity/method-trend.tsx'
import { Total } from '#app/components/fidelity/total.tsx'
import { MethodTag, Tag } from '#app/components/tag.tsx'
import type { MethodFidelity } from '#app/domain/fidelity/standing/trend.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** The latest approved result of each method, its domains, and how it has moved. */
export function TeamFidelity({ fidelity }: { fidelity: MethodFidelity[] }) {
  const t = useMessages()
  return (
    <section>
      <h2>{t.shell.fidelity}</h2>
      {fidelity.length === 0 && <p>{t.team.notMeasured}</p>}
      {fidelity.map((standing) => (
        <MethodStanding key={standing.method} {...standing} />
      ))}
      <p className="quiet">{t.team.teamNotPerson}</p>
    </section>
  )
}

function MethodStanding({ method, newest, previous, lines }: MethodFidelity) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <article className="stack method-standing">
      <h3 className="row">
        <MethodTag method={method} />
        <Link to={`/fidelitet/${newest.reviewId}`}>{t.team.latest(formatDate(locale, newest.periodTo))}</Link>
        {newest.mode === 'self' && <Tag color="info">{t.fidelity.modes.self}</Tag>}
      </h3>
      <Total total={newest.total} scale={newest.scale} />
      <Card>
        <h4 className="ds-heading" data-size="2xs">
          {t.fidelity.charts.trendTitle}
        </h4>
        <MethodTrend newest={newest} lines={lines} />
      </Card>
      <Card>
        <h4 className="ds-heading" data-size="2xs">
          {t.fidelity.result.domains}
        </h4>
        <Domains result={newest} previous={previous} />
      </Card>
    </article>
  )
}
