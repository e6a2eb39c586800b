import type { HolderStatus } from '#app/domain/certificates/validity.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS: Record<HolderStatus, string> = {
  valid: 'success',
  'expires-soon': 'warning',
  expired: 'neutral',
  revoked: 'danger',
  replaced: 'neutral',
}

/** Whether a certificate holds, and that it is a demo person's where it is. */
export function CertificateStatus({ status, demo }: { status: HolderStatus; demo: boolean }) {
  const t = useMessages().certificates
  return (
    <span className="row">
      <Tag color={COLORS[status]}>{t.status[status]}</Tag>
      {demo && <Tag color="warm">{t.demo}</Tag>}
    </span>
  )
}
