import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Comparisons } from './comparisons.tsx'
import { CsvLink } from './csv-link.tsx'
import { FilterForm, type FilterFormProps } from './filter-form.tsx'
import type { OverviewView } from './overview-view.ts'
import { TeamsTable } from './teams-table.tsx'
import { WeakItems } from './weak-items.tsx'

type FidelityOverviewPageProps = Omit<FilterFormProps, 'isLong'> & {
  title: string
  view: OverviewView | null
}

/** Several teams: each where it stands, what they have in common, and how they lie among others. */
export function FidelityOverviewPage({ title, typed, problems, view }: FidelityOverviewPageProps) {
  const t = useMessages().fidelityTeam.overview
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== '')).toString()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: useMessages().fidelity.title }]} />
      <PageHead title={title}>
        <p>{t.intro}</p>
      </PageHead>
      <FilterForm typed={typed} problems={problems} isLong={view !== null && view.pages > 1} />
      {view && (
        <>
          <section>
            <h2>{t.teams}</h2>
            {view.rows.length > 0 && <TeamsTable rows={view.rows} />}
            {view.rows.length === 0 && <p>{typed.navn === '' ? t.noTeams : t.noneNamed}</p>}
            <Pages page={view.page} pages={view.pages} />
            <CsvLink file="teams.csv" query={query} what={t.teams} />
          </section>
          {view.weaknesses && (
            <section>
              <h2>{t.weak}</h2>
              <p className="quiet">{t.weakHint}</p>
              <div className="stack wrapping">
                <WeakItems weaknesses={view.weaknesses} />
              </div>
              <CsvLink file="punkter.csv" query={query} what={t.weak} />
            </section>
          )}
          <section>
            <h2>{t.comparison}</h2>
            <p className="quiet">{t.comparisonHint}</p>
            <Comparisons comparisons={view.comparisons} seesAll={view.weaknesses !== null} />
            <CsvLink file="sammenligning.csv" query={query} what={t.comparison} />
          </section>
        </>
      )}
      <p className="quiet">{useMessages().fidelity.notValidated}</p>
    </main>
  )
}
