import { Link } from '@remix-run/react'
import { Tag } from '#app/components/tag.tsx'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { TeamView } from './team-view.ts'

/** When the team is measured next, and what is under way. */
export function Next({ next, underWay }: Pick<NonNullable<TeamView['chosen']>, 'next' | 'underWay'>) {
  const { fidelity, fidelityTeam } = useMessages()
  const t = fidelityTeam.next
  const locale = useLocale()
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="row">
        {!next && t.none}
        {next && (next.planned ? t.planned : t.due)(formatDate(locale, next.on))}
        {next?.overdue && <Tag color="danger">{t.overdue}</Tag>}
      </p>
      {underWay.length > 0 && (
        <ul>
          {underWay.map(({ id, mode, phase, reviewOn }) => (
            <li key={id}>
              <Link to={reviewAddress(id)}>
                {t.underWayItem(fidelity.modes[mode], formatDate(locale, reviewOn))}
              </Link>{' '}
              <Tag>{fidelity.phases[phase]}</Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
