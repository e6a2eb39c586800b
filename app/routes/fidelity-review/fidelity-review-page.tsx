import { Alert } from '#app/components/alert.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { ReviewStep } from '#app/domain/fidelity/review/review-steps.ts'
import type { Missing, Task } from '#app/domain/fidelity/review/tasks.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { AboutReview } from './about-review.tsx'
import { History, type HistoryRow } from './history.tsx'
import { NextStep } from './next-step.tsx'
import { ReasonForm } from './reason-form.tsx'
import { ReplaceForm, type Seats } from './replace-form.tsx'
import type { Move, Reply } from './reply.ts'
import { type Sample, SampleSection } from './sample-section.tsx'
import { StepList } from './step-list.tsx'

export type Overview = {
  steps: ReviewStep[]
  task: Task | null
  missing: Missing | null
  waitsForOther: boolean
  canPlanNext: boolean
  sample: Sample
  moves: Move[]
  /** For those who can give a seat to another. */
  seats: Seats | null
  history: HistoryRow[] | null
}
type FidelityReviewPageProps = { title: string; head: Head; overview: Overview; reply: Reply | undefined }

/** The review's own page: how far it is, who has the next step and by when, and what has happened. */
export function FidelityReviewPage({ title, head, overview, reply }: FidelityReviewPageProps) {
  const t = useMessages().fidelityPlan.overview
  const { steps, sample, moves, seats, history } = overview
  const address = reviewAddress(head.id)
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={title} />
      {head.phase === 'cancelled' ? (
        <Alert color="warning">{t.cancelled}</Alert>
      ) : (
        <>
          <NextStep head={head} overview={overview} />
          <section>
            <h2>{t.way}</h2>
            <StepList steps={steps} />
          </section>
          <SampleSection sample={sample} />
        </>
      )}
      <AboutReview head={head} />
      {moves.length > 0 && (
        <section className="stack">
          {moves.map((move) =>
            move !== 'replace-rater' ? (
              <ReasonForm key={move} move={move} address={address} reply={reply} />
            ) : (
              seats && <ReplaceForm key={move} seats={seats} address={address} reply={reply} />
            ),
          )}
        </section>
      )}
      {history && <History rows={history} />}
    </main>
  )
}
