import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Select, TextArea } from '#app/components/field.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CheckView, Reply } from './report-view.ts'

type CorrectionFormProps = {
  view: Pick<CheckView, 'facts' | 'items' | 'subject' | 'correctionId' | 'corrections'>
  reply: Reply | undefined
}

/** What the team says is wrong in a fact or an item. */
export function CorrectionForm({ view, reply }: CorrectionFormProps) {
  const t = useMessages().fidelityReport
  const wrong = reply?.status === 'wrong' && reply.intent === 'correct' ? reply : null
  const error = (field: string) => {
    const problem = wrong?.problems[field]
    return problem && t.problems[problem]
  }
  return (
    // Empty again once a correction is saved.
    <Form method="post" className="stack" noValidate key={view.corrections.length}>
      <input type="hidden" name="intent" value="correct" />
      <input type="hidden" name="id" value={wrong?.typed.id ?? view.correctionId} />
      <Select
        key={view.subject} // a link asks for another, and what is typed below stays
        id="subject"
        name="subject"
        label={t.check.subject}
        error={error('subject')}
        defaultValue={wrong?.typed.subject ?? view.subject}
      >
        <option value="">{t.check.choose}</option>
        <optgroup label={t.check.factGroup}>
          {view.facts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.check.itemGroup}>
          {view.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </Select>
      <TextArea
        id="text"
        name="text"
        label={t.check.text}
        hint={t.check.textHint}
        error={error('text')}
        defaultValue={wrong?.typed.text}
        maxLength={NOTE_LIMIT}
      />
      <div>
        <Button variant="secondary">{t.check.send}</Button>
      </div>
    </Form>
  )
}
