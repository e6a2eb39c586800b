import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { type ReviewHead, reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { ConsensusReply } from './consensus-view.ts'

type ReopeningProps = { head: ReviewHead; reply: ConsensusReply | undefined }

/** Approvals and the team's check are for the scores as they were: opening them again takes a reason. */
export function Reopening({ head, reply }: ReopeningProps) {
  const messages = useMessages()
  const locale = useLocale()
  const t = messages.fidelityRating.reopen
  const own = reply?.status === 'not-reopened' ? reply : null
  const pointers = own?.pointers ?? []
  return (
    <Details summary={t.title} open={own !== null || undefined}>
      <Form method="post" action={reviewAddress(head.id, 'consensus')} className="stack" noValidate>
        <input type="hidden" name="intent" value="reopen" />
        <input type="hidden" name="looked-at" value={pointers.length > 0 ? own?.reason : ''} />
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
        {pointers.length > 0 && (
          <Alert color="warning" role="alert">
            {t.lookAgain(
              listOf(
                locale,
                pointers.map(({ found, kind }) => messages.privacy.pointer(found, kind)),
              ),
            )}
          </Alert>
        )}
        <OfflineNotice reply={reply} />
        <div>
          <Button variant="secondary">{t.submit}</Button>
        </div>
      </Form>
    </Details>
  )
}
