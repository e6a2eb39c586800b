import { type FormEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { askPasskey, type PasskeyAnswer } from './ask-passkey.ts'
import { Button } from './button.tsx'

type PasskeyFormProps = {
  /** `ny`: makes a passkey; `brug`: uses one. */
  use: 'ny' | 'brug'
  /** Where the passkey's answer is posted, as `SIGN_IN.passkey`; a document of its own. */
  action: string
  submit: string
  /** The other fields of the form. */
  children?: ReactNode
}

/** Whether this browser knows passkeys; null while only the server has looked. */
const useKnowsPasskeys = () =>
  useSyncExternalStore<boolean | null>(
    () => () => {},
    () => 'PublicKeyCredential' in window,
    () => null,
  )

/** A button that asks the browser for a passkey and posts what it answers. Without scripts a sentence says so. */
export function PasskeyForm({ use, action, submit, children }: PasskeyFormProps) {
  const t = useMessages().passkeys
  const knows = useKnowsPasskeys()
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'ready' | 'asking' | PasskeyAnswer['status']>('ready')

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (state === 'asking') return
    setState('asking')
    const asked = await askPasskey(use)
    setState(asked.status)
    if (asked.status === 'confirm') location.assign(`/bekraeft?returnTo=${location.pathname}`)
    if (asked.status !== 'answered' || !field.current) return
    field.current.value = asked.answer
    form.submit() // the browser's own way, which asks nobody again
  }

  return (
    <>
      <noscript>
        <p>{t.needsScript}</p>
      </noscript>
      {knows === false && <p>{t.unknown}</p>}
      {knows && (
        <form method="post" action={action} onSubmit={ask} className="stack">
          {children}
          <input type="hidden" name={SIGN_IN.passkey} ref={field} />
          <div>
            <Button variant="secondary" aria-disabled={state === 'asking'}>
              {submit}
            </Button>
          </div>
          <div role="status">{state === 'asking' && <p>{t.asking}</p>}</div>
          {(state === 'cancelled' || state === 'exists' || state === 'failed') && (
            <Alert color="warning" role="alert">
              <p>{t[state]}</p>
            </Alert>
          )}
        </form>
      )}
    </>
  )
}
