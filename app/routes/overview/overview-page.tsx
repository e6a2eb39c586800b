import { useLocation } from '@remix-run/react'
import { MonthBars } from '#app/components/charts/month-bars.tsx'
import { ExportLinks } from '#app/components/export-links.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { FidelityRow, MonthRow, OrganisationRow, TeamRow } from '#app/domain/overview/figures.ts'
import type { TeamSort } from '#app/domain/overview/overview-filter.ts'
import type { Sort } from '#app/domain/list-query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { FidelityTable, MonthTable } from './figure-tables.tsx'
import { FilterForm, type FilterFormProps } from './filter-form.tsx'
import { OrganisationTable, TeamTable } from './share-tables.tsx'

type OverviewPageProps = FilterFormProps & {
  sort: Sort<TeamSort>
  /** Null where the filter cannot be read. */
  view: {
    organisationRows: OrganisationRow[]
    teamRows: TeamRow[]
    page: number
    pages: number
    methods: readonly Method[]
    monthRows: MonthRow[]
    fidelityRows: FidelityRow[]
  } | null
}

/** All organisations and teams in figures: who holds certificates, when they were issued, what was measured. */
export function OverviewPage({ sort, view, ...filter }: OverviewPageProps) {
  const { overview: t } = useMessages()
  const { search } = useLocation()
  const exports = (file: string) => <ExportLinks file={`/oversigt/fil/${file}`} search={search} />
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <FilterForm {...filter} />
      {view && (
        <>
          <section>
            <h2>{t.organisations}</h2>
            <OrganisationTable rows={view.organisationRows} />
            {exports('organisationer')}
          </section>
          <section>
            <h2>{t.teams}</h2>
            <TeamTable rows={view.teamRows} sort={sort} />
            <Pages page={view.page} pages={view.pages} />
            {exports('teams')}
          </section>
          <section>
            <h2>{t.certificates}</h2>
            <p className="quiet">{t.certificatesHint}</p>
            <MonthBars
              months={view.monthRows}
              methods={view.methods.filter((method) =>
                view.monthRows.some(({ counts }) => counts[method] > 0),
              )}
            />
            <MonthTable rows={view.monthRows} methods={view.methods} />
            {exports('beviser')}
          </section>
          <section>
            <h2>{t.fidelity}</h2>
            <FidelityTable rows={view.fidelityRows} />
            {exports('fidelitet')}
          </section>
        </>
      )}
    </main>
  )
}
