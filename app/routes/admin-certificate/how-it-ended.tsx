import { Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import type { EndKind, RevocationReason } from '#app/domain/certificates/end.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type End = {
  kind: EndKind
  endedOn: string
  /** The name of who ended it. */
  endedBy: string | null
  reason: RevocationReason | null
  note: string | null
  replacedBy: string | null
}

/** What has happened to a certificate before its last day, by whom and why. */
export function HowItEnded({ end: { kind, endedOn, endedBy, reason, note, replacedBy } }: { end: End }) {
  const { adminCertificates: t, erasures } = useMessages()
  const locale = useLocale()
  return (
    <Alert color={kind === 'revoked' ? 'danger' : 'info'}>
      <p>
        <strong>{t.ended[kind](formatDate(locale, endedOn))}.</strong>{' '}
        {endedBy !== null && `${t.endedBy(endedBy || erasures.someone)}.`}
      </p>
      {reason && (
        <p>
          {t.reason}: {t.reasons[reason]}
        </p>
      )}
      {note && (
        <p className="wrap-anywhere">
          {t.note}: {note}
        </p>
      )}
      {replacedBy && (
        <p>
          <Link className="ds-link" to={`/admin/beviser/${replacedBy}`}>
            {t.toReplacement}
          </Link>
        </p>
      )}
    </Alert>
  )
}
