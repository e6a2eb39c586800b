import { type Column, csvFile } from '#app/domain/paper/csv.ts'
import { printable } from '#app/domain/paper/printable.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { ItemScore } from '../../scores/score.ts'
import type { Seat } from '../../words.ts'
import type { ReportItem } from '../report.ts'
import { toldSeats } from '../told-ratings.ts'
import type { ReportOnPaper } from './printed-report.ts'
import { toldErratum } from './told-erratum.server.ts'

const { fidelity, reportPaper } = messagesByLocale.da
const t = reportPaper.csv

/**
 * Every item of the report, a row each, for those who count on in a spreadsheet. A score is a number or
 * nothing: why there is none stands in a column of its own. A row says which review it is of, so that
 * rows of several files can stand in one sheet.
 */
export function reportCsv({ report, errata }: ReportOnPaper): string {
  const titleOf = new Map(
    report.domains.map(({ letter, title }) => [letter, fidelity.rate.domain(letter, title)]),
  )
  const ofItem = (item: ReportItem) => errata.filter(({ itemId }) => itemId === item.id)
  const columns: Column<ReportItem>[] = [
    { head: t.number, of: ({ label }) => label },
    { head: t.itemId, of: ({ id }) => id },
    { head: t.item, of: ({ title }) => title },
    { head: t.domain, of: ({ domain }) => titleOf.get(domain) ?? domain },
    { head: t.agreed, of: ({ score }) => score },
    ...toldSeats(report).map((seat) => ({ head: fidelity.review.rater(seat), of: givenBy(seat) })),
    { head: t.before, of: ({ before }) => before },
    { head: t.cases, of: ({ cases }) => cases },
    { head: t.notRelevant, of: ({ notRelevantReason }) => notRelevantReason },
    { head: t.note, of: ({ note }) => printable(note) },
    { head: t.correctedTo, of: (item) => numberOf(ofItem(item).at(-1)?.to) },
    { head: t.correction, of: (item) => ofItem(item).map(toldErratum).join('\n') },
    { head: t.team, of: () => report.team },
    { head: t.reviewOn, of: () => report.reviewOn },
    { head: t.mode, of: () => fidelity.modes[report.mode] },
    { head: t.version, of: () => report.instrument.version },
  ]
  return csvFile(columns, report.items)
}

const givenBy =
  (seat: Seat) =>
  ({ ratings }: ReportItem) =>
    ratings.find((rating) => rating.seat === seat)?.score ?? null

const numberOf = (score: ItemScore | undefined) => (typeof score === 'number' ? score : null)
