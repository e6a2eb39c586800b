import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { Total } from '#app/components/fidelity/total.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type TeamStanding = {
  team: { id: string; slug: string; name: string }
  results: Pick<FidelityResult, 'method' | 'mode' | 'reviewOn' | 'cases' | 'scale' | 'total'>[]
}

/** Each team with its newest approved score in each method. */
export function TeamStandings({ teams }: { teams: TeamStanding[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="plain-list cards">
      {teams.flatMap(({ team, results }) =>
        results.map(({ method, mode, reviewOn, cases, scale, total }) => (
          <li key={team.id + method}>
            <Card className="review-card">
              <p className="row">
                <MethodTag method={method} />
                <span className="quiet">{t.fidelity.modes[mode]}</span>
              </p>
              <h3>{team.name}</h3>
              <Total total={total} scale={scale} mode={mode} cases={cases} />
              <p className="quiet">
                {formatDate(locale, reviewOn)}, {t.fidelity.cases(cases.seen)}
              </p>
              <p>
                <Link
                  to={`/fidelitet/team/${team.slug}?metode=${method}`}
                  aria-label={`${t.fidelityPlan.list.seeTeam}: ${team.name}, ${t.shell.methods[method]}`}
                >
                  {t.fidelityPlan.list.seeTeam}
                </Link>
              </p>
            </Card>
          </li>
        )),
      )}
    </ul>
  )
}
