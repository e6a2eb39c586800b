import type { Matter, MatterReminder } from '#app/domain/fidelity/actions/reminders.ts'
import { reviewAddress, type ReviewPage } from '#app/domain/fidelity/review/review-head.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

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

/** A matter of a review or an action plan: what, by when and where. */
export function matterEntry({ matter, overdue }: MatterReminder, appUrl: string): string {
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
