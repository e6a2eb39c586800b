import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { METHODS } from '#app/domain/courses/methods.ts'
import { REASON_LIMIT, RULE_AUDIENCES } from '#app/domain/requirements/rule.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type Reply, RULE_FIELDS, type RuleField } from './reply.ts'

export type RuleFormProps = {
  courses: { id: string; title: string }[]
  /** The centre's name is '': there is a word for everywhere. `depth`: how far below the centre. */
  places: { key: string; name: string; depth: number }[]
  /** The day it begins unless another is chosen, and the first and last that can be; civil dates. */
  today: string
  earliest: string
  latest: string
  reply: Reply | undefined
}

/** What a rule says: which course, for whom, by when and why. */
export function RuleForm({ courses, places, today, earliest, latest, reply }: RuleFormProps) {
  const { rules: t, requirements, shell } = useMessages()
  const sent = reply?.status === 'form' ? reply : null
  const errorAt = (name: RuleField) => {
    const problem = sent?.problems[name]
    return problem && requirements.problems[problem]
  }
  const errors = RULE_FIELDS.flatMap((fieldId) => {
    const message = errorAt(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  const field = (name: RuleField, otherwise = '') => ({
    id: name,
    name,
    error: errorAt(name),
    defaultValue: sent?.typed[name] ?? otherwise,
  })
  const number = { inputMode: 'numeric', maxLength: 4, autoComplete: 'off' } as const
  return (
    <Form method="post" action="/admin/regler/ny" className="stack" autoComplete="off" noValidate>
      <ErrorSummary errors={errors} />
      <Select {...field('courseId')} label={t.course}>
        <option value="">{t.form.choose}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Select {...field('audience', 'member')} label={t.who} hint={t.form.audienceHint}>
        {RULE_AUDIENCES.map((audience) => (
          <option key={audience} value={audience}>
            {t.audiences[audience]}
          </option>
        ))}
      </Select>
      <Select {...field('place')} label={t.where} hint={t.form.placeHint}>
        <option value="">{t.form.choose}</option>
        {places.map(({ key, name, depth }) => (
          <option key={key} value={key}>
            {'\u00a0'.repeat(3 * depth) + (name || t.everywhere)}
          </option>
        ))}
      </Select>
      <Select {...field('method')} label={t.method} hint={t.form.methodHint}>
        <option value="">{t.allMethods}</option>
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {shell.methods[method]}
          </option>
        ))}
      </Select>
      <Field
        {...field('startAfterDays')}
        {...number}
        label={t.form.startAfter}
        hint={t.form.startAfterHint}
      />
      <Field {...field('dueAfterDays')} {...number} label={t.form.dueAfter} hint={t.form.dueAfterHint} />
      <Field {...field('graceDays')} {...number} label={t.form.grace} hint={t.form.graceHint} />
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          id="renews"
          name="renews"
          value="yes"
          defaultChecked={sent?.typed.renews === 'yes'}
        />
        <label className="ds-label" data-weight="regular" htmlFor="renews">
          {t.form.renews}
        </label>
      </div>
      <Field {...field('reason')} maxLength={REASON_LIMIT} label={t.form.reason} hint={t.form.reasonHint} />
      <Field
        {...field('fromDate', today)}
        type="date"
        min={earliest}
        max={latest}
        label={t.form.from}
        hint={t.form.fromHint}
      />
      <OfflineNotice reply={reply} />
      <div>
        <Button name="intent" value="preview">
          {t.form.preview}
        </Button>
      </div>
    </Form>
  )
}
