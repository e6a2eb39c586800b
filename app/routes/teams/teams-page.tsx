import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type TeamsPageProps = { teams: { slug: string; name: string; organisation: string; size: number }[] }

/** The teams somebody manages. */
export function TeamsPage({ teams }: TeamsPageProps) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.shell.area} />
      <ul className="plain-list cards">
        {teams.map(({ slug, name, organisation, size }) => (
          <li key={slug}>
            <Card>
              <h2 className="ds-heading" data-size="xs">
                <Link to={`/team/${slug}`}>{name}</Link>
              </h2>
              <p className="quiet">
                {organisation} &middot; {t.team.members(size)}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </main>
  )
}
