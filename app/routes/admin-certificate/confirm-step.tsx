import { Alert } from '#app/components/alert.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
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

/** What is about to happen, and the password that is asked for once more. */
export function ConfirmStep({ id, confirms, words, pointers, minutes, problem }: ConfirmStepProps) {
  const { adminCertificates: t, privacy } = useMessages()
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
      <OwnPassword id={id} hint={t.passwordHint} error={problem && t.problems[problem]} minutes={minutes} />
    </>
  )
}
