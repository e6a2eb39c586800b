import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { DeadlineText } from '#app/components/deadline-text.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Due, Excuse } from '#app/domain/progress/my-page.ts'
import type { ComesFirst } from '#app/domain/progress/prerequisites.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** `first`: the courses that come before this one. */
type Task = Due & { first: ComesFirst | null }

export type DueListProps = { due: Task[]; excused: Excuse[] }

/** What I must do by when and why, and what I am excused from. */
export function DueList({ due, excused }: DueListProps) {
  const { home, requirements } = useMessages()
  const locale = useLocale()
  return (
    <Card>
      <h2 className="ds-heading" data-size="2xs">
        {home.due}
      </h2>
      {due.length === 0 && <p>{home.nothingDue}</p>}
      <ul className="plain-list due-list">
        {due.map((task) => (
          <li key={task.to}>
            <DueTask task={task} />
          </li>
        ))}
      </ul>
      {excused.map(({ title, to, until, reason }) => (
        <p className="quiet" key={to}>
          {requirements.excused(title, until && formatDate(locale, until), reason)}
        </p>
      ))}
    </Card>
  )
}

function DueTask({ task }: { task: Task }) {
  const { to, title, kind, date, because, overdue, missing, first } = task
  const { home, renewal, progress, requirements } = useMessages()
  const locale = useLocale()
  // A certificate that merely runs out is told of, but nobody must renew it.
  const isMust = kind === 'take' || because !== null
  return (
    <>
      <Link to={to}>{home.dueWords[kind](title)}</Link> {overdue && <Tag color="danger">{home.overdue}</Tag>}
      <div className="quiet">
        {isMust ? <DeadlineText deadline={task} /> : <p>{home.before(formatDate(locale, date))}</p>}
        {first && <p>{requirements.first(first)}</p>}
        {missing.length > 0 && <p>{renewal.missing(progress.missing(missing))}</p>}
      </div>
    </>
  )
}
