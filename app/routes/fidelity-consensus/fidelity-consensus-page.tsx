import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { LateAnswer } from '#app/components/fidelity/late-answer.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { AgreementPage } from './agreement-page.tsx'
import { ConcludedPage } from './concluded-page.tsx'
import type { ConsensusReply, ConsensusView } from './consensus-view.ts'

type FidelityConsensusPageProps = { head: Head; view: ConsensusView; reply: ConsensusReply | undefined }

/** Where the raters of a review find one score for each item. */
export function FidelityConsensusPage({ head, view, reply }: FidelityConsensusPageProps) {
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={useMessages().fidelity.review.page.consensus} />
      {reply?.status === 'closed' && view.step !== 'agree' && <LateAnswer reply={reply} />}
      <CurrentStep head={head} view={view} reply={reply} />
    </main>
  )
}

function CurrentStep({ head, view, reply }: FidelityConsensusPageProps) {
  switch (view.step) {
    case 'waiting':
    case 'cancelled':
      return <Waiting head={head} view={view} />
    case 'agree':
      return <AgreementPage head={head} view={view} reply={reply} />
    case 'concluded':
      return <ConcludedPage head={head} view={view} reply={reply} />
  }
}

type WaitingProps = { head: Head; view: Extract<ConsensusView, { step: 'waiting' | 'cancelled' }> }

/** Nothing to agree on: who is waited for is said, and nothing of what they gave. */
function Waiting({ head, view }: WaitingProps) {
  const t = useMessages().fidelityRating.wait
  const isAlone = head.raters.length === 1
  if (view.step === 'cancelled')
    return (
      <Alert color="info">
        <p>{t.cancelled}</p>
      </Alert>
    )
  return (
    <Alert color="info">
      <p>{isAlone ? t.forOwnLock : t.forLocks}</p>
      <p>{view.hasLocked ? t.forOther : <Link to={reviewAddress(head.id, 'rating')}>{t.toRating}</Link>}</p>
    </Alert>
  )
}
