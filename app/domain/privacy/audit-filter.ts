import { z } from 'zod'
import { typedIn } from '../search/query.ts'
import { AUDIT_ACTIONS, type AuditAction } from './audit.ts'

/** What is asked of the log of use; null and '' ask for nothing in particular. */
export type AuditFilter = {
  action: AuditAction | null
  /** The id of a person, or words that are each a part of a name or a mail address. */
  typed: string
  /** Civil date. */
  day: string | null
}

/** What an address asks: `?handling=read&q=karen&dag=2026-11-22`. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  return {
    action: AUDIT_ACTIONS.find((action) => action === search.get('handling')) ?? null,
    typed: typedIn(search),
    day: z.iso.date().safeParse(search.get('dag')).data ?? null,
  }
}
