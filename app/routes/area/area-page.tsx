import { Link, useLocation } from '@remix-run/react'
import { ExportLinks } from '#app/components/export-links.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { AreaFilterForm } from './area-filter-form.tsx'
import type { AreaView } from './area-view.ts'
import { TeamsTable } from './teams-table.tsx'

type AreaPageProps = AreaView & { title: string; page: number; pages: number }

/** All the teams somebody manages: what needs them today, and team by team how it stands. */
export function AreaPage({ title, needs, methods, filter, sort, rows, page, pages }: AreaPageProps) {
  const { team, area: t } = useMessages()
  const { search } = useLocation()
  const pressing = needs.filter(({ count }) => count > 0)
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={title} />
      <section>
        <h2>{team.needsTitle}</h2>
        {pressing.length === 0 && <p>{team.needsNothing}</p>}
        <ul className="plain-list">
          {pressing.map(({ word, count }) => (
            <li key={word}>
              <Link to={`?vis=${word}&sorter=-${word}#teams`}>{t.counted[word](count)}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section id="teams">
        <h2>{t.teams}</h2>
        <AreaFilterForm filter={filter} sort={sort} />
        {rows.length > 0 ? (
          <TeamsTable rows={rows} methods={methods} sort={sort} />
        ) : (
          <p role="status">{t.noneFound}</p>
        )}
        <Pages page={page} pages={pages} />
        <p className="quiet">{t.hint}</p>
        <ExportLinks file="/mit-omraade/fil/teams" search={search} />
      </section>
    </main>
  )
}
