import { Details } from '#app/components/details.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import { type FormProps, MoveForm } from './move-form.tsx'
import { replyTo } from './reply.ts'

/** Takes the second factor of somebody away who has lost it. It gives access, so it asks for the password. */
export function LostPhone(form: FormProps) {
  const t = useMessages().security.lost
  return (
    <Details summary={t.title} open={replyTo('take-factors', form.reply).isOpen}>
      <MoveForm {...form} move="take-factors" submit={t.submit} asksPassword>
        <p>{t.hint}</p>
      </MoveForm>
    </Details>
  )
}
