import type { Grant } from './roles.ts'

/** Where a team stands. `unitPath`: the ids of its units from the root down, parted by `/`; null: right below the organisation. */
export type TeamPlace = { id: string; organisationId: string; unitPath: string | null }

/** Whether a grant reaches a team: given on it, on a unit above it, on its organisation or at the centre. */
export function reaches(
  { scopeKind, scopeId }: Pick<Grant, 'scopeKind' | 'scopeId'>,
  { id, organisationId, unitPath }: TeamPlace,
): boolean {
  switch (scopeKind) {
    case 'centre':
      return true
    case 'organisation':
      return scopeId === organisationId
    case 'unit':
      return scopeId !== null && (unitPath?.split('/').includes(scopeId) ?? false)
    case 'team':
      return scopeId === id
  }
}
