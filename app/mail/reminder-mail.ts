import type { Reminder } from '#app/domain/reminders/reminder.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { ownCertificate, teamsCertificates } from './certificate-entries.ts'
import { LOCALE } from './language.ts'
import { matterEntry } from './matter-entry.ts'

const t = messagesByLocale[LOCALE].mail.reminders

/**
 * The one mail of a day that tells a person of all that waits: what, by when and where. Nothing that
 * anybody has typed about a citizen is in it, so an action is named by its item and not by its words.
 * @param appUrl the origin the links begin with
 */
export function reminderMail(name: string, reminders: Reminder[], appUrl: string) {
  const sorted = reminders.toSorted(earliestFirst)
  const own = sorted.filter((reminder) => reminder.own)
  const overdue = sorted.filter((reminder) => !reminder.own && reminder.about === 'matter')
  const expiring = sorted.filter((reminder) => reminder.about === 'certificate' && !reminder.own)
  const entryOf = (reminder: Reminder) => entry(reminder, appUrl)

  const parts = [
    t.greeting(name),
    ...under(t.own, own.map(entryOf)),
    ...under(t.watched, overdue.map(entryOf)),
    ...under(t.expiring, teamsCertificates(expiring, appUrl)),
    `${t.why}\n${t.help}`,
  ]
  const ofTeam = overdue.length > 0 ? t.subjectWatched : t.subjectExpiring(expiring.length)
  return {
    subject: own.length > 0 ? t.subject(own.length) : ofTeam,
    text: `${parts.join('\n\n')}\n`,
  }
}

const dueOn = (reminder: Reminder) =>
  reminder.about === 'matter' ? reminder.matter.dueOn : reminder.certificate.expiresOn
const earliestFirst = (one: Reminder, other: Reminder) => dueOn(one).localeCompare(dueOn(other))

const entry = (reminder: Reminder, appUrl: string) =>
  reminder.about === 'matter' ? matterEntry(reminder, appUrl) : ownCertificate(reminder, appUrl)

/** A heading with what stands under it; without anything, no heading. */
const under = (heading: string, entries: string[]) => (entries.length > 0 ? [heading, ...entries] : [])
