import type { MailState } from '#app/domain/mail/mail-state.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS: Record<MailState, string> = {
  waiting: 'info',
  failed: 'warning',
  'given-up': 'danger',
  stopped: 'neutral',
  sent: 'success',
}

/** How far a mail is, in a word. */
export function MailStateTag({ state }: { state: MailState }) {
  const t = useMessages().admin.mail
  return <Tag color={COLORS[state]}>{t.states[state]}</Tag>
}
