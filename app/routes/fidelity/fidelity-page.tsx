import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type ReviewCard, ReviewList } from './review-list.tsx'
import { type TeamStanding, TeamStandings } from './team-standings.tsx'

type FidelityPageProps = {
  canPlan: boolean
  seesSeveral: boolean
  mine: ReviewCard[]
  underWay: ReviewCard[]
  teams: TeamStanding[]
  instruments: InstrumentFacts[]
}

/** What I am to do, what is under way, and where the teams stand. */
export function FidelityPage(props: FidelityPageProps) {
  const { canPlan, seesSeveral, mine, underWay, teams, instruments } = props
  const t = useMessages()
  const words = t.fidelityPlan.list
  const isEmpty = mine.length + underWay.length + teams.length === 0
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.fidelity.title}>
        <p>{t.fidelity.intro}</p>
        <p className="row">
          {canPlan && <ButtonLink to="/fidelitet/ny">{words.plan}</ButtonLink>}
          {seesSeveral && <Link to="/fidelitet/oversigt">{words.overview}</Link>}
        </p>
      </PageHead>
      {isEmpty && (
        <Card>
          <h2>{words.empty}</h2>
          <p>{canPlan ? words.emptyPlanner : words.emptyOthers}</p>
        </Card>
      )}
      {mine.length > 0 && (
        <section>
          <h2>{words.mine}</h2>
          <ReviewList reviews={mine} />
        </section>
      )}
      {underWay.length > 0 && (
        <section>
          <h2>{words.underWay}</h2>
          <p className="quiet">{words.underWayHint}</p>
          <ReviewList reviews={underWay} />
        </section>
      )}
      {teams.length > 0 && (
        <section>
          <h2>{words.results}</h2>
          <TeamStandings teams={teams} />
        </section>
      )}
      <section>
        <h2>{words.instruments}</h2>
        <Instruments instruments={instruments} />
      </section>
    </main>
  )
}

type InstrumentFacts = { id: string; title: string; version: string; itemCount: number }

/** What is measured with; each has a page with all that is in it. */
function Instruments({ instruments }: { instruments: InstrumentFacts[] }) {
  const t = useMessages()
  return (
    <>
      <p className="quiet">{t.fidelity.notValidated}</p>
      <ul>
        {instruments.map(({ id, title, version, itemCount }) => (
          <li key={id}>
            <Link to={`/fidelitet/skemaer/${id}`}>
              {t.fidelityPlan.list.instrument(title, version, itemCount)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
