import type { Seat } from '../../words.ts'
import type { Scale } from '../../scores/scale.ts'
import type { ToldErratum } from '../errata.ts'
import type { FidelityReport } from '../report.ts'

/** A report and what is told around it when it is put on paper. */
export type ReportOnPaper = {
  report: FidelityReport
  errata: ToldErratum[]
  /** A rater's name is null once it has given way to the seat. */
  raters: { seat: Seat; name: string | null }[]
  /** The civil date of approval; null while the report is a draft. */
  approvedOn: string | null
}

/** A column holds the name of each row, a number a row, or text; its width is its share of the page's. */
type PrintedColumn = { head: string; kind: keyof typeof WIDTHS; width: number }
const WIDTHS = { name: 4.6, number: 1.15, text: 6.4 }

export const column = (kind: PrintedColumn['kind'], head: string): PrintedColumn => ({
  head,
  kind,
  width: WIDTHS[kind],
})

/** Cells are text; a line of its own in a cell is a line on paper. The first line of a name stands out. */
export type PrintedTable = { columns: PrintedColumn[]; rows: string[][] }

/** Means around a circle, the lowest in the centre. `before` is the same in the review before. */
export type PrintedRadar = {
  /** What the drawing shows, for those who cannot see it. */
  alt: string
  legend: string
  scale: Scale
  axes: { letter: string; value: number | null; before: number | null; shown: string }[]
}

export type PrintedSection = {
  /** 3 is a part of the section above it. */
  level: 2 | 3
  heading: string
  paragraphs: string[]
  radar?: PrintedRadar
  table?: PrintedTable
  /** What to know when reading the table. */
  hint?: string
}

/** A report as the PDF and the Word document say it, every word of it ready to print. */
export type PrintedReport = {
  language: 'da'
  title: string
  heading: string
  eyebrow: string
  issuer: string
  /** The civil date the file carries: the same report gives the same file. */
  date: string
  /** Printed across every page of a report that is not approved; null on one that is. */
  watermark: string | null
  /** How it was measured, and what to be careful about: in a few words each. */
  marks: string[]
  facts: { term: string; value: string }[]
  notices: string[]
  errata: { heading: string; texts: string[] } | null
  total: { heading: string; number: string | null; lead: string; lines: string[] }
  sections: PrintedSection[]
  foot: string
  words: { house: string; logo: string; page: string; of: string }
}
