import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { formatDate } from '#app/i18n/format.ts'
import { CorrectionForm } from './correction-form.tsx'
import { Corrections } from './corrections.tsx'
import { FactList } from './fact-list.tsx'
import { useReplyErrors } from './reply-errors.ts'
import type { CheckView, Reply } from './report-view.ts'

type CheckPageProps = { view: CheckView; reply: Reply | undefined }

/** The team looks through what the report builds on, and says what is wrong. No score stands here. */
export function CheckPage({ view, reply }: CheckPageProps) {
  const t = useMessages().fidelityReport.check
  const locale = useLocale()
  return (
    <>
      <ErrorSummary errors={useReplyErrors(reply)} />
      <p>{t.intro}</p>
      <p>{t.dueOn(formatDate(locale, view.dueOn))}</p>
      <section>
        <h2>{t.facts}</h2>
        <FactList facts={view.facts} renderAside={({ id, label }) => <CorrectThis id={id} name={label} />} />
      </section>
      <Notes notes={view.notes} />
      <section>
        <h2 id="rettelse">{t.correct}</h2>
        <CorrectionForm view={view} reply={reply} />
      </section>
      <Corrections corrections={view.corrections} />
      <section>
        <Details summary={t.done}>
          <Form method="post" className="stack">
            <p>{t.doneHint}</p>
            <div>
              <Button name="intent" value="check">
                {t.confirm}
              </Button>
            </div>
          </Form>
        </Details>
      </section>
    </>
  )
}

function Notes({ notes }: Pick<CheckView, 'notes'>) {
  const t = useMessages().fidelityReport.check
  return (
    <section>
      <h2>{t.notes}</h2>
      {notes.length === 0 && <p>{t.noNotes}</p>}
      <dl className="report-notes">
        {notes.map(({ id, label, title, note, notRelevantReason }) => (
          <div key={id}>
            <dt lang="da">
              {label} {title}
            </dt>
            {notRelevantReason !== null && <dd>{t.notRelevant(notRelevantReason)}</dd>}
            {note !== '' && <dd className="report-note">{note}</dd>}
            <dd>
              <CorrectThis id={id} name={label} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** To the form below, with this chosen. */
function CorrectThis({ id, name }: { id: string; name: string }) {
  const t = useMessages().fidelityReport.check
  return (
    <Link className="ds-link" to={`?om=${id}#rettelse`} aria-label={t.correctThisOf(name)}>
      {t.correctThis}
    </Link>
  )
}
