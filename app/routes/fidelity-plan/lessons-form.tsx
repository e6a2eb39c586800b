import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { OpenForm } from './open-form.server.ts'

type LessonsFormProps = {
  form: Extract<OpenForm, { kind: 'lessons' }>
  address: string
  reply: unknown
}

/** Which lessons about the item the team's members are asked to take. */
export function LessonsForm({ form: { itemId, actionId, lessons }, address, reply }: LessonsFormProps) {
  const t = useMessages().fidelityActions
  const locale = useLocale()
  return (
    <Form
      method="post"
      action={`${address}?lektioner=${actionId}`}
      id="action-form"
      tabIndex={-1}
      className="plan-form stack"
      autoComplete="off"
    >
      {lessons.length === 0 && <p>{t.lessons.none}</p>}
      <input type="hidden" name="id" value={actionId} />
      {lessons.map(({ id, asked }) => asked && <input key={id} type="hidden" name="before" value={id} />)}
      {lessons.length > 0 && (
        <ChoiceGroup
          id="lesson"
          name="lesson"
          kind="checkbox"
          legend={t.lessons.title}
          hint={`${t.lessons.hint} ${t.lessons.prerequisites}`}
          choices={lessons.map(({ id, title, minutes, practices, courseTitle, asked }) => ({
            value: id,
            label: (
              <>
                {title}{' '}
                <span className="quiet block">
                  {t.lessons.kind(minutes, practices, (words) => listOf(locale, words))}. {courseTitle}
                </span>
              </>
            ),
            checked: asked,
          }))}
        />
      )}
      <OfflineNotice reply={reply} />
      <div className="row">
        {lessons.length > 0 && (
          <Button name="intent" value="assign-lessons">
            {t.lessons.save}
          </Button>
        )}
        <Link to={`${address}#${itemId}`}>{t.form.cancel}</Link>
      </div>
    </Form>
  )
}
