import { REGRET_DAYS } from '#app/domain/privacy/erasure.ts'
import { MONTHS_KEPT } from '#app/domain/privacy/retention.ts'
import type { Messages } from '../da.ts'
import type { erasureCounts as daErasureCounts } from '../da/erasures.ts'

export const erasureCounts: typeof daErasureCounts = {
  erased: (number) =>
    number === 0 ? 'nobody erased' : number === 1 ? '1 person erased' : `${number} people erased`,
  again: (number) => `${number} erased again after an older backup or a stop`,
  postponed: (number) => `${number} put off until tomorrow`,
  'log-read': () => "the database's log was in use and is emptied later",
}

export const erasures: Messages['erasures'] = {
  someone: 'Erased person',
  asked: (date) =>
    `The person has asked to be erased. It happens on ${date}. Until then they can change their mind.`,
  left: (date) => `The account is closed, and what we know of the person is erased on ${date}.`,
  toList: 'See the accounts that are soon erased, and keep those you need',
  title: 'Accounts that are soon erased',
  intro: `When an account has been closed for ${MONTHS_KEPT.account} months, we erase what we know of its person. These are the accounts where that happens within ${REGRET_DAYS} days.`,
  hint: `If somebody needs an account, you can keep it. Then it is ${MONTHS_KEPT.account} more months before it is erased. If you open it again, it is not erased at all.`,
  none: `No accounts are erased within ${REGRET_DAYS} days.`,
  person: 'Person',
  closed: 'Closed',
  on: 'Erased',
  change: 'Keep',
  keep: 'Keep',
  keepOf: (name) => `Keep the account of ${name}`,
  kept: 'The account is kept.',
  tooLate: 'The account cannot be kept here. It has been opened again, is erased or is being erased.',
}
