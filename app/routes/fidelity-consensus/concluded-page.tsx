import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { AgreementTable } from '#app/components/fidelity/agreement-table.tsx'
import { ErrataNotice } from '#app/components/fidelity/errata-notice.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ComparedTable } from './compared-table.tsx'
import { consensusErrors } from './consensus-errors.ts'
import type { ConsensusReply, ConsensusView } from './consensus-view.ts'
import { Reopening } from './reopening.tsx'

type ConcludedPageProps = {
  head: ReviewHead
  view: Extract<ConsensusView, { step: 'concluded' }>
  reply: ConsensusReply | undefined
}

/** The talk is over: all three scores of each item stand, to be read. */
export function ConcludedPage({ head, view, reply }: ConcludedPageProps) {
  const messages = useMessages()
  const t = messages.fidelityRating.concluded
  const errors = consensusErrors(reply, messages)
  const { seen, needed } = head.cases
  const text = head.raters.length === 1 ? t.textAlone : t.text
  return (
    <>
      <ErrorSummary errors={errors} />
      <Alert color="success">
        <p>{view.mayReopen ? text : t.approved}</p>
        <p>
          <Link to={reviewAddress(head.id, 'report')}>{t.toReport}</Link>
        </p>
      </Alert>
      <ErrataNotice errata={view.errata} />
      {seen < needed && (
        <Alert color="warning">
          <p>{t.provisional(seen, needed)}</p>
        </Alert>
      )}
      <section>
        <h2>{t.items}</h2>
        <ComparedTable
          caption={t.items}
          items={[...view.differing, ...view.same]}
          head={head}
          errata={view.errata}
        />
      </section>
      {view.agreement && (
        <section>
          <h2>{messages.fidelityAgreement.title}</h2>
          <AgreementTable agreement={view.agreement} />
        </section>
      )}
      {view.mayReopen && <Reopening head={head} reply={reply} />}
    </>
  )
}
