import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Move, Reply } from './reply.ts'

type ReasonFormProps = { move: Exclude<Move, 'replace-rater'>; address: string; reply: Reply | undefined }

/** A move that asks for a reason first. It lies folded up: it is rare, and cannot be undone. */
export function ReasonForm({ move, address, reply }: ReasonFormProps) {
  const t = useMessages()
  const words = t.fidelityPlan.overview
  const { summary, hint, submit } =
    move === 'cancel'
      ? { summary: words.cancel, hint: words.cancelHint, submit: words.cancelSubmit }
      : { summary: words.begin, hint: words.beginHint, submit: words.beginSubmit }
  const own = reply && 'move' in reply && reply.move === move ? reply : null
  const problem = own?.status === 'wrong' ? own.problems.reason : undefined
  const error = problem && t.fidelity.problems[problem]
  const fieldId = `${move}-reason`
  return (
    <Details summary={summary} open={own !== null}>
      <Form method="post" action={address} className="stack" noValidate>
        <ErrorSummary errors={error ? [{ fieldId, message: error }] : []} />
        <p>{hint}</p>
        <input type="hidden" name="intent" value={move} />
        <TextArea
          id={fieldId}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={error}
          defaultValue={own?.typed.reason ?? ''}
          maxLength={NOTE_LIMIT}
        />
        {own?.status === 'look-again' && <LookAgain text={own.typed.reason} pointers={own.pointers} />}
        <OfflineNotice reply={reply} intent={move} />
        <div>
          <Button variant="secondary">{submit}</Button>
        </div>
      </Form>
    </Details>
  )
}
