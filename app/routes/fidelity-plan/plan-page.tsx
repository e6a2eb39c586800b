import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select } from '#app/components/field.tsx'
import { ReviewHead } from '#app/components/fidelity/review-head.tsx'
import { type ReviewHead as Head, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { PlanItemCard } from './plan-item.tsx'
import type { ItemName } from './plan-items.server.ts'
import type { PlanView } from './plan-view.server.ts'
import type { Reply } from './replies.server.ts'
import { Settled, SettleForm } from './settle-form.tsx'
import { usePlanErrors } from './use-plan-errors.ts'

type PlanPageProps = { head: Head; view: PlanView | null; reply: Reply | undefined }

/** What the team does about its low scores. Before the report is approved the page says what it waits for. */
export function PlanPage({ head, view, reply }: PlanPageProps) {
  const t = useMessages().fidelityActions
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <ReviewHead head={head} title={t.title} />
      {view ? (
        <Plan address={reviewAddress(head.id, 'plan')} view={view} reply={reply} />
      ) : (
        <p className="lead">{head.phase === 'cancelled' ? t.cancelled : t.notYet}</p>
      )}
    </main>
  )
}

type PlanProps = { address: string; view: PlanView; reply: Reply | undefined }

function Plan({ address, view, reply }: PlanProps) {
  const t = useMessages().fidelityActions
  const limit = formatNumber(useLocale(), view.followUpAt)
  const asking = view.items.filter(({ asks }) => asks)
  const others = view.items.filter(({ asks }) => !asks)
  const card = (item: PlanView['items'][number]) => (
    <PlanItemCard key={item.id} item={item} address={address} view={view} reply={reply} />
  )
  return (
    <>
      <ErrorSummary errors={usePlanErrors(reply)} />
      <p className="lead">{view.mayPlan ? t.intro : t.readOnly}</p>
      <section className="stack">
        {asking.length > 0 && <h2>{t.asking(asking.length)}</h2>}
        <p>{asking.length > 0 ? t.askingHint(limit) : t.nothingAsks(limit)}</p>
        {asking.map(card)}
      </section>
      {others.length > 0 && (
        <section className="stack">
          <h2>{t.others}</h2>
          {others.map(card)}
        </section>
      )}
      {view.others.length > 0 && <OtherItem address={address} items={view.others} />}
      <section id="settle" tabIndex={-1}>
        {view.nextReviewOn && <Settled nextReviewOn={view.nextReviewOn} />}
        {view.settling && <SettleForm address={address} settling={view.settling} reply={reply} />}
      </section>
    </>
  )
}

/** An item that does not ask for an action can have one too. */
function OtherItem({ address, items }: { address: string; items: ItemName[] }) {
  const t = useMessages().fidelityActions
  return (
    <section>
      <Card>
        <Form method="get" action={`${address}#action-form`} className="stack">
          <Select
            id="handling"
            name="handling"
            label={t.otherItem}
            hint={t.otherItemHint}
            required
            defaultValue=""
          >
            <option value="" disabled>
              {t.chooseItem}
            </option>
            {items.map(({ id, label, title }) => (
              <option key={id} value={id} lang="da">
                {t.item(label, title)}
              </option>
            ))}
          </Select>
          <div>
            <Button variant="secondary">{t.goOn}</Button>
          </div>
        </Form>
      </Card>
    </section>
  )
}
