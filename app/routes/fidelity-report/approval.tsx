import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { DraftView, Reply } from './report-view.ts'

/**
 * Approves the report as the page shows it. The team's corrections are to be answered first, and sections
 * that were written for other numbers looked through by whoever can change them.
 */
export function Approval({ view, reply }: { view: DraftView; reply: Reply | undefined }) {
  const t = useMessages().fidelityReport.draft
  const { stale, may } = view
  const unanswered = view.corrections.filter(({ answer }) => answer === null).length
  return (
    <section>
      <h2>{t.approve}</h2>
      {reply?.status === 'changed' && (
        <Alert color="warning" role="alert">
          {t.changed}
        </Alert>
      )}
      {unanswered > 0 ? (
        <Alert color="warning" role={reply?.status === 'unanswered' ? 'alert' : undefined}>
          <a className="ds-link" href="#rettelser">
            {t.unanswered(unanswered)}
          </a>
        </Alert>
      ) : stale.length > 0 && may.write ? (
        <Alert color="warning">
          <a className="ds-link" href={`#${stale[0]}`}>
            {t.staleFirst(stale.length)}
          </a>
        </Alert>
      ) : (
        <Form method="post" className="stack">
          <p>{view.report.mode === 'self' ? t.approveTextAlone : t.approveText}</p>
          <input type="hidden" name="seen" value={view.fingerprint} />
          <div>
            <Button id="approve" name="intent" value="approve">
              {t.approve}
            </Button>
          </div>
        </Form>
      )}
    </section>
  )
}
