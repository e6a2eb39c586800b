import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ScoreTable } from '#app/components/fidelity/score-table.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { RatingView } from './rating-view.ts'

type LockedPageProps = { head: ReviewHead; view: Extract<RatingView, { step: 'locked' }> }

/** Own ratings are locked: they stand here, and the agreed scores are next. */
export function LockedPage({ head, view }: LockedPageProps) {
  const t = useMessages().fidelityRating.wait
  return (
    <>
      <Alert color="success" role="status">
        <h2 className="ds-heading" data-size="2xs">
          {t.title}
        </h2>
        <p>
          {view.isWaiting ? t.text : <Link to={reviewAddress(head.id, 'consensus')}>{t.toConsensus}</Link>}
        </p>
      </Alert>
      <section>
        <h2>{t.own}</h2>
        <ScoreTable caption={t.own} items={view.domains.flatMap((domain) => domain.items)} />
      </section>
    </>
  )
}
