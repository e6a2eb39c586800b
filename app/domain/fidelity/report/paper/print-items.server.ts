import { messagesByLocale } from '#app/i18n/locale.ts'
import type { ReportItem } from '../report.ts'
import { toldSeats } from '../told-ratings.ts'
import { column, type PrintedSection, type ReportOnPaper } from './printed-report.ts'
import { toldErratum } from './told-erratum.server.ts'

const { fidelity, fidelityReport, reportPaper } = messagesByLocale.da
const { result: t } = fidelity

const shown = (value: number | null) => (value === null ? '\u2013' : String(value))

/** Every item, a table for each domain, all with the same columns. */
export function itemSections({ report, errata }: ReportOnPaper): PrintedSection[] {
  const seats = toldSeats(report)
  const withBefore = report.items.some(({ before }) => before !== null)
  const columns = [
    column('name', t.item),
    column('number', t.score),
    ...seats.map((seat) => column('number', seat)),
    ...(withBefore ? [column('number', t.previous)] : []),
    column('number', fidelityReport.result.cases),
    column('text', t.note),
  ]
  const rowOf = (item: ReportItem) => [
    `${fidelity.rate.item(item.label, item.title)}\n${item.anchor}`.trim(),
    shown(item.score),
    ...seats.map((seat) => shown(item.ratings.find((rating) => rating.seat === seat)?.score ?? null)),
    ...(withBefore ? [shown(item.before)] : []),
    shown(item.cases),
    [
      ...(item.notRelevantReason === null ? [] : [t.notRelevantBecause(item.notRelevantReason)]),
      ...(item.note === '' ? [] : [item.note]),
      ...errata.filter(({ itemId }) => itemId === item.id).map(toldErratum),
    ].join('\n'),
  ]
  const hint = seats.length > 0 ? [reportPaper.ratersHint] : []
  return [
    { level: 2, heading: t.items, paragraphs: hint },
    ...report.domains.map(({ letter, title }) => ({
      level: 3 as const,
      heading: fidelity.rate.domain(letter, title),
      paragraphs: [],
      table: { columns, rows: report.items.filter(({ domain }) => domain === letter).map(rowOf) },
    })),
  ]
}
