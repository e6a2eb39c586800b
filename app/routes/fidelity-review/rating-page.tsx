import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ItemForm } from './item-form.tsx'
import { MissingItems, useReplyErrors } from './missing-items.tsx'
import type { Reply } from './moves.server.ts'
import type { RatingView, ReviewFacts } from './review-view.ts'

type RatingPageProps = { facts: ReviewFacts; view: RatingView; reply: Reply | undefined }

/** A rater's checklist: every item by itself, what is missing, and the lock. */
export function RatingPage({ facts, view, reply }: RatingPageProps) {
  const t = useMessages().fidelity
  const address = `/fidelitet/${facts.id}`
  const items = view.domains.flatMap((domain) => domain.items)
  const missing = items.filter(({ given }) => given === null)
  const done = items.length - missing.length
  const isAlone = facts.raters.length === 1

  return (
    <>
      <ErrorSummary errors={useReplyErrors(reply)} />
      <p className="lead">{t.rate.intro}</p>
      <div className="no-print">
        <Alert color="info">
          <p>
            {t.rate.saving} {t.rate.citizens} {!isAlone && t.rate.alone}
          </p>
        </Alert>
        <ProgressBar done={done} total={items.length} label={t.rate.progress(done, items.length)} />
        <DomainLinks domains={view.domains} />
      </div>
      {view.domains.map(({ id, letter, title, items: own }) => (
        <section key={id} id={id} className="item-list">
          <h2 lang="da">{t.rate.domain(letter, title)}</h2>
          {own.map((item) => (
            <ItemForm
              key={item.id}
              intent="rate"
              address={address}
              item={item}
              legend={t.rate.item(item.label, item.title)}
              reply={reply}
              isMissing={reply?.status === 'incomplete' && item.given === null}
            />
          ))}
        </section>
      ))}
      <section className="no-print">
        {missing.length > 0 ? (
          <MissingItems title={t.rate.missing(missing.length)} items={missing} />
        ) : (
          <h2>{t.rate.allDone}</h2>
        )}
        <Details summary={t.rate.lock} open={missing.length === 0 || undefined}>
          <Form method="post" action={address} className="stack">
            <p>{isAlone ? t.rate.lockHintAlone : t.rate.lockHint}</p>
            <OfflineNotice reply={reply} />
            <div>
              <Button name="intent" value="lock">
                {t.rate.lockConfirm}
              </Button>
            </div>
          </Form>
        </Details>
        <p className="quiet">{t.rate.print}</p>
      </section>
    </>
  )
}

function DomainLinks({ domains }: Pick<RatingView, 'domains'>) {
  const t = useMessages().fidelity.rate
  return (
    <nav className="domain-links" aria-label={t.domains}>
      <ul>
        {domains.map(({ id, letter, title, items }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span lang="da">{t.domain(letter, title)}</span>{' '}
              <span className="quiet">
                {t.domainDone(items.filter(({ given }) => given).length, items.length)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
