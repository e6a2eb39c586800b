import { agreementRows } from '#app/components/fidelity/agreement-rows.ts'
import { formatFact } from '#app/components/fidelity/format-fact.ts'
import { formatMean } from '#app/components/fidelity/format-score.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { GroupScore } from '../../scores/score.ts'
import type { FidelityReport } from '../report.ts'
import { itemSections } from './print-items.server.ts'
import { radarOf } from './print-radar.server.ts'
import { column, type PrintedSection, type ReportOnPaper } from './printed-report.ts'

const { fidelity, fidelityAgreement, fidelityReport, reportPaper } = messagesByLocale.da
const { result: t, charts } = fidelity

const NOTHING = '\u2013'
const shownMean = (mean: number | null) => (mean === null ? NOTHING : formatMean('da', mean))
const groupMean = (score: GroupScore) =>
  score.status === 'scored' ? formatMean('da', score.mean) : t.noScore[score.status]

/** The sections of a report that show numbers, each with its table. */
export function numberSections(onPaper: ReportOnPaper): PrintedSection[] {
  const { report } = onPaper
  const sections = [
    domainSection(report),
    moduleSection(report),
    ...itemSections(onPaper),
    ...agreementSection(report),
    trendSection(report),
    ...factSheetSection(report),
  ]
  // A team's own word is called so at the head of its numbers.
  const isOwnWord = ({ level }: PrintedSection) => report.mode === 'self' && level === 2
  return sections.map((section) =>
    isOwnWord(section) ? { ...section, heading: reportPaper.selfAssessed(section.heading) } : section,
  )
}

function domainSection(report: FidelityReport): PrintedSection {
  const { domains } = report
  const withBefore = domains.some(({ before }) => before !== null)
  return {
    level: 2,
    heading: t.domains,
    paragraphs: [],
    radar: radarOf(report),
    table: {
      columns: [
        column('name', t.domain),
        column('number', t.mean),
        ...(withBefore ? [column('number', t.previous)] : []),
        column('number', fidelityReport.result.cases),
      ],
      rows: domains.map(({ letter, title, score, before, cases }) => [
        fidelity.rate.domain(letter, title),
        groupMean(score) + gapsIn(score),
        ...(withBefore ? [shownMean(before)] : []),
        spanOf(cases),
      ]),
    },
  }
}

/** How many items have a score is told where some lack one. */
const gapsIn = (score: GroupScore) =>
  score.status === 'scored' && score.scored < score.relevant
    ? `\n${t.scoredOf(score.scored, score.relevant)}`
    : ''

function spanOf(cases: [number, number] | null): string {
  if (cases === null) return NOTHING
  const [fewest, most] = cases
  return fewest === most ? String(most) : `${fewest}\u2013${most}`
}

const moduleSection = ({ modules }: FidelityReport): PrintedSection => ({
  level: 2,
  heading: t.modules,
  paragraphs: [],
  table: {
    columns: [column('name', reportPaper.module), column('text', t.mean)],
    rows: modules.map(({ module, score }) => [fidelity.modules[module], groupMean(score)]),
  },
  hint: t.modulesHint,
})

function agreementSection({ agreement }: FidelityReport): PrintedSection[] {
  if (!agreement) return []
  return [
    {
      level: 2,
      heading: fidelityAgreement.title,
      paragraphs: [],
      table: {
        columns: [column('name', reportPaper.measure), column('text', reportPaper.figure)],
        rows: [
          [fidelityAgreement.bothScored, formatNumber('da', agreement.items)],
          [fidelityAgreement.onlyOneScored, formatNumber('da', agreement.relevanceApart)],
          ...agreementRows(agreement, 'da').map(({ label, shown }) => [label, shown]),
        ],
      },
    },
  ]
}

function trendSection({ trend, mode, instrument }: FidelityReport): PrintedSection {
  const isOtherLine = (result: FidelityReport['trend'][number]) =>
    result.version !== instrument.version || (result.mode === 'self') !== (mode === 'self')
  return {
    level: 2,
    heading: charts.trendTitle,
    paragraphs: [],
    table: {
      columns: [
        column('name', charts.date),
        column('number', charts.total),
        column('text', charts.kind),
        column('text', t.instrument),
      ],
      rows: trend.map((result) => [
        formatDate('da', result.periodTo),
        shownMean(result.level),
        fidelity.modes[result.mode],
        charts.version(result.version),
      ]),
    },
    ...(trend.some(isOtherLine) && { hint: reportPaper.lines }),
  }
}

function factSheetSection({ factSheet }: FidelityReport): PrintedSection[] {
  if (factSheet.length === 0) return []
  return [
    {
      level: 2,
      heading: fidelityReport.result.factSheet,
      paragraphs: [],
      table: {
        columns: [column('name', reportPaper.fact), column('text', reportPaper.told)],
        rows: factSheet.map(({ label, kind, value, unit }) => [
          label,
          fidelityReport.result.factOf(formatFact('da', kind, value), unit),
        ]),
      },
    },
  ]
}
