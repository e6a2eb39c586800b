import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select, TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { Candidate } from '#app/domain/fidelity/review/plan-form.ts'
import { NOTE_LIMIT, type Seat } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

/** Who rates a review, who of them no longer can, and who could in their place. */
export type Seats = {
  raters: { id: string; name: string; seat: Seat; lost: boolean }[]
  standIns: Candidate[]
}
type ReplaceFormProps = { seats: Seats; address: string; reply: Reply | undefined }

/** Gives a rater's seat to somebody else. It lies open where the review cannot go on without. */
export function ReplaceForm({ seats: { raters, standIns }, address, reply }: ReplaceFormProps) {
  const t = useMessages()
  const words = t.fidelityPlan.overview
  const own = reply && 'move' in reply && reply.move === 'replace-rater' ? reply : null
  const problems = own?.status === 'wrong' ? own.problems : {}
  const fieldId = (name: string) => `replace-${name}`
  const error = (name: string) => {
    const problem = problems[name]
    return problem && t.fidelity.problems[problem]
  }
  const lost = raters.filter((rater) => rater.lost)
  const leaving = own?.typed.leaving ?? (raters.length === 1 ? raters[0] : lost[0])?.id
  const errors = Object.entries(problems).map(([name, problem]) => ({
    fieldId: fieldId(name),
    message: t.fidelity.problems[problem],
  }))
  return (
    <>
      {lost.map(({ id, name, seat }) => (
        <Alert key={id} color="warning">
          {words.lostRater(t.fidelity.review.raterOf(seat, name))}
        </Alert>
      ))}
      <Details summary={words.replace} open={own !== null || lost.length > 0}>
        <Form method="post" action={address} className="stack" noValidate>
          <ErrorSummary errors={errors} />
          <p>{words.replaceHint}</p>
          <input type="hidden" name="intent" value="replace-rater" />
          <ChoiceGroup
            id={fieldId('leaving')}
            name="leaving"
            kind="radio"
            legend={words.leaving}
            error={error('leaving')}
            choices={raters.map(({ id, name, seat }) => ({
              value: id,
              label: t.fidelity.review.raterOf(seat, name),
              checked: id === leaving,
            }))}
          />
          <Select
            id={fieldId('coming')}
            name="coming"
            label={words.coming}
            hint={t.fidelityPlan.plan.raterHint}
            error={error('coming')}
            defaultValue={own?.typed.coming ?? ''}
          >
            <option value="">{t.fidelityPlan.plan.choose}</option>
            {standIns.map(({ id, name, insider }) => (
              <option key={id} value={id}>
                {insider ? t.fidelityPlan.plan.insider(name) : name}
              </option>
            ))}
          </Select>
          <TextArea
            id={fieldId('reason')}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={error('reason')}
            defaultValue={own?.typed.reason ?? ''}
            maxLength={NOTE_LIMIT}
          />
          {own?.status === 'look-again' && <LookAgain text={own.typed.reason} pointers={own.pointers} />}
          <OfflineNotice reply={reply} intent="replace-rater" />
          <div>
            <Button variant="secondary">{words.replaceSubmit}</Button>
          </div>
        </Form>
      </Details>
    </>
  )
}
