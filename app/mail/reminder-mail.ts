import type { Matter, Reminder } from '#app/domain/fidelity/actions/reminders.ts'
import { reviewAddress, type ReviewPage } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

/** A job does not know the reader's language; the house speaks Danish. */
const LOCALE = 'da'
const { fidelity, mail } = messagesByLocale[LOCALE]
const t = mail.reminders

/** Where each kind of matter is seen to; what is not here, on the review's own page. */
const PAGE: Partial<Record<Matter['kind'], ReviewPage>> = {
  action: 'plan',
  prepare: 'facts',
  rate: 'rating',
  agree: 'consensus',
  check: 'report',
  approve: 'report',
  act: 'plan',
}

/**
 * The one mail of a day that tells a person of all that waits: what, by when and where. Nothing that
 * anybody has typed about a citizen is in it, so an action is named by its item and not by its words.
 * @param appUrl the origin the links begin with
 */
export function reminderMail(name: string, reminders: Reminder[], appUrl: string) {
  const own = reminders.filter((reminder) => reminder.own)
  const watched = reminders.filter((reminder) => !reminder.own)
  const list = (title: string, some: Reminder[]) =>
    some.length > 0 ? [title, ...some.toSorted(earliestFirst).map((one) => entry(one, appUrl))] : []
  const parts = [t.greeting(name), ...list(t.own, own), ...list(t.watched, watched), `${t.why}\n${t.help}`]
  return {
    subject: own.length > 0 ? t.subject(own.length) : t.subjectWatched,
    text: `${parts.join('\n\n')}\n`,
  }
}

const earliestFirst = (one: Reminder, other: Reminder) => one.matter.dueOn.localeCompare(other.matter.dueOn)

function entry({ matter, overdue }: Reminder, appUrl: string): string {
  const { kind, team, dueOn, reviewId } = matter
  const date = formatDate(LOCALE, dueOn)
  const link = appUrl + reviewAddress(reviewId, PAGE[kind])
  return [t.what(team, whatOf(matter)), overdue ? t.overdue(date) : t.dueOn(date), link].join('\n')
}

function whatOf(matter: Matter): string {
  switch (matter.kind) {
    case 'action':
      return t.action(matter.item.label, matter.item.title)
    case 'replace':
      return t.replace
    default:
      return fidelity.steps[matter.kind]
  }
}
