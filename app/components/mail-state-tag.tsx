import type { MailState } from '#app/domain/mail/mail-state.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS: Record<MailState, string> = {
  waiting: 'info',
  failed: 'warning',
  'given-up': 'danger',
  held: 'warning',
  stopped: 'neutral',
  sent: 'success',
}

/**
 * How far a mail is, in a word.
 * @param isKept it lies as a file, and has been sent to nobody
 */
export function MailStateTag({ state, isKept }: { state: MailState; isKept: boolean }) {
  const t = useMessages().admin.mail
  return isKept ? <Tag color="neutral">{t.kept}</Tag> : <Tag color={COLORS[state]}>{t.states[state]}</Tag>
}
