import { Alert } from '#app/components/alert.tsx'
import { Field } from '#app/components/field.tsx'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import type { EndProblem } from '#app/domain/certificates/end-form.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CONFIRMED } from './reply.ts'

type ConfirmStepProps = {
  id: string
  confirms: string
  words: { what: string; after: string }
  pointers: Pointer[]
  /** Until a password is looked at again; null when one may be tried. */
  minutes: number | null
  problem: EndProblem | undefined
}

/**
 * What is about to happen, and the password that is asked for once more. It has the name of the sign-in
 * form's own, so that a form which comes too late does not carry it along.
 */
export function ConfirmStep({ id, confirms, words, pointers, minutes, problem }: ConfirmStepProps) {
  const { adminCertificates: t, auth, privacy } = useMessages()
  const locale = useLocale()
  const named = pointers.map(({ found, kind }) => privacy.pointer(found, kind))
  return (
    <>
      <input type="hidden" name={CONFIRMED} value={confirms} />
      {named.length > 0 && (
        <Alert color="warning" role="alert">
          <p>{privacy.lookAgain(listOf(locale, named))}</p>
        </Alert>
      )}
      <Alert color="danger" role="alert">
        <p>
          <strong>{words.what}</strong>
        </p>
        <p>{words.after}</p>
      </Alert>
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
        hint={t.passwordHint}
        error={problem && t.problems[problem]}
      />
    </>
  )
}
