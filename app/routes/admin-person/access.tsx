import { Form, Link } from '@remix-run/react'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { civilDate } from '#app/domain/dates.ts'
import type { Invitation } from '#app/domain/people/invitation.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Account } from './account-facts.tsx'
import type { FormProps } from './move-form.tsx'
import { CLOSING, replyTo } from './reply.ts'

type AccessProps = FormProps & {
  account: Account
  invitation: Invitation
  isOneself: boolean
  isClosing: boolean
}

/** Whether somebody can sign in: the invitation, a link, and the account closed or open. */
export function Access({ account, invitation, isOneself, isClosing, address, reply }: AccessProps) {
  const t = useMessages().person
  const isClosed = account.deactivatedAt !== null
  const problem = replyTo('deactivate', reply).problems.account
  return (
    <section>
      <h2>{t.access}</h2>
      <p>{useInvitationSentence(invitation)}.</p>
      {problem && (
        <Alert color="danger" role="alert">
          <p>{t.problems[problem]}</p>
        </Alert>
      )}
      {isClosing && !isClosed && !isOneself && !problem && (
        <ConfirmClosing holder={account.name} address={address} />
      )}
      {!isClosed && <p className="quiet">{t.makeLinkHint}</p>}
      <Form method="post" action={address} className="row">
        {!isClosed && (
          <>
            {!account.hasPassword && (
              <Button variant="secondary" name="intent" value="invite">
                {invitation.status === 'none' ? t.invite : t.inviteAgain}
              </Button>
            )}
            <Button variant="secondary" name="intent" value="link">
              {t.makeLink}
            </Button>
          </>
        )}
        {isClosed ? (
          <Button variant="secondary" name="intent" value="reopen">
            {t.reopen}
          </Button>
        ) : (
          !isOneself && (
            <Link className="ds-link" to={`?${CLOSING}`}>
              {t.deactivate}
            </Link>
          )
        )}
      </Form>
      {(['invite', 'link', 'reopen', 'deactivate'] as const).map((intent) => (
        <OfflineNotice key={intent} reply={reply} intent={intent} />
      ))}
      <p>
        {t.mergeHint}{' '}
        <Link className="ds-link" to={`${address}/flet`}>
          {t.merge}
        </Link>
      </p>
    </section>
  )
}

function ConfirmClosing({ holder, address }: { holder: string; address: string }) {
  const t = useMessages().person
  return (
    <Alert color="warning" role="alert">
      <p>{t.confirmDeactivate(holder)}</p>
      <Form method="post" action={address} className="row">
        <Button name="intent" value="deactivate">
          {t.confirmSubmit}
        </Button>
        <ButtonLink variant="secondary" to={address}>
          {t.cancel}
        </ButtonLink>
      </Form>
    </Alert>
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
