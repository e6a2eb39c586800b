import { Alert } from '#app/components/alert.tsx'
import { PasskeyForm } from '#app/components/passkey-form.tsx'
import { civilDate } from '#app/domain/dates.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { NameForm, RemoveForm } from './passkey-forms.tsx'
import { type Reply, replyTo } from './reply.ts'

export type OwnPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

type PasskeysSectionProps = { passkeys: OwnPasskey[]; canAdd: boolean; reply: Reply | undefined }

/** My passkeys: what they are called, when they were used; a new one, and away with one. */
export function PasskeysSection({ passkeys, canAdd, reply }: PasskeysSectionProps) {
  const { passkeys: t, security } = useMessages()
  const problem = replyTo('add-passkey', reply).problems.passkey
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p>{t.hint}</p>
      {passkeys.length > 0 && (
        <ul className="plain-list stack">
          {passkeys.map((passkey) => (
            <li key={`${passkey.id} ${passkey.name}`}>
              <PasskeyCard passkey={passkey} reply={reply} />
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <Alert color="danger" role="alert">
          <p>{security.problems[problem]}</p>
        </Alert>
      )}
      {canAdd ? (
        <PasskeyForm use="ny" action="/sikkerhed" submit={t.add}>
          <input type="hidden" name="intent" value="add-passkey" />
        </PasskeyForm>
      ) : (
        <p>{t.nowhere}</p>
      )}
    </section>
  )
}

function PasskeyCard({ passkey, reply }: { passkey: OwnPasskey; reply: Reply | undefined }) {
  const t = useMessages().passkeys
  const locale = useLocale()
  const { name, createdAt, lastUsedAt } = passkey
  const day = (moment: Date) => formatDate(locale, civilDate(moment))
  return (
    <div className="ds-card stack">
      <h3 className="wrap-anywhere">{name}</h3>
      <p>
        {t.made(day(createdAt))} {lastUsedAt ? t.used(day(lastUsedAt)) : t.neverUsed}
      </p>
      <NameForm passkey={passkey} reply={reply} />
      <RemoveForm passkey={passkey} reply={reply} />
    </div>
  )
}
