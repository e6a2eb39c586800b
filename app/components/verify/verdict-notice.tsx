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

type VerdictProps = { verdict: Verdict; certificate: { expiresOn: string; demo: boolean } | null }

/** How it stands in a word, what that means in a sentence or two, and what to do. */
export function VerdictNotice({ verdict, certificate }: VerdictProps) {
  const { verify: t, certificates } = useMessages()
  const isDemo = certificate?.demo ?? false
  const word = t.status[verdict.status]
  const said = [useSentence(verdict, certificate), isDemo ? t.demo : ''].join(' ').trim()
  return (
    <Alert color={isDemo && verdict.status === 'valid' ? 'warning' : COLOR[verdict.status]}>
      <p>
        <strong>{isDemo ? `${certificates.demo}. ${word}` : word}.</strong> {said}
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

/** Of a demo it is never said that it is genuine: it does not count, and that is said instead. */
function useSentence(verdict: Verdict, certificate: VerdictProps['certificate']): string {
  const t = useMessages().verify
  const locale = useLocale()
  const { expiresOn = '', demo = false } = certificate ?? {}
  switch (verdict.status) {
    case 'valid':
    case 'expired':
      return demo ? '' : t[verdict.status](formatDate(locale, expiresOn))
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
