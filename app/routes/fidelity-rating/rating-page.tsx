import { Form } from '@remix-run/react'
import type { FormEventHandler } from 'react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import type { ChecklistDomain } from '#app/components/fidelity/checklist.ts'
import { ItemForm } from '#app/components/fidelity/item-form.tsx'
import type { ItemReply } from '#app/components/fidelity/item-reply.ts'
import { itemErrors, MissingItems, unsavedErrors } from '#app/components/fidelity/missing-items.tsx'
import { QuietForms, useQuietForms } from '#app/components/fidelity/use-quiet-forms.ts'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { RatingView } from './rating-view.ts'
import { SampleDetails } from './sample-details.tsx'

type RatingPageProps = {
  head: ReviewHead
  view: Extract<RatingView, { step: 'rate' }>
  reply: ItemReply | undefined
}

/** A rater's checklist: every item by itself, what is missing, and the lock. */
export function RatingPage({ head, view, reply }: RatingPageProps) {
  const messages = useMessages()
  const t = messages.fidelityRating.rate
  const address = reviewAddress(head.id, 'rating')
  const items = view.domains.flatMap((domain) => domain.items)
  const missing = items.filter(({ given }) => given === null)
  const done = items.length - missing.length
  const { forms, unsaved, stops, onSubmit } = useQuietForms()
  const errors = unsaved.length > 0 ? unsavedErrors(items, unsaved, messages) : itemErrors(reply, messages)

  return (
    <QuietForms.Provider value={forms}>
      <ErrorSummary key={stops} errors={errors} />
      <p className="lead">{t.intro}</p>
      <div className="no-print">
        <Alert color="info">
          <p>
            {t.saving} {t.citizens} {head.raters.length > 1 && t.alone}
          </p>
        </Alert>
        <SampleDetails sample={view.sample} />
        <ProgressBar done={done} total={items.length} label={t.progress(done, items.length)} />
        <DomainLinks domains={view.domains} />
      </div>
      {view.domains.map(({ id, letter, title, items: own }) => (
        <section key={id} id={id} className="item-list">
          <h2 lang="da">{messages.fidelity.rate.domain(letter, title)}</h2>
          {own.map((item) => (
            <ItemForm
              key={item.id}
              intent="rate"
              address={address}
              item={item}
              legend={messages.fidelity.rate.item(item.label, item.title)}
              reply={reply}
              isMissing={reply?.status === 'incomplete' && item.given === null}
            />
          ))}
        </section>
      ))}
      <section className="no-print">
        {missing.length > 0 ? (
          <MissingItems title={t.missing(missing.length)} items={missing} />
        ) : (
          <h2>{t.allDone}</h2>
        )}
        <Lock head={head} isReady={missing.length === 0} reply={reply} onSubmit={onSubmit} />
        <p className="quiet">{t.print}</p>
      </section>
    </QuietForms.Provider>
  )
}

type LockProps = Pick<RatingPageProps, 'head' | 'reply'> & {
  isReady: boolean
  onSubmit: FormEventHandler<HTMLFormElement>
}

/** Locking asks twice: what is locked stands. */
function Lock({ head, isReady, reply, onSubmit }: LockProps) {
  const t = useMessages().fidelityRating.rate
  return (
    <Details summary={t.lock} open={isReady || undefined}>
      <Form method="post" action={reviewAddress(head.id, 'rating')} className="stack" onSubmit={onSubmit}>
        <input type="hidden" name="intent" value="lock" />
        <p>{head.raters.length === 1 ? t.lockHintAlone : t.lockHint}</p>
        <OfflineNotice reply={reply} />
        <div>
          <Button>{t.lockConfirm}</Button>
        </div>
      </Form>
    </Details>
  )
}

function DomainLinks({ domains }: { domains: ChecklistDomain[] }) {
  const messages = useMessages()
  const t = messages.fidelity.rate
  return (
    <nav className="domain-links" aria-label={t.domains}>
      <ul>
        {domains.map(({ id, letter, title, items }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span lang="da">{t.domain(letter, title)}</span>{' '}
              <span className="quiet">
                {messages.fidelityRating.rate.domainDone(
                  items.filter(({ given }) => given).length,
                  items.length,
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
