import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Changes, type ChangesProps } from './changes.tsx'
import { DomainSection } from './domain-section.tsx'
import { FactSheet } from './fact-sheet.tsx'
import type { DomainView, FactView } from './instrument-view.ts'
import { Scoring, type ScoringFacts } from './scoring.tsx'
import { Versions, type VersionFacts } from './versions.tsx'

type InstrumentPageProps = {
  id: string
  version: string
  newest: string | null
  title: string
  method: Method
  adaptation: { organisation: string; of: string } | null
  scoring: ScoringFacts
  includes: { id: string; version: string; title: string }[]
  source: { title: string; url: string }[]
  domains: DomainView[]
  facts: FactView[]
  changes: ChangesProps | null
  versions: VersionFacts[]
}

/** What a method is measured with, all of it: to read before a review, or to print. */
export function InstrumentPage({ id, version, newest, adaptation, ...instrument }: InstrumentPageProps) {
  const t = useMessages()
  const words = t.instruments
  const { title, method, domains, changes } = instrument
  const isOld = newest !== null && newest !== version && !adaptation
  return (
    <main className="page instrument" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: t.fidelity.title }]} />
      <PageHead title={title} eyebrow={words.eyebrow(t.shell.methods[method], version)} method={method}>
        {adaptation && <p>{words.adapted(adaptation.organisation, adaptation.of)}</p>}
        <p>
          <strong>{t.fidelity.notValidated}</strong>
        </p>
        <p className="quiet no-print">{t.library.howToPrint}</p>
      </PageHead>
      {isOld && (
        <Alert color="info">
          <p>
            {words.older} <Link to={`/fidelitet/skemaer/${id}`}>{words.toNewest(newest)}</Link>
          </p>
        </Alert>
      )}
      <nav className="domain-links no-print" aria-label={t.fidelity.rate.domains}>
        <ul>
          {domains.map(({ id: domain, letter, title: heading }) => (
            <li key={domain}>
              <a href={`#${domain}`} lang="da">
                {t.fidelity.rate.domain(letter, heading)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Scoring scoring={instrument.scoring} includes={instrument.includes} />
      {domains.map((domain) => (
        <DomainSection key={domain.id} domain={domain} />
      ))}
      {instrument.facts.length > 0 && <FactSheet facts={instrument.facts} />}
      {changes && <Changes {...changes} />}
      <Sources works={instrument.source} />
      <Versions id={id} shown={version} versions={instrument.versions} />
    </main>
  )
}

function Sources({ works }: { works: InstrumentPageProps['source'] }) {
  const t = useMessages().instruments
  return (
    <section>
      <h2>{t.sources}</h2>
      <ul lang="da">
        {works.map(({ title, url }) => (
          <li key={url}>
            <a className="ds-link" href={url} rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
