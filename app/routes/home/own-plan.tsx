import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { OwnTask } from '#app/domain/fidelity/actions/own-plan.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type OwnPlanProps = { actions: OwnTask[]; lessons: (OwnTask & { minutes: number })[] }

/** What my team's action plans ask of me: my own actions, and lessons I have not taken. */
export function OwnPlan({ actions, lessons }: OwnPlanProps) {
  const t = useMessages().fidelityActions.mine
  return (
    <Card>
      <h2 className="ds-heading" data-size="2xs">
        {t.title}
      </h2>
      <ul className="plain-list">
        {actions.map((task) => (
          <Task key={task.id} task={task} />
        ))}
        {lessons.map((task) => (
          <Task key={task.id} task={task} what={t.lesson(task.minutes)} />
        ))}
      </ul>
    </Card>
  )
}

function Task({ task: { to, title, dueOn, overdue }, what }: { task: OwnTask; what?: string }) {
  const t = useMessages().home
  const locale = useLocale()
  return (
    <li>
      <Link to={to}>{title}</Link>
      <span className="quiet block">
        {what} {t.before(formatDate(locale, dueOn))} {overdue && <Tag color="danger">{t.overdue}</Tag>}
      </span>
    </li>
  )
}
