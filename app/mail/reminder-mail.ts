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
  const sorted = reminders.filter((reminder) => reminder.about !== 'approval').toSorted(earliestFirst)
  const approvals = reminders.length - sorted.length
  const overdue = sorted.filter((reminder) => !reminder.own && reminder.about === 'matter')
  const expiring = sorted.filter((reminder) => reminder.about === 'certificate' && !reminder.own)
  const own = sorted.filter((reminder) => reminder.own).map((reminder) => entry(reminder, appUrl))
  if (approvals > 0) own.push(`${t.approvals(approvals)}\n${appUrl}/godkendelser`)
  const watched = overdue.map((reminder) => entry(reminder, appUrl))

  const parts = [
    t.greeting(name),
    ...under(t.own, own),
    ...under(t.watched, watched),
    ...under(t.expiring, teamsCertificates(expiring, appUrl)),
    `${t.why}\n${t.help}`,
  ]
  const ofTeam = overdue.length > 0 ? t.subjectWatched : t.subjectExpiring(expiring.length)
  return {
    subject: own.length > 0 ? t.subject(own.length) : ofTeam,
    text: `${parts.join('\n\n')}\n`,
  }
}

/** What has a day of its own. */
type Dated = Exclude<Reminder, { about: 'approval' }>

const dueOn = (reminder: Dated) =>
  reminder.about === 'matter' ? reminder.matter.dueOn : reminder.certificate.expiresOn
const earliestFirst = (one: Dated, other: Dated) => dueOn(one).localeCompare(dueOn(other))

const entry = (reminder: Dated, appUrl: string) =>
  reminder.about === 'matter' ? matterEntry(reminder, appUrl) : ownCertificate(reminder, appUrl)

/** A heading with what stands under it; without anything, no heading. */
const under = (heading: string, entries: string[]) => (entries.length > 0 ? [heading, ...entries] : [])
