import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { TextArea } from '#app/components/field.tsx'
import { LookAgain } from '#app/components/look-again.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply } from './report-view.ts'

/** Goes on when the team has not checked its facts in time, with the reason. */
export function SkipCheck({ reply }: { reply: Reply | undefined }) {
  const t = useMessages().fidelityReport
  const wrong = reply?.status === 'wrong' && reply.intent === 'skip' ? reply : null
  const problem = wrong?.problems.reason
  const shown = reply?.status === 'look-again' ? reply : null
  const typed = (wrong ?? shown)?.typed
  return (
    <Details summary={t.draft.skip} open={typed !== undefined}>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="intent" value="skip" />
        <TextArea
          id="reason"
          name="reason"
          label={t.draft.skipReason}
          hint={t.draft.skipHint}
          error={problem && t.problems[problem]}
          defaultValue={typed?.reason}
          maxLength={NOTE_LIMIT}
          rows={3}
        />
        {shown && <LookAgain text={shown.typed.reason ?? ''} pointers={shown.pointers} />}
        <div>
          <Button variant="secondary">{t.draft.skipSubmit}</Button>
        </div>
      </Form>
    </Details>
  )
}
