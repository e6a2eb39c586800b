import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { NOTE_LIMIT } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { OpenForm } from './open-form.server.ts'
import type { Reply } from './replies.server.ts'

type AsideFormProps = {
  form: Extract<OpenForm, { kind: 'aside' }>
  address: string
  reply: Reply | undefined
}

/** Why the team waits with an item. */
export function AsideForm({ form, address, reply }: AsideFormProps) {
  const t = useMessages().fidelityActions
  const answer = reply && 'intent' in reply && reply.intent === 'set-aside' ? reply : null
  const typed = { ...form.fields, ...answer?.typed }
  const problem = answer?.status === 'wrong' ? answer.problems.reason : undefined
  return (
    <Form
      method="post"
      action={`${address}?senere=${form.itemId}`}
      id="action-form"
      tabIndex={-1}
      className="plan-form stack"
      autoComplete="off"
      noValidate
    >
      <h4>{t.aside.title}</h4>
      {answer?.status === 'newer' && (
        <Alert color="warning">
          <p>{t.aside.newer}</p>
          <p>"{answer.stored.reason}"</p>
          <p>{t.form.newerHint}</p>
        </Alert>
      )}
      <input type="hidden" name="itemId" value={form.itemId} />
      <input type="hidden" name="seen" value={typed.seen} />
      <TextArea
        id="reason"
        name="reason"
        label={t.aside.reason}
        hint={t.aside.hint}
        error={problem && t.problems[problem]}
        defaultValue={typed.reason}
        maxLength={NOTE_LIMIT}
        rows={3}
      />
      <OfflineNotice reply={reply} />
      <div className="row">
        <Button name="intent" value="set-aside">
          {t.aside.save}
        </Button>
        <Link to={`${address}#${form.itemId}`}>{t.form.cancel}</Link>
      </div>
    </Form>
  )
}
