import type { ApprovalKind, ApprovalState } from './approval.ts'

/** What is asked for outside the app; `days` is how many face-to-face days. */
export type OutsideAsked = { practiceTask: boolean; days: number; supervision: boolean }

/** How far a person is with it; a kind that is not there has not been said. */
export type OutsideFacts = {
  approvals: Partial<Record<ApprovalKind, ApprovalState['status']>>
  daysAttended: number
}

/** One thing that is done outside the app, and where it stands. */
export type OutsideStep =
  | { kind: ApprovalKind; status: ApprovalState['status'] }
  | { kind: 'days'; attended: number; asked: number }

/** What is asked for and missing, as it is told together with lessons and the test. */
export type OutsideMissing = { kind: ApprovalKind } | { kind: 'days'; count: number }

export function outsideSteps(
  { practiceTask, days, supervision }: OutsideAsked,
  { approvals, daysAttended }: OutsideFacts,
): OutsideStep[] {
  const approval = (kind: ApprovalKind): OutsideStep => ({ kind, status: approvals[kind] ?? 'not-said' })
  return [
    ...(practiceTask ? [approval('practice-task')] : []),
    ...(supervision ? [approval('supervision')] : []),
    ...(days > 0 ? [{ kind: 'days' as const, attended: Math.min(daysAttended, days), asked: days }] : []),
  ]
}

export function isDone(step: OutsideStep): boolean {
  return step.kind === 'days' ? step.attended >= step.asked : step.status === 'approved'
}

/** Somebody has done something about it, though it need not be enough. */
export function isBegun(step: OutsideStep): boolean {
  return step.kind === 'days' ? step.attended > 0 : step.status !== 'not-said'
}

export function missingOutside(steps: OutsideStep[]): OutsideMissing[] {
  return steps
    .filter((step) => !isDone(step))
    .map((step) =>
      step.kind === 'days' ? { kind: 'days', count: step.asked - step.attended } : { kind: step.kind },
    )
}

/** Every approval and every day counts as one. */
export const weightOf = (step: OutsideStep) => (step.kind === 'days' ? step.asked : 1)
export const doneOf = (step: OutsideStep) => (step.kind === 'days' ? step.attended : Number(isDone(step)))
