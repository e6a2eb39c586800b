/** What a person does outside the app, says that they have done, and a trainer approves. */
export const APPROVAL_KINDS = ['practice-task', 'supervision'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** What a trainer says of it: it counts, or it comes back to the person with a comment. */
export const APPROVAL_OUTCOMES = ['approved', 'returned'] as const
export type ApprovalOutcome = (typeof APPROVAL_OUTCOMES)[number]

/** Where it stands: not said yet, waiting for a trainer, approved, or back with a comment. */
export type ApprovalState =
  | { status: 'not-said' }
  | { status: 'waiting'; doneOn: string }
  | { status: 'approved'; doneOn: string; comment: string }
  | { status: 'returned'; doneOn: string; comment: string }
