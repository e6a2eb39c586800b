import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import type { ReportSection, ReportText } from '#app/domain/fidelity/report/report-text.ts'
import type { ApprovalState, FidelityReport, Without } from '#app/domain/fidelity/report/report.ts'
import type { ReportProblem } from '#app/domain/fidelity/report/report-problems.ts'
import type { Phase } from '#app/domain/fidelity/review/review-phase.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import type { Offline } from '#app/http/offline.ts'

/** A correction from the team with the name of what it is about. */
export type ShownCorrection = {
  id: string
  subject: string
  text: string
  date: string
  answer: string | null
}

/** The raters': their draft with everything in it, and what they can do about it now. */
export type DraftView = {
  step: 'draft'
  report: FidelityReport
  /** When the raters last saved; null while all words are the app's own. */
  savedAt: Date | null
  /** Sections that were written for other numbers. */
  stale: ReportSection[]
  /** What in the raters' own words may lead to a person. */
  pointers: Pointer[]
  /** Of the whole report: what a save has seen, and what an approval holds for. */
  fingerprint: string
  corrections: ShownCorrection[]
  may: { write: boolean; answer: boolean; approve: boolean; skipCheck: boolean }
  approvals: { own: ApprovalState; other: ApprovalState }
  check: { dueOn: string; overdue: boolean }
}

/** The team's before approval: facts and notes, and no score. */
export type CheckView = {
  step: 'check'
  facts: { id: string; label: string; kind: 'number' | 'text'; value: string; unit: string }[]
  notes: { id: string; label: string; title: string; note: string; notRelevantReason: string | null }[]
  items: { id: string; name: string }[]
  /** What the form begins with. */
  subject: string
  correctionId: string
  corrections: ShownCorrection[]
  dueOn: string
}

/** What is approved, and what has been corrected since. */
export type ResultView = {
  step: 'result'
  report: FidelityReport
  errata: ToldErratum[]
  /** From before it was approved, with what was answered. */
  corrections: ShownCorrection[]
  approvedOn: string
  mayCorrect: boolean
}

/** Nothing to read yet; the team sees what became of its corrections. */
export type WaitingView = {
  step: 'waiting'
  phase: Phase
  without: Without[]
  corrections: ShownCorrection[]
}

export type ReportView = DraftView | CheckView | ResultView | WaitingView

export const INTENTS = ['write', 'correct', 'check', 'answer', 'skip', 'approve'] as const
export type Intent = (typeof INTENTS)[number]

/** The answer to a move that is not a new page. `typed` is what was sent, by field. */
export type Reply =
  | {
      status: 'wrong'
      intent: Intent
      typed: Record<string, string>
      problems: Record<string, ReportProblem>
    }
  | { status: 'newer'; typed: Record<string, string>; stored: ReportText; seen: string }
  | { status: 'answered'; typed: Record<string, string>; stored: string }
  | { status: 'changed' | 'unanswered' }
  | { status: 'look-again'; typed: Record<string, string>; pointers: Pointer[] }
  | { status: 'stale'; sections: ReportSection[] }
  | Offline
