import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ConsensusReply } from './consensus-view.ts'

type ReopeningProps = { head: ReviewHead; reply: ConsensusReply | undefined }

/** Approvals and the team's check are for the scores as they were: opening them again takes a reason. */
export function Reopening({ head, reply }: ReopeningProps) {
  const messages = useMessages()
  const t = messages.fidelityRating.reopen
  const own = reply?.status === 'not-reopened' ? reply : null
  return (
    <Details summary={t.title} open={own !== null || undefined}>
      <Form method="post" action={reviewAddress(head.id, 'consensus')} className="stack" noValidate>
        <input type="hidden" name="intent" value="reopen" />
        <TextArea
          id="reopen-reason"
          name="reason"
          label={t.reason}
          hint={t.hint}
          error={own?.problem ? messages.fidelity.problems[own.problem] : undefined}
          defaultValue={own?.reason}
          maxLength={NOTE_LIMIT}
          rows={3}
          required
        />
        {own && <LookAgain text={own.reason} pointers={own.pointers} />}
        <OfflineNotice reply={reply} />
        <div>
          <Button variant="secondary">{t.submit}</Button>
        </div>
      </Form>
    </Details>
  )
}
