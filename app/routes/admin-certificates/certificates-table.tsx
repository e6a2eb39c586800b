import { Link } from '@remix-run/react'
import { CertificateStatus } from '#app/components/certificate-status.tsx'
import { Table } from '#app/components/table.tsx'
import type { Status } from '#app/domain/certificates/validity.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type IssuedRow = {
  id: string
  holderName: string
  courseTitle: string
  issuedOn: string
  expiresOn: string
  demo: boolean
  status: Status
}

export function CertificatesTable({ certificates }: { certificates: IssuedRow[] }) {
  const t = useMessages().adminCertificates
  const locale = useLocale()
  return (
    <Table caption={t.title} captionHidden head={[t.holder, t.course, t.issuedOn, t.expiresOn, t.status]}>
      {certificates.map(({ id, holderName, courseTitle, issuedOn, expiresOn, demo, status }) => (
        <tr key={id}>
          <th scope="row">
            <Link className="ds-link" to={`/admin/beviser/${id}`}>
              {holderName || t.forgotten}
            </Link>
          </th>
          <td>{courseTitle}</td>
          <td>{formatShortDate(locale, issuedOn)}</td>
          <td>{formatShortDate(locale, expiresOn)}</td>
          <td>
            <CertificateStatus status={status} demo={demo} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
