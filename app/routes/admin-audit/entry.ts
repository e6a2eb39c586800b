import type { AuditAction, AuditSubject } from '#app/domain/privacy/audit.ts'

/** A line of the log as it is shown: names are those of now; null: there is none. */
export type Entry = {
  id: number
  at: Date
  actorId: string | null
  actor: string | null
  action: AuditAction
  subjectKind: AuditSubject | null
  subjectId: string | null
  person: string | null
  team: string | null
  /** What else it is called that it was done to. */
  thing: string | null
  detail: string
  requestId: string | null
}

/** Where the centre reads more of something that was done to. */
const PAGES: Partial<Record<AuditSubject, string>> = {
  person: '/admin/personer/',
  certificate: '/admin/beviser/',
  import: '/admin/personer/import/',
  review: '/fidelitet/',
}

/** The page about the subject of a line, or null where there is none. */
export function pageOf({ subjectKind, subjectId }: Pick<Entry, 'subjectKind' | 'subjectId'>): string | null {
  const page = subjectKind && PAGES[subjectKind]
  return page && subjectId ? page + subjectId : null
}
