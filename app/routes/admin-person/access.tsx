import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { civilDate } from '#app/domain/dates.ts'
import type { Invitation } from '#app/domain/people/invitation.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Account } from './account-facts.tsx'
import { LostPhone } from './lost-phone.tsx'
import { type FormProps, MoveForm } from './move-form.tsx'
import { CLOSING, replyTo } from './reply.ts'

type AccessProps = FormProps & {
  account: Account
  invitation: Invitation
  /** Whether they show more than the password when they sign in. */
  hasFactor: boolean
  isOneself: boolean
  isClosing: boolean
}

/** Whether somebody can sign in: the invitation, a link, and the account closed or open. */
export function Access({
  account,
  invitation,
  hasFactor,
  isOneself,
  isClosing,
  address,
  reply,
  mustConfirm,
}: AccessProps) {
  const t = useMessages().person
  const form = { address, reply, mustConfirm }
  const isClosed = account.deactivatedAt !== null
  const problem = replyTo(isClosed ? 'reopen' : 'deactivate', reply).problems.account
  return (
    <section>
      <h2>{t.access}</h2>
      <p>{useInvitationSentence(invitation)}.</p>
      {problem && (
        <Alert color="danger" role="alert">
          <p>{t.problems[problem]}</p>
        </Alert>
      )}
      {isClosing && !isClosed && !isOneself && !problem && <ConfirmClosing holder={account.name} {...form} />}
      {!isClosed && !isOneself && <LinkForm {...form} />}
      {isClosed && <ReopenForm {...form} />}
      {hasFactor && !isOneself && <LostPhone {...form} />}
      <Form method="post" action={address} className="row">
        {!isClosed && !account.hasPassword && (
          <Button variant="secondary" name="intent" value="invite">
            {invitation.status === 'none' ? t.invite : t.inviteAgain}
          </Button>
        )}
        {!isClosed && !isOneself && (
          <>
            <Button variant="secondary" name="intent" value="end-sessions">
              {t.endSessions}
            </Button>
            <Link className="ds-link" to={`?${CLOSING}#close-account`}>
              {t.deactivate}
            </Link>
          </>
        )}
      </Form>
      {(['invite', 'end-sessions'] as const).map((intent) => (
        <OfflineNotice key={intent} reply={reply} intent={intent} />
      ))}
      {!isOneself && (
        <p>
          {t.mergeHint}{' '}
          <Link className="ds-link" to={`${address}/flet`}>
            {t.merge}
          </Link>
        </p>
      )}
    </section>
  )
}

/** A link to hand over oneself. Whoever holds it gets into the account, so it asks for the password. */
function LinkForm(form: FormProps) {
  const t = useMessages().person
  return (
    <Details summary={t.makeLink} open={replyTo('link', form.reply).isOpen}>
      <MoveForm {...form} move="link" submit={t.makeLinkSubmit} asksPassword>
        <p>{t.makeLinkHint}</p>
      </MoveForm>
    </Details>
  )
}

/** Gives back what closing took, roles and all, so it asks for the password. */
function ReopenForm(form: FormProps) {
  const t = useMessages().person
  return (
    <Details summary={t.reopen} open={replyTo('reopen', form.reply).isOpen}>
      <MoveForm {...form} move="reopen" submit={t.reopen} asksPassword>
        <p>{t.reopenHint}</p>
      </MoveForm>
    </Details>
  )
}

function ConfirmClosing({ holder, address, ...form }: FormProps & { holder: string }) {
  const t = useMessages().person
  return (
    <div className="ds-card stack" id="close-account">
      <h3>{t.deactivate}</h3>
      {/* The address still asks when the password must be put right. */}
      <MoveForm
        {...form}
        address={`${address}?${CLOSING}`}
        cancelTo={address}
        move="deactivate"
        submit={t.confirmSubmit}
        asksPassword
      >
        <p>{t.confirmDeactivate(holder)}</p>
      </MoveForm>
    </div>
  )
}

function useInvitationSentence(invitation: Invitation): string {
  const t = useMessages().person.invitations
  const locale = useLocale()
  const day = (moment: Date) => formatDate(locale, civilDate(moment))
  switch (invitation.status) {
    case 'password-chosen':
      return invitation.on ? t.chosenOn(day(invitation.on)) : t['password-chosen']
    case 'open':
      return t.open(day(invitation.since), day(invitation.until))
    case 'expired':
      return t.expired(day(invitation.on))
    default:
      return t[invitation.status]
  }
}
