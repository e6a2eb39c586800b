import { civilDate, daysBetween } from '../dates.ts'

/** Something that has waited long for approval, told to one trainer. */
export type ApprovalReminder = { about: 'approval'; key: string; personId: string; own: true }

/** After so many days of waiting, trainers are told. */
const LONG_WAIT = 3

/** What has waited long by today, to every trainer but the one whose own it is; each is told once. */
export function approvalReminders(
  waiting: { id: string; personId: string; saidAt: Date }[],
  trainers: string[],
  today: string,
): ApprovalReminder[] {
  return waiting
    .filter(({ saidAt }) => daysBetween(civilDate(saidAt), today) >= LONG_WAIT)
    .flatMap((approval) =>
      trainers
        .filter((trainer) => trainer !== approval.personId)
        .map((personId) => ({ about: 'approval', key: `approval:${approval.id}`, personId, own: true })),
    )
}
