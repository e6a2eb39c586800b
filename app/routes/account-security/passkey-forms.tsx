import { Form } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field } from '#app/components/field.tsx'
import { PASSKEY_NAME_LIMIT } from '#app/domain/auth/passkey-name.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Reply, replyTo } from './reply.ts'

type PasskeyFormProps = { passkey: { id: string; name: string }; reply: Reply | undefined }

export function NameForm({ passkey, reply }: PasskeyFormProps) {
  const { passkeys: t, security } = useMessages()
  const { isOpen, problems, typed } = replyTo('name-passkey', reply, passkey.id)
  const error = problems.name && security.problems[problems.name]
  const id = `name-${passkey.id}`
  return (
    <Details summary={<SummaryOf what={t.rename} passkey={passkey.name} />} open={isOpen}>
      <Form method="post" action="/sikkerhed" className="stack" autoComplete="off" noValidate>
        <ErrorSummary errors={error ? [{ fieldId: id, message: error }] : []} />
        <input type="hidden" name="key" value={passkey.id} />
        <Field
          id={id}
          name="name"
          label={t.name}
          hint={t.nameHint}
          error={error}
          defaultValue={typed ?? passkey.name}
          maxLength={PASSKEY_NAME_LIMIT}
        />
        <div>
          <Button variant="secondary" name="intent" value="name-passkey">
            {t.saveName}
          </Button>
        </div>
      </Form>
    </Details>
  )
}

export function RemoveForm({ passkey, reply }: PasskeyFormProps) {
  const { passkeys: t, security } = useMessages()
  const { isOpen, problems } = replyTo('remove-passkey', reply, passkey.id)
  return (
    <Details summary={<SummaryOf what={t.remove} passkey={passkey.name} />} open={isOpen}>
      <Form method="post" action="/sikkerhed" className="stack">
        {problems.passkey && (
          <Alert color="danger" role="alert">
            <p>{security.problems[problems.passkey]}</p>
          </Alert>
        )}
        <p>{t.removeHint}</p>
        <input type="hidden" name="key" value={passkey.id} />
        <div>
          <Button variant="secondary" name="intent" value="remove-passkey">
            {t.removeSubmit}
          </Button>
        </div>
      </Form>
    </Details>
  )
}

/** Several passkeys have the same forms: their names tell them apart for whoever does not see what stands around. */
function SummaryOf({ what, passkey }: { what: string; passkey: string }) {
  return (
    <>
      {what}
      <span className="visually-hidden">: {passkey}</span>
    </>
  )
}
