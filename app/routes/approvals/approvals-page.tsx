import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type DecidedApproval, DecidedTable } from './decided-table.tsx'
import type { Reply } from './reply.ts'
import { WaitingCard, type WaitingApproval } from './waiting-card.tsx'

type ApprovalsPageProps = {
  /** Those that somebody waits in. */
  courses: { slug: string; title: string; language: string }[]
  /** The slug of the one course that is shown; null: all. */
  chosen: string | null
  waiting: WaitingApproval[]
  decided: DecidedApproval[]
  /** What was just decided. */
  saved: DecidedApproval | null
  reply: Reply | undefined
}

/** The queue of what people say they have done outside the app, and what came of the last ones. */
export function ApprovalsPage({ courses, chosen, waiting, decided, saved, reply }: ApprovalsPageProps) {
  const t = useMessages().approvals.queue
  const address = chosen ? `/godkendelser?kursus=${chosen}` : '/godkendelser'
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      <Notice reply={reply} />
      <OfflineNotice reply={reply} />
      {saved && !reply && (
        <Alert color="success" role="status">
          <p>{t.saved(t.outcomes[saved.outcome], saved.name)}</p>
        </Alert>
      )}
      {(courses.length > 1 || chosen) && <CourseFilter courses={courses} chosen={chosen} />}
      <section>
        <h2>{t.waiting(waiting.length)}</h2>
        {waiting.length === 0 && <p>{t.none}</p>}
        <ul className="plain-list">
          {waiting.map((approval) => (
            <li key={approval.id}>
              <WaitingCard approval={approval} address={address} reply={reply} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.latest}</h2>
        {decided.length === 0 ? <p>{t.latestNone}</p> : <DecidedTable decided={decided} />}
      </section>
    </main>
  )
}

/** Says why a decision was not made on something that waits no longer, and what was typed for it. */
function Notice({ reply }: { reply: Reply | undefined }) {
  const { approvals, erasures } = useMessages()
  const t = approvals.queue
  const locale = useLocale()
  if (reply?.status !== 'gone' && reply?.status !== 'decided-before') return null
  const { comment } = reply.typed
  return (
    <Alert color="warning" role="alert">
      {reply.status === 'gone' ? (
        <p>{t.gone}</p>
      ) : (
        <p>
          {t.decidedBefore[reply.before.outcome](
            reply.before.by || erasures.someone,
            reply.before.name,
            formatDate(locale, reply.before.decidedOn),
          )}
        </p>
      )}
      {comment && <p>{t.youWrote(comment)}</p>}
    </Alert>
  )
}

/** What is chosen stands in the address, so that it can be kept. */
function CourseFilter({ courses, chosen }: Pick<ApprovalsPageProps, 'courses' | 'chosen'>) {
  const t = useMessages().approvals.queue
  return (
    <Form className="approval-filter row" aria-label={t.filter} key={chosen}>
      <Select id="kursus" name="kursus" label={t.course} defaultValue={chosen ?? ''}>
        <option value="">{t.allCourses}</option>
        {courses.map(({ slug, title, language }) => (
          <option key={slug} value={slug} lang={language}>
            {title}
          </option>
        ))}
      </Select>
      <Button variant="secondary">{t.show}</Button>
      {chosen && <Link to="/godkendelser">{t.allCourses}</Link>}
    </Form>
  )
}
