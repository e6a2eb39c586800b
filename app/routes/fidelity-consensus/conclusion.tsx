import { Form } from '@remix-run/react'
import type { FormEventHandler } from 'react'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { caseCountError } from './consensus-errors.ts'
import type { ConsensusReply } from './consensus-view.ts'

type ConclusionProps = {
  head: ReviewHead
  seen: number
  reply: ConsensusReply | undefined
  onSubmit: FormEventHandler<HTMLFormElement>
}

/** The end of the talk. It holds for the scores on this page: `seen` tells the server which those are. */
export function Conclusion({ head, seen, reply, onSubmit }: ConclusionProps) {
  const messages = useMessages()
  const t = messages.fidelityRating.conclude
  const { needed, total } = head.cases
  const typed = reply && 'caseCount' in reply ? reply.caseCount : undefined
  const error = caseCountError(reply, messages)
  return (
    <Form
      method="post"
      action={reviewAddress(head.id, 'consensus')}
      className="stack"
      noValidate
      onSubmit={onSubmit}
    >
      <h2>{t.title}</h2>
      <input type="hidden" name="intent" value="conclude" />
      <input type="hidden" name="seen" value={seen} />
      <Field
        id="case-count"
        name="caseCount"
        label={t.caseCount}
        hint={t.rule(needed, total)}
        error={error}
        defaultValue={typed ?? head.cases.seen}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        required
      />
      <p>{head.raters.length === 1 ? t.hintAlone : t.hint}</p>
      <OfflineNotice reply={reply} />
      <div>
        <Button id="conclude">{t.submit}</Button>
      </div>
    </Form>
  )
}
