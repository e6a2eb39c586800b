import { Form, Link } from '@remix-run/react'
import { CourseBreadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type ApprovalKind, type ApprovalState, approvalAddress } from '#app/domain/progress/approval.ts'
import type { ApprovalProblem } from '#app/domain/progress/approval-form.ts'
import type { Offline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ApprovalStatus } from './approval-status.tsx'

type DoneFormProps = {
  kind: ApprovalKind
  course: { slug: string; title: string; language: string }
  /** Null when there is nothing to say now; else the first day that counts. */
  open: { from: string } | null
  today: string
  reply: { typed: { doneOn: string }; problems: Record<string, ApprovalProblem> } | Offline | undefined
}

type CourseApprovalPageProps = DoneFormProps & {
  tasks: { id: string; title: string; lessonSlug: string }[]
  state: ApprovalState
}

/** What a person does outside the app for a certificate: where it stands, and the one thing to say of it. */
export function CourseApprovalPage({ tasks, state, ...form }: CourseApprovalPageProps) {
  const { kind, course, open } = form
  const { approvals } = useMessages()
  const t = approvals.own
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <CourseBreadcrumbs course={course} />
      <PageHead title={approvals.kinds[kind]} eyebrow={<span lang={course.language}>{course.title}</span>}>
        <p>{t.kinds[kind].lead}</p>
        <p>{t.noCitizens}</p>
      </PageHead>
      <Card className="approval">
        <h2>{t.state}</h2>
        {!open && state.status === 'not-said' ? (
          <p>{t.kinds[kind].closed}</p>
        ) : (
          <ApprovalStatus state={state} isOpen={open !== null} />
        )}
        {open && <DoneForm {...form} open={open} />}
        {state.status === 'waiting' && (
          <Form method="post" action={approvalAddress(course.slug, kind)}>
            <OfflineNotice reply={form.reply} intent="take-back" />
            <Button variant="secondary" name="intent" value="take-back">
              {t.takeBack}
            </Button>
          </Form>
        )}
      </Card>
      {tasks.length > 0 && (
        <section>
          <h2>{t.tasks}</h2>
          <ul lang={course.language}>
            {tasks.map(({ id, title, lessonSlug }) => (
              <li key={id}>
                <Link to={`/kurser/${course.slug}/${lessonSlug}#${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

/** The day it was done, and nothing else: there is no field in which a citizen could be named. */
function DoneForm({ kind, course, open, today, reply }: DoneFormProps & { open: { from: string } }) {
  const { own: t, problems } = useMessages().approvals
  const wrong = reply && 'problems' in reply ? reply : null
  const problem = wrong?.problems.doneOn
  const error = problem && problems[problem]
  return (
    <Form method="post" action={approvalAddress(course.slug, kind)} className="stack" noValidate>
      <ErrorSummary errors={error ? [{ fieldId: 'doneOn', message: error }] : []} />
      <Field
        id="doneOn"
        name="doneOn"
        type="date"
        label={t.doneOn}
        hint={t.kinds[kind].hint}
        error={error}
        defaultValue={wrong?.typed.doneOn ?? today}
        min={open.from}
        max={today}
        required
      />
      <OfflineNotice reply={reply} intent="say" />
      <div>
        <Button name="intent" value="say">
          {t.kinds[kind].submit}
        </Button>
      </div>
    </Form>
  )
}
