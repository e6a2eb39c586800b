import type { ApprovalOutcome } from '#app/domain/progress/approval.ts'
import type { ApprovalProblem } from '#app/domain/progress/approval-form.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import type { Offline } from '#app/http/offline.ts'

/** What every answer says: which approval it was about, and the comment that was typed. */
type About = { approval: string; typed: { comment: string } }

/** The answer to a decision that was not made; `before`: by somebody else, earlier. */
export type Reply =
  | (About & { status: 'wrong'; problems: Record<string, ApprovalProblem> })
  | (About & { status: 'look-again'; pointers: Pointer[] })
  | (About & { status: 'gone' })
  | (About & {
      status: 'decided-before'
      before: { name: string; by: string; outcome: ApprovalOutcome; decidedOn: string }
    })
  | Offline
