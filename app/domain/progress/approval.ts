import type { Renewal } from '../certificates/renewal.ts'
import type { Course, Lesson } from '../courses/outline.ts'
import { addMonths, civilDate } from '../dates.ts'

/** What a person does outside the app, says that they have done, and a trainer approves. */
export const APPROVAL_KINDS = ['practice-task', 'supervision'] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** What a trainer says of it: it counts, or it comes back to the person with a comment. */
export const APPROVAL_OUTCOMES = ['approved', 'returned'] as const
export type ApprovalOutcome = (typeof APPROVAL_OUTCOMES)[number]

/** The longest comment, in characters. */
export const COMMENT_LIMIT = 500

/** Where it stands: not said yet, waiting for a trainer, approved, or back with a comment. The dates are civil. */
export type ApprovalState =
  | { status: 'not-said' }
  | { status: 'waiting'; doneOn: string; saidOn: string }
  | { status: ApprovalOutcome; doneOn: string; decidedOn: string; comment: string }

/** How many months before it is said what was done may lie; later it does not become too old. */
export const MONTHS_BACK: Record<ApprovalKind, number> = { 'practice-task': 12, supervision: 6 }

/** The page of each kind below its course. */
const PAGES: Record<ApprovalKind, string> = { 'practice-task': 'praksisopgave', supervision: 'supervision' }

export const approvalAddress = (courseSlug: string, kind: ApprovalKind) =>
  `/kurser/${courseSlug}/${PAGES[kind]}`

/** The kind whose page an address is. */
export function kindAt(pathname: string): ApprovalKind | undefined {
  const page = pathname.split('/').findLast(Boolean)
  return APPROVAL_KINDS.find((kind) => PAGES[kind] === page)
}

/** Whether the course asks for it at all: for its first certificate or for a later one. */
export function asksFor(course: Pick<Course, 'practiceTask' | 'validity'>, kind: ApprovalKind): boolean {
  return kind === 'practice-task' ? course.practiceTask : (course.validity.renewal.supervision ?? false)
}

/** What a person can say now that they have done: for which cycle, and since which day it counts. */
type OpenApproval = { cycle: number; from: string }

/**
 * A practice task is asked for by the first certificate, and again by one that takes the whole course
 * anew; it is then done anew as well. Supervision is asked for by the short path of a renewal alone.
 * @param open the cycle that is open to the person in the course
 * @returns null when it is not asked for now
 */
export function openApproval(kind: ApprovalKind, open: Renewal | null, day: string): OpenApproval | null {
  if (!open) return null
  const { cycle, path } = open
  const earliest = addMonths(day, -MONTHS_BACK[kind])
  if (kind === 'supervision') return path.supervision ? { cycle, from: earliest } : null
  const since = civilDate(open.since)
  return path.practiceTask ? { cycle, from: since > earliest ? since : earliest } : null
}

/** What was said and, once somebody has decided, what came of it. */
type Said = { doneOn: string; saidAt: Date } & (
  | { outcome: null }
  | { outcome: ApprovalOutcome; comment: string; decidedAt: Date }
)

/** Where the newest of what was said stands. */
export function approvalState(said: Said | null): ApprovalState {
  if (!said) return { status: 'not-said' }
  const { doneOn } = said
  if (said.outcome === null) return { status: 'waiting', doneOn, saidOn: civilDate(said.saidAt) }
  const { outcome, comment, decidedAt } = said
  return { status: outcome, doneOn, decidedOn: civilDate(decidedAt), comment }
}

/** The practice task among the lessons' tasks, told by its title; all of them where none is called that. */
export function courseTasks(lessons: Pick<Lesson, 'slug' | 'tasks'>[]) {
  const all = lessons.flatMap(({ slug, tasks }) =>
    tasks.map(({ id, title }) => ({ id, title, lessonSlug: slug })),
  )
  const named = all.filter(({ title }) => title.startsWith('Praksisopgave'))
  return named.length > 0 ? named : all
}
