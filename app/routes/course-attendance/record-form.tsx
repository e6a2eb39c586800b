import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

export type RecordFormProps = {
  address: string
  people: { id: string; name: string }[]
  /** The day that is chosen to begin with; civil dates. */
  day: string
  earliest: string
  today: string
  reply: Reply | undefined
}

/** A day, and those who were there on it. */
export function RecordForm({ address, people, day, earliest, today, reply }: RecordFormProps) {
  const { days: t, problems } = useMessages().approvals
  const wrong = reply?.status === 'wrong' ? reply : null
  const error = (field: 'day' | 'people') => {
    const problem = wrong?.problems[field]
    return problem && problems[problem]
  }
  const errors = (['day', 'people'] as const).flatMap((fieldId) => {
    const message = error(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  return (
    <Form method="post" action={address} className="attendance-form stack" autoComplete="off" noValidate>
      <ErrorSummary errors={errors} />
      <Field
        id="day"
        name="day"
        type="date"
        label={t.day}
        hint={t.dayHint}
        error={error('day')}
        defaultValue={wrong?.typed.day ?? day}
        min={earliest}
        max={today}
        required
      />
      <ChoiceGroup
        id="people"
        name="people"
        kind="checkbox"
        legend={t.people}
        hint={t.peopleHint}
        error={error('people')}
        choices={people.map(({ id, name }) => ({
          value: id,
          label: name,
          checked: wrong?.typed.people.includes(id),
        }))}
      />
      <OfflineNotice reply={reply} intent="record" />
      <div>
        <Button name="intent" value="record">
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
