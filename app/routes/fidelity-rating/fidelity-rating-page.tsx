import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import type { ItemReply } from '#app/components/fidelity/item-reply.ts'
import { LateAnswer } from '#app/components/fidelity/late-answer.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LockedPage } from './locked-page.tsx'
import { RatingPage } from './rating-page.tsx'
import type { RatingView } from './rating-view.ts'

type FidelityRatingPageProps = { head: Head; view: RatingView; reply: ItemReply | undefined }

/** A rater's own page of a review, before, while and after they rate. */
export function FidelityRatingPage({ head, view, reply }: FidelityRatingPageProps) {
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={useMessages().fidelity.review.page.rating} />
      {reply?.status === 'closed' && view.step !== 'rate' && <LateAnswer reply={reply} />}
      <CurrentStep head={head} view={view} reply={reply} />
    </main>
  )
}

function CurrentStep({ head, view, reply }: FidelityRatingPageProps) {
  const t = useMessages().fidelityRating
  switch (view.step) {
    case 'planned':
    case 'cancelled':
      return (
        <Alert color="info">
          <p>{view.step === 'planned' ? t.wait.facts : t.wait.cancelled}</p>
          <p>
            <Link to={reviewAddress(head.id)}>{t.wait.toReview}</Link>
          </p>
        </Alert>
      )
    case 'rate':
      return <RatingPage head={head} view={view} reply={reply} />
    case 'locked':
      return <LockedPage head={head} view={view} />
  }
}
