import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { Total } from '#app/components/fidelity/total.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { MethodFidelity } from '#app/domain/fidelity/standing/trend.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type TeamStanding = {
  team: { id: string; name: string }
  methods: Pick<MethodFidelity, 'method' | 'newest'>[]
}

/** Each team with its newest approved score in each method. */
export function TeamStandings({ teams }: { teams: TeamStanding[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="plain-list cards">
      {teams.flatMap(({ team, methods }) =>
        methods.map(({ method, newest }) => (
          <li key={team.id + method}>
            <Card className="review-card">
              <p className="row">
                <MethodTag method={method} />
                <span className="quiet">{t.fidelity.modes[newest.mode]}</span>
              </p>
              <h3>{team.name}</h3>
              <Total total={newest.total} scale={newest.scale} />
              <p className="quiet">
                {t.fidelity.period(
                  formatDate(locale, newest.periodFrom),
                  formatDate(locale, newest.periodTo),
                )}
                , {t.fidelity.cases(newest.caseCount)}
              </p>
              <p>
                <Link
                  to={`/fidelitet/${newest.reviewId}`}
                  aria-label={`${t.fidelity.list.seeResult}: ${team.name}, ${t.shell.methods[method]}`}
                >
                  {t.fidelity.list.seeResult}
                </Link>
              </p>
            </Card>
          </li>
        )),
      )}
    </ul>
  )
}
