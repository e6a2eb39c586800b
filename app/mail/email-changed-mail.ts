import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].person.mail

/** Tells the address an account had that it has another one now: not which, as the old one may be somebody else's. */
export function emailChangedMail(name: string) {
  return {
    subject: t.subject,
    text: `${[t.greeting(name), t.what, t.notYou].join('\n\n')}\n`,
  }
}
