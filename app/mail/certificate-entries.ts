import type { ExpiryReminder } from '#app/domain/certificates/expiry-reminders.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].mail.reminders

type Watched = Extract<ExpiryReminder, { own: false }>

/** The reader's own certificate: what, until when and where it is renewed. */
export function ownCertificate(reminder: ExpiryReminder, appUrl: string): string {
  const { title, slug } = reminder.certificate.course
  return [t.what(title, t.renew), dayOf(reminder), `${appUrl}/kurser/${slug}`].join('\n')
}

function dayOf({ certificate, expiry }: ExpiryReminder): string {
  const date = formatDate(LOCALE, certificate.expiresOn)
  switch (expiry.status) {
    case 'expires':
      return t.validUntil(date)
    case 'short-path':
      return t.shortPath(date, formatDate(LOCALE, expiry.until))
    case 'whole-course':
      return t.wholeCourse(date)
  }
}

/** A member's certificate, to who manages a team of theirs: name, course and day. */
export function memberCertificate({ certificate: { holder, course, expiresOn }, expiry }: Watched): string {
  const date = formatDate(LOCALE, expiresOn)
  return t.member(holder.name, course.title, expiry.status === 'expires' ? t.expires(date) : t.expired(date))
}
