import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { AdminFigures, AdminTask } from '#app/domain/centre/admin-figures.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The administrator's own page: what needs them today, and the way to everything, each with its figure. */
export function AdminPage({ figures, tasks }: { figures: AdminFigures; tasks: AdminTask[] }) {
  const { admin, shell } = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={shell.admin}>
        <p>{admin.intro}</p>
      </PageHead>
      <section>
        <h2>{admin.today}</h2>
        {tasks.length === 0 ? (
          <p>{admin.nothing}</p>
        ) : (
          <ul className="plain-list">
            {tasks.map(({ kind, count, to }) => (
              <li key={kind}>
                <Link className="ds-link" to={to}>
                  {admin.tasks[kind](count)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{admin.everything}</h2>
        <ul className="admin-ways">
          {WAYS.map(({ way, to }) => (
            <li key={way}>
              <Card>
                <h3>
                  <Link className="ds-link" to={to}>
                    {admin.ways[way].title}
                  </Link>
                </h3>
                <p className="quiet">{admin.ways[way].says(figures)}</p>
              </Card>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

const WAYS = [
  { way: 'people', to: '/admin/personer' },
  { way: 'organisation', to: '/admin/organisation' },
  { way: 'import', to: '/admin/personer/import' },
  { way: 'rules', to: '/admin/regler' },
  { way: 'courses', to: '/admin/kurser' },
  { way: 'certificates', to: '/admin/beviser' },
  { way: 'calendar', to: '/kalender' },
  { way: 'overview', to: '/oversigt' },
  { way: 'mail', to: '/admin/mail' },
  { way: 'jobs', to: '/admin/job' },
  { way: 'operations', to: '/admin/drift' },
  { way: 'record', to: '/admin/fortegnelse' },
  { way: 'settings', to: '/admin/indstillinger' },
] as const
