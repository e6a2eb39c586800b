import type { AttendanceProblem } from '#app/domain/progress/attendance-form.ts'
import type { Offline } from '#app/http/offline.ts'

/** The answer to what was not done; `counted`: a certificate rests on what was to be removed. */
export type Reply =
  | {
      status: 'wrong'
      typed: { day: string; people: string[] }
      problems: Record<string, AttendanceProblem>
    }
  | { status: 'counted' }
  | Offline
