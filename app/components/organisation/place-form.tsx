import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import type { PlaceReply, Typed } from '#app/domain/people/place-reply.ts'
import { isOffline, type Offline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Reply = PlaceReply | Offline

/** What the fields of a form need to know of what was sent: how it was filled in, and what is wrong where. */
export type Sent = { typed: Typed | null; error: (field: string) => string | undefined }

type PlaceFormProps = {
  address: string
  intent: string
  submit: string
  reply: Reply | undefined
  variant?: 'primary' | 'secondary'
  children: (sent: Sent) => ReactNode
}

/** The reply to this form of the page, when it was refused. */
export const refused = (reply: Reply | undefined, intent: string): PlaceReply | null =>
  reply && !isOffline(reply) && reply.intent === intent ? reply : null

/** A form about an organisation, a unit or a team. Its fields have their names as ids. */
export function PlaceForm({ address, intent, submit, reply, variant, children }: PlaceFormProps) {
  const t = useMessages().organisation
  const own = refused(reply, intent)
  const errors = Object.entries(own?.problems ?? {}).map(([fieldId, problem]) => ({
    fieldId,
    message: problem === 'begunLater' ? t.begunLater(own?.count ?? 0) : t.problems[problem],
  }))
  const error = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message
  return (
    <Form method="post" action={address} className="stack" autoComplete="off" noValidate>
      <ErrorSummary errors={errors} />
      {children({ typed: own?.typed ?? null, error })}
      <OfflineNotice reply={reply} intent={intent} />
      <div>
        <Button variant={variant} name="intent" value={intent}>
          {submit}
        </Button>
      </div>
    </Form>
  )
}

/** One of the changes of a page, folded away until it is needed or must be put right. */
export function ChangeForm({ summary, ...form }: PlaceFormProps & { summary: string }) {
  return (
    <Details summary={summary} open={refused(form.reply, form.intent) !== null}>
      <PlaceForm {...form} variant="secondary" />
    </Details>
  )
}
