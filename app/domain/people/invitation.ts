import { HELD, PAUSES } from '../mail/mail-state.ts'

/** Where somebody stands between being made and having chosen a password. */
export type Invitation =
  /** `on`: null for accounts older than what is known of links. */
  | { status: 'password-chosen'; on: Date | null }
  | { status: 'waiting' }
  /** The mail could not be sent, and is tried again; or has been given up, or held after a restore. */
  | { status: 'not-sent' }
  | { status: 'given-up' }
  | { status: 'open'; since: Date; until: Date }
  | { status: 'expired'; on: Date }
  | { status: 'none' }

type Link = { createdAt: Date; expiresAt: Date; usedAt: Date | null }
type Known = {
  hasPassword: boolean
  /** Every link there has been, in any order. */
  links: Link[]
  /** The mail with an invitation that has not been sent, and how often that has failed. */
  waiting: { failures: number } | null
}

const latest = (moments: Date[]) => moments.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null

/** How it stands with somebody's invitation at a moment. A link works until it expires, and not then. */
export function invitationAt(now: Date, { hasPassword, links, waiting }: Known): Invitation {
  if (hasPassword)
    return { status: 'password-chosen', on: latest(links.flatMap(({ usedAt }) => usedAt ?? [])) }
  if (waiting) return { status: statusOf(waiting) }
  const open = links.find(({ usedAt, expiresAt }) => !usedAt && expiresAt > now)
  if (open) return { status: 'open', since: open.createdAt, until: open.expiresAt }
  const on = latest(links.map(({ expiresAt }) => expiresAt))
  return on ? { status: 'expired', on } : { status: 'none' }
}

function statusOf({ failures }: { failures: number }) {
  if (failures === 0) return 'waiting'
  return failures === HELD || failures >= PAUSES.length ? 'given-up' : 'not-sent'
}
