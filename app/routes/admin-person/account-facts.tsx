import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { Field } from '#app/components/field.tsx'
import { civilDate } from '#app/domain/dates.ts'
import { NAME_LIMIT } from '#app/domain/people/names.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type FormProps, MoveForm, useFields } from './move-form.tsx'
import { replyTo } from './reply.ts'

export type Account = {
  id: string
  name: string
  email: string
  hasPassword: boolean
  onLeaveUntil: string | null
  deactivatedAt: Date | null
  lastSeenAt: Date | null
  createdAt: Date
  mergedInto: { id: string; name: string } | null
}

type AccountFactsProps = FormProps & { account: Account; today: string }

/** Whose account it is, and the forms that put it right. */
export function AccountFacts({ account, today, ...form }: AccountFactsProps) {
  const t = useMessages().person
  const locale = useLocale()
  const day = (moment: Date) => formatDate(locale, civilDate(moment))
  // Leave that is over is no leave, and its day would be refused.
  const leave = account.onLeaveUntil !== null && account.onLeaveUntil >= today ? account.onLeaveUntil : null
  const facts = [
    [t.email, account.email],
    ...(leave ? [[t.leave, formatDate(locale, leave)]] : []),
    ...(account.deactivatedAt ? [[t.closedOn, day(account.deactivatedAt)]] : []),
    [t.lastSeen, account.lastSeenAt ? day(account.lastSeenAt) : t.never],
    [t.created, day(account.createdAt)],
  ]
  return (
    <section>
      <h2>{t.account}</h2>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {!account.mergedInto && (
        <>
          <NameForm {...form} holder={account.name} />
          <LeaveForm {...form} leave={leave} />
          <EmailForm {...form} email={account.email} />
        </>
      )}
    </section>
  )
}

function NameForm({ holder, ...form }: FormProps & { holder: string }) {
  const t = useMessages().person
  const field = useFields('name', form.reply)
  return (
    <Details summary={t.changeName} open={replyTo('name', form.reply).isOpen}>
      <MoveForm {...form} move="name" submit={t.save}>
        <p>
          {t.nameHint}{' '}
          <Link className="ds-link" to={`/admin/beviser?${new URLSearchParams({ q: holder })}`}>
            {t.toCertificates}
          </Link>
        </p>
        <Field {...field('name', holder)} label={t.name} maxLength={NAME_LIMIT} spellCheck={false} />
      </MoveForm>
    </Details>
  )
}

function LeaveForm({ leave, ...form }: FormProps & { leave: string | null }) {
  const t = useMessages().person
  const field = useFields('leave', form.reply)
  return (
    <Details summary={t.changeLeave} open={replyTo('leave', form.reply).isOpen}>
      <MoveForm {...form} move="leave" submit={t.save}>
        <Field {...field('leave', leave ?? '')} type="date" label={t.leave} hint={t.leaveHint} />
      </MoveForm>
    </Details>
  )
}

function EmailForm({ email, ...form }: FormProps & { email: string }) {
  const t = useMessages().person
  const field = useFields('email', form.reply)
  return (
    <Details summary={t.changeEmail} open={replyTo('email', form.reply).isOpen}>
      <MoveForm {...form} move="email" submit={t.changeEmailSubmit} asksPassword>
        <p>{t.changeEmailHint}</p>
        <Field {...field('email', email)} type="email" label={t.newEmail} spellCheck={false} />
      </MoveForm>
    </Details>
  )
}
