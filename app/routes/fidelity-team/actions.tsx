import { Link } from '@remix-run/react'
import { Tag } from '#app/components/tag.tsx'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ActionRow } from './team-view.ts'

/** What the team has set out to do and has not finished, in all methods; what is overdue stands out. */
export function Actions({ actions }: { actions: ActionRow[] }) {
  const { erasures, fidelity, fidelityActions, fidelityTeam } = useMessages()
  const t = fidelityTeam.actions
  const locale = useLocale()
  return (
    <section>
      <h2>{t.title}</h2>
      {actions.length === 0 && <p>{t.none}</p>}
      <ul className="plain-list">
        {actions.map(({ id, reviewId, state, label, title, what, owner, dueOn }) => (
          <li key={id}>
            <Link to={reviewAddress(reviewId, 'plan')}>{what}</Link>{' '}
            <Tag color={state === 'overdue' ? 'danger' : 'neutral'}>{fidelityActions.states[state]}</Tag>
            <br />
            <span className="quiet">
              <span lang="da">{fidelity.rate.item(label, title)}</span> ·{' '}
              {t.ownedBy(owner || erasures.someone, formatDate(locale, dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
