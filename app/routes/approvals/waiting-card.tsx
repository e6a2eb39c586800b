import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import { type ApprovalKind, COMMENT_LIMIT } from '#app/domain/progress/approval.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

export type WaitingApproval = {
  id: string
  name: string
  /** Null when it is no longer there. */
  course: { title: string; language: string } | null
  kind: ApprovalKind
  doneOn: string
  saidOn: string
  isOwn: boolean
}

type WaitingCardProps = { approval: WaitingApproval; address: string; reply: Reply | undefined }

/** What one person says they have done, and the form that decides it. */
export function WaitingCard({ approval, address, reply }: WaitingCardProps) {
  const { kinds, queue: t } = useMessages().approvals
  const locale = useLocale()
  const { name, course, kind, doneOn, saidOn, isOwn } = approval
  return (
    <Card className="approval">
      <h3>{name}</h3>
      <p>
        {kinds[kind]}
        {' \u00b7 '}
        {course ? <span lang={course.language}>{course.title}</span> : t.goneCourse}
      </p>
      <p className="quiet">{t.days(formatDate(locale, doneOn), formatDate(locale, saidOn))}</p>
      {isOwn ? <p>{t.own}</p> : <DecisionForm approval={approval} address={address} reply={reply} />}
    </Card>
  )
}

function DecisionForm({ approval: { id, name, kind }, address, reply }: WaitingCardProps) {
  const { kinds, problems, queue: t } = useMessages().approvals
  const answer = reply && 'approval' in reply && reply.approval === id ? reply : null
  const problem = answer?.status === 'wrong' ? answer.problems.comment : undefined
  const error = problem && problems[problem]
  const fieldId = `comment-${id}`
  return (
    <Form method="post" action={address} className="stack" noValidate>
      <ErrorSummary errors={error ? [{ fieldId, message: error }] : []} />
      <input type="hidden" name="approval" value={id} />
      <TextArea
        id={fieldId}
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        error={error}
        defaultValue={answer?.typed.comment ?? ''}
        maxLength={COMMENT_LIMIT}
        autoComplete="off"
        rows={3}
      />
      {answer?.status === 'look-again' && (
        <LookAgain text={answer.typed.comment} pointers={answer.pointers} />
      )}
      <p className="row">
        <Button name="outcome" value="approved" aria-label={t.approveFor(name, kinds[kind])}>
          {t.approve}
        </Button>
        <Button
          variant="secondary"
          name="outcome"
          value="returned"
          aria-label={t.sendBackFor(name, kinds[kind])}
        >
          {t.sendBack}
        </Button>
      </p>
    </Form>
  )
}
