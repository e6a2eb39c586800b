import { Link } from '@remix-run/react'
import { Card } from '#app/components/card.tsx'
import { MethodTag, Tag } from '#app/components/tag.tsx'
import type { Method } from '#app/domain/courses/methods.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { Phase, Stand } from '#app/domain/fidelity/review/review-phase.ts'
import type { Task } from '#app/domain/fidelity/review/tasks.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** A review in a list: how far it is, whose the step at hand is, and what the reader has to do, if anything. */
export type ReviewCard = {
  id: string
  team: string
  method: Method
  mode: Mode
  phase: Phase
  reviewOn: string
  task: Task | null
  waitsFor: Stand | null
  dueOn: string
  overdue: boolean
}

/** One page of a list; `field` names the list in the address. */
export type ReviewCards = { cards: ReviewCard[]; field: string; page: number; pages: number }

export function ReviewList({ reviews }: { reviews: ReviewCard[] }) {
  const t = useMessages()
  const locale = useLocale()
  const words = t.fidelityPlan
  return (
    <ul className="plain-list cards">
      {reviews.map(({ id, team, method, mode, phase, reviewOn, task, waitsFor, dueOn, overdue }) => (
        <li key={id}>
          <Card className="review-card">
            <p className="row">
              <MethodTag method={method} />
              {task ? <Tag color="warning">{words.tasks[task]}</Tag> : <Tag>{t.fidelity.phases[phase]}</Tag>}
            </p>
            <h3>
              <Link to={reviewAddress(id)}>
                {t.shell.methods[method]}, {team}
              </Link>
            </h3>
            <p className="quiet">
              {t.fidelity.modes[mode]}, {formatDate(locale, reviewOn)}
            </p>
            {!task && waitsFor && <p className="quiet">{words.list.waits(t.fidelity.who[waitsFor])}</p>}
            <p className="quiet">
              {overdue
                ? words.list.overdue(formatDate(locale, dueOn))
                : words.list.due(formatDate(locale, dueOn))}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  )
}
