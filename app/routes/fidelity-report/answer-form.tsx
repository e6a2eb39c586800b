import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { TextArea } from '#app/components/field.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply, ShownCorrection } from './report-view.ts'

/** The raters' answer to one correction. The ids of its fields begin with the correction's. */
export function AnswerForm({
  correction: { id, subject },
  reply,
}: {
  correction: ShownCorrection
  reply: Reply | undefined
}) {
  const t = useMessages().fidelityReport
  const own = reply && 'typed' in reply && reply.typed.id === id ? reply : null
  const typed = own?.typed ?? {}
  const error = (field: string) => {
    const problem = own?.status === 'wrong' ? own.problems[field] : undefined
    return problem && t.problems[problem]
  }
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="id" value={id} />
      {own?.status === 'answered' && (
        <Alert color="warning" role="alert">
          <p>{t.corrections.answered}</p>
          <p>{own.stored}</p>
        </Alert>
      )}
      <ChoiceGroup
        id={`${id}-outcome`}
        name="outcome"
        kind="radio"
        legend={t.corrections.outcome}
        error={error('outcome')}
        choices={[
          { value: 'corrected', label: t.corrections.corrected, checked: typed.outcome === 'corrected' },
          { value: 'kept', label: t.corrections.kept, checked: typed.outcome === 'kept' },
        ]}
      />
      <TextArea
        id={`${id}-answer`}
        name="answer"
        label={t.corrections.answerText}
        hint={t.corrections.answerHint}
        error={error('answer')}
        defaultValue={typed.answer}
        maxLength={NOTE_LIMIT}
        rows={3}
      />
      <div>
        <Button variant="secondary" aria-label={t.corrections.sendOf(subject)}>
          {t.corrections.send}
        </Button>
      </div>
    </Form>
  )
}
