import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Sort } from '#app/domain/list-query.ts'
import { courseSort } from '#app/domain/managers/member-sort.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CourseColumn, TableRow } from './team-view.ts'

/** Who can be ticked off: everybody but the one who looks. Null: nobody. */
export type Choosing = { viewerId: string; chosen: string[]; errorId: string | undefined }

type MembersTableProps = {
  slug: string
  courses: CourseColumn[]
  rows: TableRow[]
  sort: Sort
  choosing: Choosing | null
}

/** Who has which course, certificate and next deadline. Completion alone: never answers. */
export function MembersTable({ slug, courses, rows, sort, choosing }: MembersTableProps) {
  const t = useMessages().team
  const locale = useLocale()
  const head = [
    { label: t.name, sortedBy: 'navn' },
    { label: t.nextDeadline, sortedBy: 'frist' },
    ...courses.map((course) => ({ label: course.title, sortedBy: courseSort(course.slug) })),
  ]
  return (
    <Table caption={t.staff} captionHidden head={head} sort={sort}>
      {rows.map(({ id, name, onLeaveUntil, statuses, deadline }) => (
        <tr key={id}>
          <th scope="row">
            {choosing && id !== choosing.viewerId && <Choose {...choosing} id={id} who={name} />}
            <Link to={`/team/${slug}/${id}`}>{name}</Link>
            {onLeaveUntil && (
              <span className="quiet block">{t.onLeave(formatShortDate(locale, onLeaveUntil))}</span>
            )}
          </th>
          <td>{deadline && <NextDeadline deadline={deadline} />}</td>
          {statuses.map((status, place) => (
            <td key={courses[place]?.id}>
              <StatusTag status={status} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function NextDeadline({ deadline }: { deadline: NonNullable<TableRow['deadline']> }) {
  const t = useMessages().team
  const locale = useLocale()
  const { date, course, late, overdue } = deadline
  return (
    <>
      {formatShortDate(locale, date)} {overdue && <Tag color="danger">{t.overdue}</Tag>}
      {late && <Tag color="warning">{t.late}</Tag>}
      <span className="quiet block">{course}</span>
    </>
  )
}

function Choose({ id, who, chosen, errorId }: Choosing & { id: string; who: string }) {
  const t = useMessages().team
  return (
    <span className="ds-field member-choice">
      <input
        className="ds-input"
        type="checkbox"
        name="personIds"
        value={id}
        defaultChecked={chosen.includes(id)}
        aria-label={t.chooseWho(who)}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
      />
    </span>
  )
}
