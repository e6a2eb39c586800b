import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Actions } from './actions.tsx'
import { Measured } from './measured.tsx'
import { Next } from './next.tsx'
import type { TeamView } from './team-view.ts'

/** How closely a team follows a method: where it stands, how it got there, and what comes next. */
export function FidelityTeamPage({ title, team, methods, chosen, actions }: TeamView & { title: string }) {
  const t = useMessages()
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/fidelitet', label: t.fidelity.title }]} />
      <PageHead title={title} eyebrow={team.organisation} method={chosen?.method} />
      {methods.length > 1 && chosen && <MethodLinks methods={methods} chosen={chosen.method} />}
      {!chosen && (
        <Card>
          <p>{t.fidelityTeam.nothing(team.name)}</p>
        </Card>
      )}
      {chosen && !chosen.measured && (
        <p className="lead">{t.fidelityTeam.notMeasured(team.name, t.shell.methods[chosen.method])}</p>
      )}
      {chosen?.measured && <Measured team={team.name} {...chosen.measured} />}
      {chosen && <Next next={chosen.next} underWay={chosen.underWay} />}
      <Actions actions={actions} />
      {chosen && (
        <p>
          <Link to={`/fidelitet/team/${team.slug}/fil/tal.csv?metode=${chosen.method}`} reloadDocument>
            {t.fidelityTeam.csv}
          </Link>
        </p>
      )}
      <p className="quiet">
        {t.fidelity.notValidated} {t.team.teamNotPerson}
      </p>
    </main>
  )
}

function MethodLinks({ methods, chosen }: { methods: Method[]; chosen: Method }) {
  const t = useMessages()
  return (
    <nav className="review-pages no-print" aria-label={t.fidelityTeam.methods}>
      <ul>
        {methods.map((method) => (
          <li key={method}>
            <Link to={`?metode=${method}`} aria-current={method === chosen ? 'page' : undefined}>
              {t.shell.methods[method]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
