import { Alert } from '#app/components/alert.tsx'
import { DeadlineText } from '#app/components/deadline-text.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { AskedView } from './asked-view.ts'

/** That I must take this course or renew it, by when and why; or that I need not. */
export function AskedNotice({ asked }: { asked: AskedView }) {
  const t = useMessages().requirements
  const locale = useLocale()
  if (asked.kind === 'must') {
    return (
      <Alert color="info">
        <DeadlineText deadline={asked.deadline} />
      </Alert>
    )
  }
  const { until, reason } = asked
  return (
    <Alert color="info">
      <p>{t.excusedHere(until && formatDate(locale, until), reason)}</p>
    </Alert>
  )
}
