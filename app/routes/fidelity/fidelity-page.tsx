import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { Details } from '#app/components/details.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { Method } from '#app/domain/courses/course.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type OpenReview, ReviewList } from './review-list.tsx'
import { type TeamStanding, TeamStandings } from './team-standings.tsx'

type FidelityPageProps = {
  canPlan: boolean
  mine: OpenReview[]
  underWay: OpenReview[]
  teams: TeamStanding[]
  instruments: InstrumentFacts[]
}

/** What I am to do, what is under way, and where the teams stand. */
export function FidelityPage({ canPlan, mine, underWay, teams, instruments }: FidelityPageProps) {
  const t = useMessages().fidelity
  const isEmpty = mine.length + underWay.length + teams.length === 0
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
        {canPlan && <ButtonLink to="/fidelitet/ny">{t.list.plan}</ButtonLink>}
      </PageHead>
      {isEmpty && (
        <Card>
          <h2>{t.list.empty}</h2>
          <p>{canPlan ? t.list.emptyPlanner : t.list.emptyOthers}</p>
        </Card>
      )}
      {mine.length > 0 && (
        <section>
          <h2>{t.list.mine}</h2>
          <ReviewList reviews={mine} />
        </section>
      )}
      {underWay.length > 0 && (
        <section>
          <h2>{t.list.underWay}</h2>
          <p className="quiet">{t.list.underWayHint}</p>
          <ReviewList reviews={underWay} />
        </section>
      )}
      {teams.length > 0 && (
        <section>
          <h2>{t.list.results}</h2>
          <TeamStandings teams={teams} />
        </section>
      )}
      <section>
        <h2>{t.list.instruments}</h2>
        <Instruments instruments={instruments} />
      </section>
    </main>
  )
}

type InstrumentFacts = {
  id: string
  title: string
  version: string
  method: Method
  source: { title: string; url: string }[]
  itemCount: number
}

/** What is measured with, and what it is made from. */
function Instruments({ instruments }: { instruments: InstrumentFacts[] }) {
  const t = useMessages().fidelity
  return (
    <>
      <p className="quiet">{t.notValidated}</p>
      {instruments.map(({ id, title, version, source, itemCount }) => (
        <Details key={id} summary={t.list.instrument(title, version, itemCount)}>
          <p>{t.list.sources}</p>
          <ul lang="da">
            {source.map((work) => (
              <li key={work.url}>
                <a className="ds-link" href={work.url} rel="noreferrer">
                  {work.title}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}
