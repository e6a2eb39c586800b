import { auditAlone } from './audit.server.ts'
import type { AuditSubject } from './audit.ts'

type Subject = { kind: AuditSubject; id: string }

/**
 * Enters that somebody has looked for people: on which page, and by what of them. The words themselves are not
 * kept, nor a digest of them: a name is guessed from its digest by trying names.
 * @param asked what the search can be made by; null and '' ask for nothing
 */
export function noteSearch(viewer: { id: string }, page: string, asked: Record<string, unknown>): void {
  const by = Object.keys(asked).filter((field) => asked[field] !== null && asked[field] !== '')
  if (by.length > 0)
    auditAlone({ actorId: viewer.id, action: 'searched', detail: `${page}: ${by.join(' ')}` })
}

/** Enters that somebody has taken a file with them, of which no look at people is noted. */
export function noteExport(viewer: { id: string }, file: string, subject?: Subject): void {
  auditAlone({ actorId: viewer.id, action: 'exported', detail: file, ...(subject && { subject }) })
}
