import type { CentreSettings } from '#app/domain/centre/settings.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

/** What ends every mail: who it is from, how they are reached, and where an answer would go to nobody. */
export function mailFoot({ name, email, phone, mailReplyTo }: CentreSettings): string {
  const contact = [email, phone].filter((one) => one !== '').join(', ')
  const lines = [name, contact, mailReplyTo === '' ? messagesByLocale[LOCALE].mail.noReply : '']
  // Mail programs know the line of two hyphens and a space as the beginning of a signature (RFC 3676, §4.3).
  return `\n-- \n${lines.filter((line) => line !== '').join('\n')}\n`
}
