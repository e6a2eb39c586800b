import { Field } from '#app/components/field.tsx'
import { NAME_LIMIT } from '#app/domain/people/names.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { fieldId, MoveForm, type Subject, useErrorOf } from './move-form.tsx'
import { type Reply, replyTo } from './reply.ts'

/** Gives the certificate the right name by putting another in its place. */
export function NameForm({ subject, reply }: { subject: Subject; reply: Reply | undefined }) {
  const t = useMessages().adminCertificates
  const { typed, problems } = replyTo('correct-name', reply)
  const error = useErrorOf(problems)
  const name = typed?.name ?? subject.holder
  const words = {
    summary: t.correct,
    hint: t.correctHint,
    what: t.correctWhat(subject.holder, name),
    after: t.correctThen,
    submit: t.correctSubmit,
  }
  const accountId = fieldId('correct-name', 'alsoAccount')
  return (
    <MoveForm move="correct-name" address={subject.address} reply={reply} words={words} confirms={name}>
      <Field
        id={fieldId('correct-name', 'name')}
        name="name"
        label={t.name}
        hint={t.nameHint}
        error={error('name')}
        defaultValue={name}
        maxLength={NAME_LIMIT}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          name="alsoAccount"
          id={accountId}
          value="yes"
          defaultChecked={typed === null || typed.alsoAccount === 'yes'}
        />
        <label className="ds-label" data-weight="regular" htmlFor={accountId}>
          {t.alsoAccount}
        </label>
      </div>
    </MoveForm>
  )
}
