import type { Method } from '../../courses/methods.ts'
import type { Band, Module } from '../instruments/instrument.ts'
import type { Agreement } from '../scores/agreement.ts'
import type { Scale } from '../scores/scale.ts'
import type { GroupScore, TotalScore } from '../scores/score.ts'
import type { Mode, Seat } from '../words.ts'
import type { ReportText } from './report-text.ts'

/** An item of a report: what was agreed, what each rater gave, and what the review before gave. */
export type ReportItem = {
  id: string
  label: string // A2
  title: string
  domain: string // the domain's letter
  /** The agreed score; null is "not relevant", and then there is a reason. */
  score: number | null
  notRelevantReason: string | null
  anchor: string // what the agreed score says in the instrument's words; '' when not relevant
  note: string
  /** How many forløb the score rests on; null where it rests on none. */
  cases: number | null
  ratings: { seat: Seat; score: number | null }[]
  /** The agreed score of the review before on the same line; null when there is none. */
  before: number | null
}

/** Something the team was to do, and the raters went on without. */
export type Without = 'fact-sheet' | 'check'

/**
 * All that stands in a report, as data and unrounded: the web page, the PDF, the DOCX and the CSV
 * show this and nothing else. Raters are seats: names are joined when it is shown, and go after
 * 24 months. Frozen whole on the day of approval, so that nothing later changes what was approved.
 */
export type FidelityReport = {
  team: string
  organisation: string
  method: Method
  instrument: { id: string; version: string; title: string }
  mode: Mode
  periodFrom: string
  periodTo: string
  reviewOn: string
  /** How many forløb there were to draw from, how many the rule asks for, and how many were looked at. */
  cases: { total: number; needed: number; seen: number }
  without: Without[]
  scale: Scale
  bands: Band[]
  text: ReportText
  total: TotalScore
  /** `cases` is from the fewest to the most forløb behind an item of the domain. */
  domains: {
    letter: string
    title: string
    score: GroupScore
    cases: [number, number] | null
    before: number | null
  }[]
  modules: { module: Module; score: GroupScore }[]
  items: ReportItem[]
  /** Between the two raters; null for a self-assessment. */
  agreement: Agreement | null
  /** Approved results of the team in this method, oldest first, this one last. */
  trend: { periodTo: string; level: number | null; mode: Mode; version: string }[]
  /** What the team told; a number has a full stop. */
  factSheet: { label: string; kind: 'number' | 'text'; value: string; unit: string }[]
}

/**
 * How a rater's approval stands. `before`: it is of a report whose numbers have changed since, and falls when
 * the other approves. `fell`: so it has, and the rater is to approve again.
 */
export type ApprovalState = 'none' | 'given' | 'before' | 'fell'
