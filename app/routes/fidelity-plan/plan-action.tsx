import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ActionState } from '#app/domain/fidelity/actions/action-plan.ts'
import { formatDate } from '#app/i18n/format.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { PlanItem, ShownAction } from './plan-items.server.ts'
import type { Reply } from './replies.server.ts'

const COLORS: Record<ActionState, string> = {
  open: 'info',
  overdue: 'danger',
  done: 'success',
  closed: 'neutral',
}

type PlanActionProps = {
  action: ShownAction
  item: PlanItem
  address: string
  mayPlan: boolean
  reply: Reply | undefined
}

/** One action: what, who, by when and how far, with the lessons that help. */
export function PlanAction({ action, item, address, mayPlan, reply }: PlanActionProps) {
  const { erasures, fidelityActions: t } = useMessages()
  const locale = useLocale()
  const { id, what, owner, dueOn, driver, state, lessons, pointers } = action
  return (
    <>
      <p className="plan-what">{what}</p>
      <p className="quiet">
        {t.who(owner || erasures.someone, formatDate(locale, dueOn), t.drivers[driver].name)}
      </p>
      <p>
        <Tag color={COLORS[state]}>{t.states[state]}</Tag>
      </p>
      <Since action={action} from={item.score} />
      <PointerWarning pointers={pointers} />
      {lessons.length > 0 && <Lessons lessons={lessons} />}
      {reply?.status === 'changed' && reply.actionId === id && (
        <p className="ds-validation-message">{t.changed}</p>
      )}
      <div className="row">
        {action.mayFinish && <Finish action={action} address={address} />}
        {mayPlan && state !== 'closed' && (
          <>
            <Link to={`${address}?ret=${id}#action-form`}>{t.edit(item.label)}</Link>
            <Link to={`${address}?lektioner=${id}#action-form`}>{t.lessons.choose}</Link>
          </>
        )}
      </div>
    </>
  )
}

/** What later reviews say of the item: a new score, or why there is none. */
function Since({ action: { rescore, done }, from }: { action: ShownAction; from: number | null }) {
  const t = useMessages().fidelityActions
  const locale = useLocale()
  if (rescore.status === 'awaited') return null
  const date = formatDate(locale, rescore.reviewOn)
  if (rescore.status !== 'scored') {
    return <p>{rescore.status === 'gone' ? t.goneSince(date) : t.notRelevantSince(date)}</p>
  }
  return (
    <p>
      <strong className="number">{t.rise(from, rescore.score)}</strong>{' '}
      {done ? t.closedOn(date) : t.rescoredOpen(date)}
    </p>
  )
}

function Lessons({ lessons }: Pick<ShownAction, 'lessons'>) {
  const t = useMessages().fidelityActions.lessons
  const locale = useLocale()
  return (
    <>
      <h4>{t.asked}</h4>
      <ul>
        {lessons.map(({ id, to, title, minutes, practices, count }) => (
          <li key={id}>
            <Link to={to}>{title}</Link>
            <span className="quiet block">
              {t.kind(minutes, practices, (words) => listOf(locale, words))}
              {count && `. ${t.taken(count.done, count.of)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Finish({ action: { id, seen, done }, address }: { action: ShownAction; address: string }) {
  const t = useMessages().fidelityActions
  return (
    <Form method="post" action={address}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      {done ? (
        <Button variant="secondary" size="sm" name="intent" value="unfinish">
          {t.unfinish}
        </Button>
      ) : (
        <Button variant="secondary" size="sm" name="intent" value="finish">
          {t.finish}
        </Button>
      )}
    </Form>
  )
}
