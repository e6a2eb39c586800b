import { auditAlone } from './audit.server.ts'
import type { AuditSubject } from './audit.ts'

type Subject = { kind: AuditSubject; id: string }

/** Who reads, and the teams they belong to. */
type Reader = { id: string; teams: { id: string }[] }

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

/** Enters that somebody has read how a team does in fidelity. Whoever belongs to the team reads what is their own. */
export function noteResult(viewer: Reader, page: string, teamId: string, subject: Subject): void {
  if (viewer.teams.some(({ id }) => id === teamId)) return
  auditAlone({ actorId: viewer.id, action: 'read', subject, detail: page })
}

/** Enters that somebody has read a list of how teams do in fidelity: of how many, their own left out. */
export function noteResults(viewer: Reader, page: string, teamIds: string[]): void {
  const others = new Set(teamIds)
  for (const { id } of viewer.teams) others.delete(id)
  if (others.size > 0) auditAlone({ actorId: viewer.id, action: 'read', detail: `${page} ${others.size}` })
}
