import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { CourseStatus, Deadline } from '#app/domain/progress/member-status.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CourseColumn } from './team-page.tsx'

export type MemberRow = {
  id: string
  name: string
  onLeaveUntil: string | null
  statuses: CourseStatus[]
  deadline: Deadline | null
}

const COLORS: Record<CourseStatus['kind'], string> = {
  certified: 'success',
  'expires-soon': 'warning',
  expired: 'danger',
  waived: 'neutral',
  'test-not-passed': 'warning',
  'under-way': 'info',
  'not-begun': 'neutral',
}

/** Who has which course, certificate and next deadline. Completion alone: never answers. */
export function MembersTable({ rows, courses }: { rows: MemberRow[]; courses: CourseColumn[] }) {
  const t = useMessages().team
  const locale = useLocale()
  return (
    <Table
      caption={t.staff}
      captionHidden
      head={[t.name, ...courses.map(({ title }) => title), t.nextDeadline]}
    >
      {rows.map(({ id, name, onLeaveUntil, statuses, deadline }) => (
        <tr key={id}>
          <th scope="row">
            {name}
            {onLeaveUntil && (
              <span className="quiet block">{t.onLeave(formatShortDate(locale, onLeaveUntil))}</span>
            )}
          </th>
          {statuses.map((status, place) => (
            <td key={courses[place]?.id}>
              <Status status={status} />
            </td>
          ))}
          <td>{deadline && <NextDeadline deadline={deadline} courses={courses} />}</td>
        </tr>
      ))}
    </Table>
  )
}

function Status({ status }: { status: CourseStatus }) {
  const t = useMessages().team
  const locale = useLocale()
  const date = (day: string) => formatShortDate(locale, day)
  return <Tag color={COLORS[status.kind]}>{t.status(status, date)}</Tag>
}

function NextDeadline({ deadline, courses }: { deadline: Deadline; courses: CourseColumn[] }) {
  const t = useMessages().team
  const locale = useLocale()
  const title = courses.find(({ id }) => id === deadline.courseId)?.title ?? ''
  return (
    <>
      {formatShortDate(locale, deadline.date)} {deadline.overdue && <Tag color="danger">{t.overdue}</Tag>}
      <span className="quiet block">{title}</span>
    </>
  )
}
