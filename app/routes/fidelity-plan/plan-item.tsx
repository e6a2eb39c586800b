import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { PointerWarning } from '#app/components/pointer-warning.tsx'
import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ActionForm } from './action-form.tsx'
import { AsideForm } from './aside-form.tsx'
import { LessonsForm } from './lessons-form.tsx'
import { PlanAction } from './plan-action.tsx'
import type { PlanItem } from './plan-items.server.ts'
import type { PlanView } from './plan-view.server.ts'
import type { Reply } from './replies.server.ts'

type PlanItemProps = { item: PlanItem; address: string; view: PlanView; reply: Reply | undefined }

/** An item: what it is like now, what the next step is, and what the team does about it. */
export function PlanItemCard({ item, address, view, reply }: PlanItemProps) {
  const t = useMessages().fidelityActions
  const { id, label, title, score, actions, setAside, asks } = item
  const isOpen = view.form?.itemId === id
  return (
    <Card className="plan-item stack" id={id} tabIndex={-1}>
      <div className="row">
        <h3 lang="da">{t.item(label, title)}</h3>
        <Tag color={asks ? 'warning' : 'neutral'}>{t.score(score)}</Tag>
      </div>
      <Steps item={item} />
      {actions.length > 0 && (
        <ul className="plain-list">
          {actions.map((action) => (
            <li key={action.id} id={`action-${action.id}`} tabIndex={-1} className="plan-action">
              <PlanAction
                action={action}
                item={item}
                address={address}
                mayPlan={view.mayPlan}
                reply={reply}
              />
            </li>
          ))}
        </ul>
      )}
      {actions.length === 0 && asks && !setAside && <p className="quiet">{t.unplanned}</p>}
      {setAside && <p>{t.setAside(setAside.reason)}</p>}
      {setAside && <PointerWarning pointers={setAside.pointers} />}
      {isOpen ? (
        <OpenForm item={item} address={address} view={view} reply={reply} />
      ) : (
        view.mayPlan && <Ways item={item} address={address} />
      )}
    </Card>
  )
}

/** The anchor of the score, and the one above it. */
function Steps({ item: { score, anchor, next } }: { item: PlanItem }) {
  const t = useMessages().fidelityActions
  if (score === null) return null
  return (
    <dl className="plan-steps">
      <div>
        <dt>{t.now(score)}</dt>
        <dd lang="da">{anchor}</dd>
      </div>
      {next && (
        <div>
          <dt>{t.next(next.score)}</dt>
          <dd lang="da">{next.anchor}</dd>
        </div>
      )}
    </dl>
  )
}

/** What a manager can do about the item. */
function Ways({
  item: { id, label, actions, setAside, asks, score },
  address,
}: Pick<PlanItemProps, 'item' | 'address'>) {
  const t = useMessages().fidelityActions
  return (
    <div className="row">
      {score !== null && (
        <ButtonLink to={`${address}?handling=${id}#action-form`} variant="secondary" size="sm">
          {t.make(label)}
        </ButtonLink>
      )}
      {asks && actions.length === 0 && !setAside && (
        <Link to={`${address}?senere=${id}#action-form`}>{t.notNow(label)}</Link>
      )}
      {setAside && (
        <Form method="post" action={address}>
          <input type="hidden" name="itemId" value={id} />
          <Button variant="secondary" size="sm" name="intent" value="take-up">
            {t.takeUp(label)}
          </Button>
        </Form>
      )}
    </div>
  )
}

function OpenForm({ item, address, view: { form }, reply }: PlanItemProps) {
  switch (form?.kind) {
    case 'action':
      return <ActionForm key={form.itemId} form={form} item={item} address={address} reply={reply} />
    case 'aside':
      return <AsideForm key={form.itemId} form={form} address={address} reply={reply} />
    case 'lessons':
      return <LessonsForm key={form.actionId} form={form} address={address} reply={reply} />
    case 'closed':
      return <ClosedNotice />
    default:
      return null
  }
}

/** In the place of a form that somebody followed an old link to. */
function ClosedNotice() {
  const t = useMessages().fidelityActions
  return (
    <div id="action-form" tabIndex={-1}>
      <Alert color="info">
        <p>{t.isClosed}</p>
      </Alert>
    </div>
  )
}
