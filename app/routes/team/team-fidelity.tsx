import { Link } from '@remix-run/react'
import { standingSentence } from '#app/components/fidelity/standing-sentence.ts'
import { Total } from '#app/components/fidelity/total.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import type { Place } from '#app/domain/fidelity/standing/place.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** Where the team stands in a method: the sentence, and the total. */
export type FidelityStanding = {
  method: Method
  place: Place
  newest: Pick<FidelityResult, 'total' | 'scale' | 'mode' | 'cases'>
}

type TeamFidelityProps = { team: { slug: string; name: string }; fidelity: FidelityStanding[] }

/** Where the team stands in each method; all the rest is on the team's fidelity page. */
export function TeamFidelity({ team, fidelity }: TeamFidelityProps) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <section>
      <h2>{t.shell.fidelity}</h2>
      {fidelity.length === 0 && <p>{t.team.notMeasured}</p>}
      {fidelity.map(({ method, place, newest }) => (
        <article className="stack method-standing" key={method}>
          <h3>
            <MethodTag method={method} />
          </h3>
          <p>{standingSentence(place, { team: team.name, method: t.shell.methods[method] }, locale)}</p>
          <div>
            <Total {...newest} />
          </div>
        </article>
      ))}
      <p>
        <Link to={`/fidelitet/team/${team.slug}`}>{t.fidelityTeam.toTeam}</Link>
      </p>
      <p className="quiet">{t.team.teamNotPerson}</p>
    </section>
  )
}
