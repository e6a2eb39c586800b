import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { type EventPhase, isAhead } from '#app/domain/events/phase.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './reply.ts'

export type OwnPlaceProps = {
  address: string
  seatsLeft: number
  phase: EventPhase
  /** Where the reader stands; null: they have not signed up. */
  own: { place: 'seat' } | { place: 'waiting'; number: number } | null
  maySignUp: boolean
  reply: Reply | undefined
}

/** The reader's own place, and what they can do about it now. */
export function OwnPlace({ address, seatsLeft, phase, own, maySignUp, reply }: OwnPlaceProps) {
  const t = useMessages().events.event
  const standing = !own ? t.notSignedUp : own.place === 'seat' ? t.seat : t.waiting(own.number)
  const canSignUp = !own && maySignUp && phase === 'open'
  return (
    <section className="stack">
      <h2>{t.own}</h2>
      {reply?.status === 'too-late' && (
        <Alert color="warning" role="alert">
          <p>{t.tooLate}</p>
        </Alert>
      )}
      <p role="status">{standing}</p>
      {!own && !maySignUp && <p>{t.notForYou}</p>}
      {canSignUp && seatsLeft === 0 && <p>{t.full}</p>}
      {canSignUp && (
        <Form method="post" action={address}>
          <OfflineNotice reply={reply} />
          <Button name="intent" value="sign-up">
            {seatsLeft === 0 ? t.wait : t.signUp}
          </Button>
        </Form>
      )}
      {own && isAhead(phase) && (
        <Form method="post" action={address}>
          <OfflineNotice reply={reply} />
          <Button variant="secondary" name="intent" value="cancel">
            {t.cancel}
          </Button>
        </Form>
      )}
      {own && phase === 'begun' && <p>{t.cannotCancel}</p>}
    </section>
  )
}
