import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'

/**
 * Recovery codes, the only time they are shown.
 * @param children the way on
 */
export function RecoveryCodes({ codes, children }: { codes: string[]; children: ReactNode }) {
  const t = useMessages().security.codes
  return (
    <section className="stack">
      <h2>{t.newTitle}</h2>
      <Alert color="warning" role="status">
        <p>{t.keep}</p>
      </Alert>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{t.what}</p>
      {children}
    </section>
  )
}
