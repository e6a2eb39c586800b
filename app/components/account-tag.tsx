import type { AccountState } from '#app/domain/people/people-filter.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Tag } from './tag.tsx'

const COLORS: Record<AccountState, string> = {
  active: 'success',
  'on-leave': 'warning',
  invited: 'info',
  closed: 'neutral',
}

/** How an account stands, in a word. */
export function AccountTag({ state }: { state: AccountState }) {
  return <Tag color={COLORS[state]}>{useMessages().people.states[state]}</Tag>
}
