import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type ComingErasure = { cause: 'asked' | 'left'; on: string }

/** Says that a person is soon forgotten; whom others may keep, and where. */
export function WillBeErased({ cause, on }: ComingErasure) {
  const t = useMessages().erasures
  const locale = useLocale()
  return (
    <Alert color="warning">
      <p>{t[cause](formatDate(locale, on))}</p>
      {cause === 'left' && (
        <p>
          <Link className="ds-link" to="/admin/sletninger">
            {t.toList}
          </Link>
        </p>
      )}
    </Alert>
  )
}
