import { Form } from '@remix-run/react'
import { useMemo } from 'react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select, TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ErratumReply } from './fidelity-erratum-page.tsx'

/** What a correction can be about, and what it begins with. `seen` is the newest correction on the page. */
export type Blank = {
  id: string
  seen: number
  scores: number[]
  items: { id: string; label: string; title: string; score: ItemScore }[]
}

/** One correction: which item, the right score, and why. */
export function ErratumForm({ blank, reply }: { blank: Blank; reply: ErratumReply | undefined }) {
  const t = useMessages().fidelityReport
  const typed = reply && 'typed' in reply ? reply.typed : {}
  const problems = reply?.status === 'wrong' ? reply.problems : {}
  const error = (field: string) => {
    const problem = problems[field]
    return problem && t.problems[problem]
  }
  const errors = useMemo(
    () =>
      reply?.status === 'wrong'
        ? Object.entries(reply.problems).map(([fieldId, problem]) => ({
            fieldId: fieldId === 'id' ? 'indhold' : fieldId, // nobody sees that field
            message: t.problems[problem],
          }))
        : [],
    [reply, t],
  )
  const choices = [...blank.scores.map(String), 'not-relevant'].map((value) => ({
    value,
    label: value === 'not-relevant' ? t.errata.notRelevant : value,
    checked: typed.score === value,
  }))
  return (
    // Empty again once a correction is saved.
    <Form method="post" className="stack" noValidate key={blank.seen}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={typed.id ?? blank.id} />
      <input
        type="hidden"
        name="seen"
        value={reply?.status === 'newer' ? reply.seen : (typed.seen ?? blank.seen)}
      />
      <Select
        id="itemId"
        name="itemId"
        label={t.errata.chooseItem}
        error={error('itemId')}
        defaultValue={typed.itemId ?? ''}
      >
        <option value="">{t.errata.choose}</option>
        {blank.items.map(({ id, label, title, score }) => (
          <option key={id} value={id}>
            {t.errata.itemNow(label, title, score)}
          </option>
        ))}
      </Select>
      <ChoiceGroup
        id="score"
        name="score"
        kind="radio"
        legend={t.errata.newScore}
        error={error('score')}
        choices={choices}
      />
      <TextArea
        id="notRelevantReason"
        name="notRelevantReason"
        label={t.errata.notRelevantReason}
        hint={t.errata.notRelevantHint}
        error={error('notRelevantReason')}
        defaultValue={typed.notRelevantReason}
        maxLength={NOTE_LIMIT}
        rows={2}
      />
      <TextArea
        id="reason"
        name="reason"
        label={t.errata.reason}
        hint={t.errata.reasonHint}
        error={error('reason')}
        defaultValue={typed.reason}
        maxLength={NOTE_LIMIT}
      />
      {reply?.status === 'look-again' && <LookAgain text={reply.text} pointers={reply.pointers} />}
      <div>
        <Button>{t.errata.save}</Button>
      </div>
    </Form>
  )
}
