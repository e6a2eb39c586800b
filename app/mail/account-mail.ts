import { INVITATION_DAYS, NEW_PASSWORD_MINUTES } from '#app/domain/auth/link-life.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'
import { LINK_PLACE } from './link-place.ts'

const t = messagesByLocale[LOCALE].account.mail

/** Whom a mail about an account is for. */
type Holder = { name: string; email: string }

const linkPage = (appUrl: string) => `${appUrl}/glemt-kode`

/** A mail of paragraphs, with the greeting before and where to ask after them. */
export const mailOf = (subject: string, { name }: Pick<Holder, 'name'>, paragraphs: string[]) => ({
  subject,
  text: `${[t.greeting(name), ...paragraphs, t.help].join('\n\n')}\n`,
})

/**
 * Invites somebody to choose their first password: who invites, what for, the link, how long it can be used.
 * @param appUrl the origin the addresses begin with
 */
export function invitationMail(holder: Holder, appUrl: string) {
  return mailOf(t.invitation.subject, holder, [
    t.invitation.who,
    `${t.invitation.link}\n${LINK_PLACE}`,
    t.invitation.life(INVITATION_DAYS, holder.email),
    `${t.again}\n${linkPage(appUrl)}`,
  ])
}

/** A link for whoever has forgotten their password, or says so in their name. */
export function newPasswordMail(holder: Holder, appUrl: string) {
  return mailOf(t.newPassword.subject, holder, [
    `${t.newPassword.link}\n${LINK_PLACE}`,
    t.newPassword.life(NEW_PASSWORD_MINUTES),
    `${t.again}\n${linkPage(appUrl)}`,
    t.newPassword.notYou,
  ])
}

/** Tells that the password has been changed, so that it is noticed if somebody else did it. */
export function passwordChangedMail(holder: Holder, appUrl: string) {
  return mailOf(t.changed.subject, holder, [t.changed.what, `${t.changed.notYou}\n${linkPage(appUrl)}`])
}

/** Tells the address of an account that has become part of another that it lets nobody in any more. */
export function closedMail(holder: Pick<Holder, 'name'>) {
  return mailOf(t.mergedAway.subject, holder, [t.mergedAway.what])
}

/**
 * Tells whose two accounts have become one which address to sign in with from now on.
 * @param closed the address of the account that is closed
 */
export function mergedMail(holder: Holder, closed: string, appUrl: string) {
  return mailOf(t.merged.subject, holder, [
    t.merged.what(closed, holder.email),
    `${t.merged.link}\n${appUrl}/log-ind`,
  ])
}
