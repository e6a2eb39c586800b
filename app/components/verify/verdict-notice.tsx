import { Link } from '@remix-run/react'
import type { Verdict } from '#app/domain/certificates/verify/verdict.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from '../alert.tsx'

const COLOR = {
  valid: 'success',
  expired: 'warning',
  replaced: 'warning',
  unknown: 'warning',
  revoked: 'danger',
  changed: 'danger',
} as const

/** How it stands in a word, what that means in a sentence or two, and what to do. */
export function VerdictNotice({ verdict, expiresOn }: { verdict: Verdict; expiresOn?: string }) {
  const t = useMessages().verify
  const sentence = useSentence(verdict, expiresOn)
  return (
    <Alert color={COLOR[verdict.status]}>
      <p>
        <strong>{t.status[verdict.status]}.</strong> {sentence}
      </p>
      {verdict.status === 'replaced' && (
        <p>
          <Link className="ds-link" to={`/bevis/${verdict.newerCode}`}>
            {t.newer}
          </Link>
        </p>
      )}
    </Alert>
  )
}

function useSentence(verdict: Verdict, expiresOn = ''): string {
  const t = useMessages().verify
  const locale = useLocale()
  switch (verdict.status) {
    case 'valid':
    case 'expired':
      return t[verdict.status](formatDate(locale, expiresOn))
    case 'revoked':
      return t.revoked(formatDate(locale, verdict.on), verdict.reason)
    case 'replaced':
      return t.replaced(formatDate(locale, verdict.on))
    case 'changed':
      return t.changed
    case 'unknown':
      return t.unknown[verdict.why]
  }
}
