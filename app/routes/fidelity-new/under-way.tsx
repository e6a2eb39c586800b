import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ReviewUnderWay = { id: string; title: string; mode: Mode; reviewOn: string }

/** Says that the team is being measured already, for whoever plans the same a second time. */
export function UnderWay({ reviews }: { reviews: ReviewUnderWay[] }) {
  const t = useMessages()
  const locale = useLocale()
  if (reviews.length === 0) return null
  return (
    <Alert color="warning">
      <p>{t.fidelityPlan.plan.underWay}</p>
      <ul>
        {reviews.map(({ id, title, mode, reviewOn }) => (
          <li key={id}>
            <Link to={reviewAddress(id)}>
              <span lang="da">{title}</span>, {t.fidelity.modes[mode]}, {formatDate(locale, reviewOn)}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t.fidelityPlan.plan.underWayHint}</p>
    </Alert>
  )
}
