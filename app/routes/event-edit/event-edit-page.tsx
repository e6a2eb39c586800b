import { Form } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { EventErrors } from '#app/components/events/event-errors.tsx'
import { PlanFields } from '#app/components/events/plan-fields.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import type { TypedPlan } from '#app/domain/events/event-form.ts'
import { NOTE_LIMIT } from '#app/domain/events/event-problems.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

type EventEditPageProps = {
  title: string
  event: { id: string; name: string }
  /** The event as it is now, as the form shows it. */
  plan: TypedPlan
  /** What has taken place is not cancelled. */
  isOver: boolean
  reply: Reply | undefined
}

export function EventEditPage({ title, event, plan, isOver, reply }: EventEditPageProps) {
  const t = useMessages().events
  const address = `/kalender/${event.id}/ret`
  const wrong = reply?.status === 'wrong' && reply.form === 'change' ? reply : null
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <Breadcrumbs
        trail={[
          { to: '/kalender', label: t.list.title },
          { to: `/kalender/${event.id}`, label: event.name },
        ]}
      />
      <PageHead title={title}>
        <p>{t.form.changeTells}</p>
      </PageHead>
      <Form method="post" action={address} className="stack" autoComplete="off" noValidate key={plan.seen}>
        <EventErrors problems={wrong?.problems ?? {}} />
        <PlanFields typed={wrong?.typed ?? plan} problems={wrong?.problems ?? {}} />
        <OfflineNotice reply={reply} intent="change" />
        <div>
          <Button name="intent" value="change">
            {t.form.save}
          </Button>
        </div>
      </Form>
      {!isOver && <CancelForm address={address} reply={reply} />}
    </main>
  )
}

function CancelForm({ address, reply }: { address: string; reply: Reply | undefined }) {
  const t = useMessages().events
  const wrong = reply?.status === 'wrong' && reply.form === 'cancel' ? reply : null
  const problem = wrong?.problems.reason
  return (
    <section className="stack">
      <h2>{t.form.cancelTitle}</h2>
      <p>{t.form.cancelLead}</p>
      <Form method="post" action={address} className="stack" autoComplete="off" noValidate>
        <EventErrors problems={wrong?.problems ?? {}} />
        <TextArea
          id="reason"
          name="reason"
          label={t.form.reason}
          hint={t.form.reasonHint}
          error={problem && t.problems[problem]}
          defaultValue={wrong?.typed}
          maxLength={NOTE_LIMIT}
          required
        />
        <OfflineNotice reply={reply} intent="cancel" />
        <div>
          <Button variant="secondary" name="intent" value="cancel">
            {t.form.cancel}
          </Button>
        </div>
      </Form>
    </section>
  )
}
