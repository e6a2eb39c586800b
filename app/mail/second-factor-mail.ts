import type { FactorChange } from '#app/domain/auth/second-factor.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { mailOf } from './account-mail.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].security.mail

/**
 * Tells what has been done to the ways in which somebody signs in, so that it is noticed if another did it.
 * @param appUrl the origin the addresses begin with
 */
export function secondFactorMail(holder: { name: string }, what: FactorChange, appUrl: string) {
  const { subject, what: sentence } = t.changes[what]
  return mailOf(subject, holder, [
    `${sentence} ${t.signedOut}`,
    `${t.look}\n${appUrl}/sikkerhed`,
    `${t.notYou}\n${appUrl}/glemt-kode`,
  ])
}
