import { Alert } from '#app/components/alert.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import type { ReviewHead as Head } from '#app/domain/fidelity/review/review-head.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { FactView, SheetState } from './fact-view.ts'
import type { Reply } from './facts-reply.ts'
import { FactsForm } from './facts-form.tsx'
import { FactsList } from './facts-list.tsx'

type FidelityFactsPageProps = {
  title: string
  head: Head
  state: SheetState
  dueOn: string
  facts: FactView[]
  outcome: 'saved' | 'handed-in' | null
  pointers: Pointer[]
  reply: Reply | undefined
}

/** What the team tells of itself before a review: to fill in, or to read. */
export function FidelityFactsPage({ title, head, facts, state, reply, ...rest }: FidelityFactsPageProps) {
  const t = useMessages().fidelityPlan.facts
  const locale = useLocale()
  const { dueOn, outcome, pointers } = rest
  const canChange = state === 'due' || state === 'open'
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={title}>
        <p>{t.intro}</p>
        {state === 'due' && <p>{t.due(formatDate(locale, dueOn))}</p>}
      </ReviewHead>
      {!reply && outcome && (
        <div className="stack notices">
          {(outcome === 'handed-in' || pointers.length === 0) && (
            <Alert color="success" role="status">
              {outcome === 'handed-in' ? t.handedIn : t.saved}
            </Alert>
          )}
          <PointerWarning pointers={pointers} />
        </div>
      )}
      {state === 'open' && !outcome && <p className="quiet">{t.lateHint}</p>}
      {state === 'awaited' && <p>{t.awaited}</p>}
      {state === 'closed' && <p className="quiet">{t.closed}</p>}
      {facts.length === 0 && <p>{t.none}</p>}
      {canChange ? (
        <FactsForm facts={facts} state={state} reply={reply} address={`/fidelitet/${head.id}/fakta`} />
      ) : (
        <FactsList facts={facts} />
      )}
    </main>
  )
}
