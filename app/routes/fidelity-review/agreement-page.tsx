import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ComparedItem } from './checklist.ts'
import { Comparison } from './comparison.tsx'
import { MissingItems, useReplyErrors } from './missing-items.tsx'
import type { Reply } from './moves.server.ts'
import type { ConsensusView, ReviewFacts } from './review-view.ts'
import { ScoreTable } from './score-table.tsx'

type AgreementProps = { facts: ReviewFacts; view: ConsensusView; reply: Reply | undefined }

/** From two ratings to one: the differences first, then what was given alike, then the approval. */
export function AgreementPage({ facts, view, reply }: AgreementProps) {
  const t = useMessages().fidelity.agree
  const items = [...view.differing, ...view.same]
  const missing = items.filter(({ given }) => given === null)
  const done = items.length - missing.length
  const isAlone = facts.raters.length === 1

  return (
    <>
      <ErrorSummary errors={useReplyErrors(reply)} />
      {view.step === 'agree' ? (
        <>
          <p className="lead">{isAlone ? t.introAlone : t.intro}</p>
          <ProgressBar done={done} total={items.length} label={t.progress(done, items.length)} />
          <Differences facts={facts} view={view} reply={reply} />
        </>
      ) : (
        <>
          <Alert color="info" role="status">
            <p>{view.step === 'approve' ? t.otherApproved : t.youApproved}</p>
          </Alert>
          <section>
            <h2>{t.all}</h2>
            <ScoreTable caption={t.all} items={items} />
          </section>
        </>
      )}
      <section id="approve">
        {missing.length > 0 && <MissingItems title={t.missing(missing.length)} items={missing} />}
        <Approval facts={facts} view={view} reply={reply} />
      </section>
    </>
  )
}

function Differences({ facts, view, reply }: AgreementProps) {
  const t = useMessages().fidelity.agree
  const isAlone = facts.raters.length === 1
  const compared = (item: ComparedItem) => (
    <Comparison key={item.id} item={item} facts={facts} reply={reply} />
  )
  // A rater alone differs from nobody: one list, open.
  if (isAlone) return <section className="item-list">{view.same.map(compared)}</section>
  return (
    <>
      <section className="item-list">
        <h2>{view.differing.length > 0 ? t.differing(view.differing.length) : t.noDiffering}</h2>
        {view.differing.map(compared)}
      </section>
      {view.same.length > 0 && (
        <section>
          <Details summary={t.same(view.same.length)}>
            <div className="item-list">{view.same.map(compared)}</div>
          </Details>
        </section>
      )}
    </>
  )
}

/** Approving holds for the scores on this page: `seen` tells the server which those are. */
function Approval({ facts, view, reply }: AgreementProps) {
  const t = useMessages().fidelity.agree
  const isAlone = facts.raters.length === 1
  return (
    <Form method="post" action={`/fidelitet/${facts.id}`} className="stack">
      <input type="hidden" name="seen" value={view.seen} />
      <OfflineNotice reply={reply} />
      {view.step !== 'wait-for-approval' && (
        <div>
          <p>{isAlone ? t.approveHintAlone : t.approveHint}</p>
          <Button name="intent" value="approve">
            {t.approve}
          </Button>
        </div>
      )}
      {view.step !== 'agree' && (
        <div>
          <p>{t.reopenHint}</p>
          <Button variant="secondary" name="intent" value="reopen">
            {t.reopen}
          </Button>
        </div>
      )}
    </Form>
  )
}
