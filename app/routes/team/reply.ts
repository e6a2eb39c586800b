import type { AssignTyped } from '#app/components/assign-fields.tsx'
import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import type { Offline } from '#app/http/offline.ts'

/** The answer to what was not done. */
export type Reply =
  | {
      status: 'wrong'
      typed: AssignTyped & { personIds: string[] }
      problems: Record<string, RequirementProblem>
    }
  | Offline
