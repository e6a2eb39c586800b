import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { PAGE_FIELD } from '#app/domain/list-query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type ReviewCards, ReviewList } from './review-list.tsx'
import { type TeamStanding, TeamStandings } from './team-standings.tsx'

type TeamsFound = { typed: string; teams: TeamStanding[]; page: number; pages: number }

type FidelityPageProps = {
  canPlan: boolean
  seesSeveral: boolean
  mine: ReviewCards
  underWay: ReviewCards
  results: TeamsFound
  instruments: InstrumentFacts[]
}

/** What I am to do, what is under way, and where the teams stand. */
export function FidelityPage(props: FidelityPageProps) {
  const { canPlan, seesSeveral, mine, underWay, results, instruments } = props
  const t = useMessages()
  const words = t.fidelityPlan.list
  const isEmpty =
    mine.cards.length + underWay.cards.length + results.teams.length === 0 && results.typed === ''
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
      {mine.cards.length > 0 && (
        <section>
          <h2>{words.mine}</h2>
          <ReviewList reviews={mine.cards} />
          <Pages {...mine} list={{ field: mine.field, name: words.mine }} />
        </section>
      )}
      {underWay.cards.length > 0 && (
        <section>
          <h2>{words.underWay}</h2>
          <p className="quiet">{words.underWayHint}</p>
          <ReviewList reviews={underWay.cards} />
          <Pages {...underWay} list={{ field: underWay.field, name: words.underWay }} />
        </section>
      )}
      <Results {...results} />
      <section>
        <h2>{words.instruments}</h2>
        <Instruments instruments={instruments} />
      </section>
    </main>
  )
}

/** The teams by name; where they are many, one looks for them by a part of it. */
function Results({ typed, teams, page, pages }: TeamsFound) {
  const t = useMessages()
  if (teams.length === 0 && typed === '') return null
  return (
    <section>
      <h2>{t.fidelityPlan.list.results}</h2>
      {(pages > 1 || typed !== '') && (
        <SearchForm
          action="/fidelitet"
          label={t.fidelityTeam.overview.find}
          submit={t.lists.filter}
          typed={typed}
        />
      )}
      {teams.length > 0 ? (
        <TeamStandings teams={teams} />
      ) : (
        <p role="status">{t.fidelityTeam.overview.noneNamed}</p>
      )}
      <Pages page={page} pages={pages} list={{ field: PAGE_FIELD, name: t.fidelityPlan.list.results }} />
    </section>
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
