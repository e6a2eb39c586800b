import type { Deadline } from '#app/domain/progress/member-status.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** What I must do by when, and why, in sentences to me. */
export function DeadlineText({ deadline }: { deadline: Deadline }) {
  const t = useMessages().requirements
  const locale = useLocale()
  return t
    .must(deadline, formatDate(locale, deadline.date), formatDate(locale, deadline.graceUntil))
    .map((sentence) => <p key={sentence}>{sentence}</p>)
}
