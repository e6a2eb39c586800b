import { Form } from '@remix-run/react'
import { ASSIGN_FIELDS, AssignFields, type AssignTyped } from '#app/components/assign-fields.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { REASON_LIMIT } from '#app/domain/requirements/rule.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Move, Reply } from './reply.ts'

export type AskFormsProps = {
  courses: { id: string; title: string }[]
  /** Civil dates. */
  days: { today: string; latestDue: string; latestWaiver: string }
  reply: Reply | undefined
}

/** What was wrong with one of the forms, where the reply is to that one. */
const wrongIn = (move: Move, reply: Reply | undefined) =>
  reply?.status === 'wrong' && reply.move === move ? reply : null

function useErrors(move: Move, reply: Reply | undefined) {
  const t = useMessages().requirements
  return Object.entries(wrongIn(move, reply)?.problems ?? {}).map(([field, problem]) => ({
    fieldId: `${move}-${field}`,
    message: t.problems[problem],
  }))
}

/** Asks the member to take a course by a day. */
export function AssignForm({ courses, days, reply }: AskFormsProps) {
  const t = useMessages().member.assign
  const wrong = wrongIn('assign', reply)
  return (
    <Form method="post" className="stack" noValidate>
      <h2>{t.title}</h2>
      <ErrorSummary errors={useErrors('assign', reply)} />
      <AssignFields
        courses={courses}
        typed={wrong ? typedIn(wrong.typed) : undefined}
        problems={wrong?.problems ?? {}}
        today={days.today}
        latest={days.latestDue}
      />
      <OfflineNotice reply={reply} intent="assign" />
      <div>
        <Button name="intent" value="assign">
          {t.submit}
        </Button>
      </div>
    </Form>
  )
}

function typedIn(typed: Record<string, string>): AssignTyped {
  const [courseId = '', dueOn = '', graceDays = '', reason = ''] = ASSIGN_FIELDS.map((name) => typed[name])
  return { courseId, dueOn, graceDays, reason }
}

/** Excuses the member from a course to the end of a day. */
export function WaiveForm({ courses, days, reply }: AskFormsProps) {
  const { member, requirements } = useMessages()
  const t = member.waive
  const wrong = wrongIn('waive', reply)
  const field = (name: 'courseId' | 'until' | 'reason') => {
    const problem = wrong?.problems[name]
    return {
      id: `waive-${name}`,
      name,
      defaultValue: wrong?.typed[name] ?? '',
      error: problem && requirements.problems[problem],
    }
  }
  return (
    <Form method="post" className="stack" noValidate>
      <h2>{t.title}</h2>
      <ErrorSummary errors={useErrors('waive', reply)} />
      <Select {...field('courseId')} label={member.assign.course}>
        <option value="">{member.assign.chooseCourse}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Field {...field('until')} type="date" label={t.until} min={days.today} max={days.latestWaiver} />
      <Field
        {...field('reason')}
        autoComplete="off"
        maxLength={REASON_LIMIT}
        label={t.reason}
        hint={t.reasonHint}
      />
      <OfflineNotice reply={reply} intent="waive" />
      <div>
        <Button variant="secondary" name="intent" value="waive">
          {t.submit}
        </Button>
      </div>
    </Form>
  )
}
