import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ApprovalKind, ApprovalOutcome } from '#app/domain/progress/approval.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type DecidedApproval = {
  id: string
  name: string
  /** Null when it is no longer there. */
  course: { title: string; language: string } | null
  kind: ApprovalKind
  doneOn: string
  outcome: ApprovalOutcome
  by: string
  decidedOn: string
}

/** Who has decided what, the latest first. */
export function DecidedTable({ decided }: { decided: DecidedApproval[] }) {
  const { approvals, erasures } = useMessages()
  const { kinds, queue: t } = approvals
  const locale = useLocale()
  const { person, what, doneOn, outcome, by, on } = t.head
  return (
    <Table caption={t.latestCaption} captionHidden head={[person, what, doneOn, outcome, by, on]}>
      {decided.map((one) => (
        <tr key={one.id}>
          <th scope="row">{one.name}</th>
          <td>
            {kinds[one.kind]}
            {' \u00b7 '}
            {one.course ? <span lang={one.course.language}>{one.course.title}</span> : t.goneCourse}
          </td>
          <td>{formatShortDate(locale, one.doneOn)}</td>
          <td>
            <Tag color={one.outcome === 'approved' ? 'success' : 'warning'}>{t.outcomes[one.outcome]}</Tag>
          </td>
          <td>{one.by || erasures.someone}</td>
          <td>{formatShortDate(locale, one.decidedOn)}</td>
        </tr>
      ))}
    </Table>
  )
}
