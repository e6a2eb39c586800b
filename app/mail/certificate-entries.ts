import type { ExpiryReminder } from '#app/domain/certificates/expiry-reminders.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].mail.reminders

/** A manager of a whole organisation may have hundreds; the pages of the teams show the rest. */
const MOST_LINES = 20

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

/**
 * Those of the teams that the reader manages: for each team its page, and name, course and day of each.
 * @param reminders what comes first is told, if it is not all
 */
export function teamsCertificates(reminders: Watched[], appUrl: string): string[] {
  const teamPage = (slug: string) => `${appUrl}/team/${slug}`
  const told = reminders.slice(0, MOST_LINES)
  const teams = new Map(told.map(({ team }) => [team.slug, team.name]))
  const entries = [...teams].map(([slug, name]) =>
    [name, teamPage(slug), ...told.filter(({ team }) => team.slug === slug).map(line)].join('\n'),
  )
  const others = reminders.length - told.length
  if (others === 0) return entries
  const [only, ...more] = new Set(reminders.map(({ team }) => team.slug))
  return [...entries, t.others(others, only && more.length === 0 ? teamPage(only) : `${appUrl}/team`)]
}

function line({ certificate: { holder, course, expiresOn }, expiry }: Watched): string {
  const date = formatDate(LOCALE, expiresOn)
  return t.member(holder.name, course.title, expiry.status === 'expires' ? t.expires(date) : t.expired(date))
}
