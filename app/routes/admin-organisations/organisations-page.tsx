import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { OrganisationCard, type OrganisationLine, type Unfolded } from './organisation-card.tsx'

type OrganisationsPageProps = {
  /** What the names are searched for; '' shows all. */
  typed: string
  count: number
  page: number
  pages: number
  organisations: OrganisationLine[]
  unfolded: Unfolded | null
  today: string
  saved: boolean
  removed: boolean
}

/** Every organisation with how much is in it; one of them can be unfolded to all its units and teams. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { typed, count, page, pages, organisations, unfolded, today, saved, removed } = props
  const { organisation: t, lists } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      {(saved || removed) && (
        <Alert color="success" role="status">
          <p>{removed ? t.removed : t.saved}</p>
        </Alert>
      )}
      <div className="stack">
        <SearchForm action="/admin/organisation" label={t.find} submit={t.findSubmit} typed={typed} />
        <p className="row">
          <ButtonLink to="/admin/organisation/ny" variant="secondary">
            {t.addOrganisation}
          </ButtonLink>
          {typed && (
            <Link className="ds-link" to="/admin/organisation">
              {lists.showAll}
            </Link>
          )}
        </p>
      </div>
      <section>
        <h2>{t.count(count)}</h2>
        {count === 0 && <p role="status">{typed ? t.noneFound(typed) : t.none}</p>}
        <ul className="plain-list">
          {organisations.map((organisation) => (
            <li key={organisation.id}>
              <OrganisationCard
                organisation={organisation}
                branch={organisation.id === unfolded?.id ? unfolded.branch : null}
                today={today}
              />
            </li>
          ))}
        </ul>
        <Pages page={page} pages={pages} />
      </section>
    </main>
  )
}
