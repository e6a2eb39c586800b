import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Field, Select, TextArea } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { DRIVERS, WHAT_LIMIT } from '#app/domain/fidelity/words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { OpenForm } from './open-form.server.ts'
import type { ItemName } from './plan-items.server.ts'
import type { Reply } from './replies.server.ts'

type ActionFormProps = {
  form: Extract<OpenForm, { kind: 'action' }>
  item: ItemName
  address: string
  reply: Reply | undefined
}

/** What, who, by when, and what it is that holds the team back. */
export function ActionForm({ form, item, address, reply }: ActionFormProps) {
  const t = useMessages().fidelityActions
  const answer = reply && 'intent' in reply && reply.intent === 'save-action' ? reply : null
  const typed = { ...form.fields, ...answer?.typed }
  const error = (name: string) => {
    const problem = answer?.status === 'wrong' ? answer.problems[name] : undefined
    return problem && t.problems[problem]
  }
  const field = (name: 'what' | 'ownerId' | 'dueOn') => ({
    id: name,
    name,
    error: error(name),
    defaultValue: typed[name],
  })
  const itself = form.isNew ? `?handling=${item.id}` : `?ret=${typed.id}`
  return (
    <Form
      method="post"
      action={`${address}${itself}`}
      id="action-form"
      tabIndex={-1}
      className="plan-form stack"
      autoComplete="off"
      noValidate
    >
      <h4>{form.isNew ? t.form.new : t.form.edit}</h4>
      {answer?.status === 'newer' && <Newer stored={answer.stored} />}
      <input type="hidden" name="id" value={typed.id} />
      <input type="hidden" name="seen" value={typed.seen} />
      <input type="hidden" name="itemId" value={item.id} />
      <TextArea
        {...field('what')}
        label={t.form.what}
        hint={t.form.whatHint}
        maxLength={WHAT_LIMIT}
        rows={3}
      />
      <Select {...field('ownerId')} label={t.form.owner} hint={t.form.ownerHint}>
        <option value="">{t.form.choose}</option>
        {form.owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Field
        {...field('dueOn')}
        type="date"
        label={t.form.dueOn}
        hint={t.form.dueOnHint}
        min={form.earliest}
        max={form.latest}
      />
      <ChoiceGroup
        id="driver"
        name="driver"
        kind="radio"
        legend={t.form.driver}
        hint={t.form.driverHint}
        error={error('driver')}
        choices={DRIVERS.map((driver) => ({
          value: driver,
          label: (
            <>
              {t.drivers[driver].name} <span className="quiet block">{t.drivers[driver].text}</span>
            </>
          ),
          checked: typed.driver === driver,
        }))}
      />
      <OfflineNotice reply={reply} />
      <div className="row">
        <Button name="intent" value="save-action">
          {t.form.save}
        </Button>
        <Link to={`${address}#${item.id}`}>{t.form.cancel}</Link>
      </div>
    </Form>
  )
}

type NewerProps = { stored: Extract<Reply, { status: 'newer'; intent: 'save-action' }>['stored'] }

/** What somebody else has saved, beside what was typed here. */
function Newer({ stored: { what, owner, dueOn, driver } }: NewerProps) {
  const { erasures, fidelityActions: t } = useMessages()
  const locale = useLocale()
  return (
    <Alert color="warning">
      <p>{t.form.newer}</p>
      <p>
        "{what}" {t.who(owner || erasures.someone, formatDate(locale, dueOn), t.drivers[driver].name)}
      </p>
      <p>{t.form.newerHint}</p>
    </Alert>
  )
}
