import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Field } from './field.tsx'

type OwnPasswordProps = {
  id: string
  hint: string
  error?: string
  /** Until a password is looked at again; null when one may be tried. */
  minutes: number | null
}

/** Asks who sends a form for their own password once more. */
export function OwnPassword({ id, hint, error, minutes }: OwnPasswordProps) {
  const { person: t, auth } = useMessages()
  return (
    <>
      {minutes !== null && (
        <Alert color="warning" role="alert">
          <p>{auth.wait(minutes)}</p>
        </Alert>
      )}
      <Field
        id={id}
        name={SIGN_IN.password}
        type="password"
        autoComplete="current-password"
        label={t.password}
        hint={hint}
        error={error}
      />
    </>
  )
}
