import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { TextArea } from '#app/components/field.tsx'
import { END_NOTE_LIMIT, REVOCATION_REASONS } from '#app/domain/certificates/end.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { fieldId, MoveForm, type Subject, useErrorOf } from './move-form.tsx'
import { type Reply, replyTo } from './reply.ts'

/** Takes the certificate back: why, and for the centre a note. */
export function RevokeForm({ subject, reply }: { subject: Subject; reply: Reply | undefined }) {
  const t = useMessages().adminCertificates
  const { typed, problems } = replyTo('revoke', reply)
  const error = useErrorOf(problems)
  const words = {
    summary: t.revoke,
    hint: t.revokeHint,
    what: t.revokeWhat(subject.holder, subject.course),
    after: t.revokeThen,
    submit: t.revokeSubmit,
  }
  return (
    <MoveForm
      move="revoke"
      address={subject.address}
      reply={reply}
      words={words}
      confirms={typed?.note ?? ''}
    >
      <ChoiceGroup
        id={fieldId('revoke', 'reason')}
        name="reason"
        kind="radio"
        legend={t.chooseReason}
        hint={t.reasonHint}
        error={error('reason')}
        choices={REVOCATION_REASONS.map((value) => ({
          value,
          label: t.reasons[value],
          checked: value === typed?.reason,
        }))}
      />
      <TextArea
        id={fieldId('revoke', 'note')}
        name="note"
        label={t.noteLabel}
        hint={t.noteHint}
        error={error('note')}
        defaultValue={typed?.note ?? ''}
        maxLength={END_NOTE_LIMIT}
      />
    </MoveForm>
  )
}
