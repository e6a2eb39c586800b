import type { Agreement } from '../scores/agreement.ts'
import type { Mode } from '../words.ts'
import type { ReportItem, Without } from './report.ts'

/** An item that has moved since the review before. */
export type Moved = Pick<ReportItem, 'label' | 'title'> & { from: number; to: number }

/**
 * The sentences a draft is put together of. Numbers come unrounded and dates as `2026-05-20`: how they are
 * written is for the language.
 */
export type DraftWords = {
  total: (team: string, level: number, scale: { min: number; max: number }, band: string) => string
  /** Where the total is a sum, and not the level. */
  points: (points: number) => string
  underNeededShare: (team: string, scored: number, relevant: number) => string
  allNotRelevant: (team: string) => string
  builtOn: (cases: number) => string
  fewCases: (seen: number, needed: number, mode: Mode) => string
  /** `way` is how the level has gone as far as two decimals show it; `periodTo` is of the review before. */
  level: (way: 'up' | 'down' | 'same', from: number, to: number, periodTo: string) => string

  noItemScored: string
  /** How many items are in the highest band, how many of them follow, and where the band begins. */
  strong: (count: number, shown: number, limit: number) => string
  /** How many items ask for an action: those at the limit or below. */
  weak: (count: number, limit: number) => string
  belowMinimum: (labels: string[]) => string
  item: (item: Pick<ReportItem, 'label' | 'title'>, score: number, because: string) => string
  /** Said when there is no room for all. */
  moreItems: (count: number) => string

  first: string
  /** No line joins this review and the one before: it was made with another version of the instrument. */
  otherVersion: (before: string, now: string) => string
  /** Only the other kind was made before: a self-assessment, or a measuring from outside. */
  otherKind: (mode: Mode) => string
  rose: (items: Moved[], unnamed: number) => string
  fell: (items: Moved[], unnamed: number) => string
  still: (count: number) => string

  made: (mode: Mode, reviewOn: string, periodFrom: string, periodTo: string) => string
  sample: (cases: { seen: number; total: number; needed: number }, mode: Mode) => string
  without: Record<Without, string>
  agreement: (agreement: Agreement) => string
  instrument: (title: string, version: string) => string
}
