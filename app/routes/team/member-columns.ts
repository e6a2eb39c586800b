import type { CourseStatus } from '#app/domain/progress/member-status.ts'
import type { Cell, Column } from '#app/domain/paper/csv.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import type { TableRow, TeamView } from './team-view.ts'

/** The table of the page as a file: the same words in the cells, and the dates once more as dates. */
export function memberColumns(courses: TeamView['table']['courses'], locale: Locale): Column<TableRow>[] {
  const t = messagesByLocale[locale].team
  const date = (day: string) => formatShortDate(locale, day)
  return [
    { head: t.name, of: ({ name }) => name },
    { head: t.file.onLeave, of: ({ onLeaveUntil }) => dateCell(onLeaveUntil) },
    { head: t.nextDeadline, of: ({ deadline }) => dateCell(deadline?.date ?? null) },
    { head: t.file.deadlineCourse, of: ({ deadline }) => deadline?.course ?? null },
    {
      head: t.file.deadlineState,
      of: ({ deadline }) => (deadline?.overdue ? t.overdue : deadline?.late ? t.late : null),
    },
    ...courses.flatMap(({ title }, place): Column<TableRow>[] => [
      { head: title, of: ({ statuses }) => (statuses[place] ? t.status(statuses[place], date) : null) },
      { head: t.file.dateOf(title), of: ({ statuses }) => dateCell(dayOf(statuses[place])) },
    ]),
  ]
}

const dateCell = (date: string | null): Cell => date && { date }

/** The day that a status is told with. */
function dayOf(status: CourseStatus | undefined): string | null {
  switch (status?.kind) {
    case 'certified':
    case 'expires-soon':
    case 'waived':
      return status.until
    case 'expired':
      return status.on
    default:
      return null
  }
}
