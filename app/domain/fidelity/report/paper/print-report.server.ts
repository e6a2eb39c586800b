import { formatMean } from '#app/components/fidelity/format-score.ts'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { formatDate, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { roundHalfUp } from '../../scores/rounding.ts'
import { restsOnFew } from '../../standing/result.ts'
import type { ToldErratum } from '../errata.ts'
import { REPORT_SECTIONS } from '../report-text.ts'
import type { PrintedReport, PrintedSection, ReportOnPaper } from './printed-report.ts'
import { numberSections } from './print-numbers.server.ts'
import { toldErratum } from './told-erratum.server.ts'

// The instrument, the notes and the report's own text are Danish, so all of the paper is.
const LANGUAGE = 'da'
const { shell, fidelity, fidelityReport, reportDraft, reportPaper, certificates } = messagesByLocale[LANGUAGE]
const date = (day: string) => formatDate(LANGUAGE, day)

/** Puts a report into the words, numbers and order in which paper shows it. */
export function printedReport(onPaper: ReportOnPaper): PrintedReport {
  const { report, approvedOn } = onPaper
  const method = shell.methods[report.method]
  const title = reportPaper.title(method, report.team, date(report.reviewOn))
  const isDraft = approvedOn === null
  const isFew = restsOnFew(report.cases)
  const isProvisional = isFew || report.total.status === 'provisional'
  return {
    language: LANGUAGE,
    title,
    heading: reportPaper.heading,
    eyebrow: [report.team, report.organisation, method].join(' \u00b7 '),
    issuer: centreSettings().name,
    date: approvedOn ?? report.reviewOn,
    watermark: isDraft ? reportPaper.draft : null,
    marks: [
      fidelity.modes[report.mode],
      ...(isProvisional ? [fidelity.result.provisional] : []),
      ...(isDraft ? [reportPaper.draft] : []),
    ],
    facts: factsOf(onPaper),
    notices: [
      ...(isDraft ? [reportPaper.draftText] : []),
      ...(isFew ? [reportDraft.fewCases(report.cases.seen, report.cases.needed, report.mode)] : []),
      fidelity.notValidated,
    ],
    errata: errataOf(onPaper),
    total: totalOf(onPaper),
    sections: [...textSections(onPaper), ...numberSections(onPaper)],
    foot: [report.team, method, date(report.reviewOn), fidelity.modes[report.mode]].join(' \u00b7 '),
    words: {
      house: certificates.paper.house,
      logo: certificates.paper.logo,
      page: reportPaper.page,
      of: reportPaper.of,
    },
  }
}

function factsOf({ report, raters, approvedOn }: ReportOnPaper): PrintedReport['facts'] {
  const { instrument, periodFrom, periodTo, reviewOn, cases, without } = report
  const named = raters.map(({ seat, name }) =>
    name ? fidelity.review.raterOf(seat, name) : fidelity.review.rater(seat),
  )
  return [
    {
      term: fidelity.result.instrument,
      value: fidelity.result.instrumentVersion(instrument.title, instrument.version),
    },
    { term: reportPaper.period, value: fidelity.period(date(periodFrom), date(periodTo)) },
    { term: fidelityReport.result.reviewOn, value: date(reviewOn) },
    {
      term: fidelityReport.result.looked,
      value: fidelityReport.result.lookedAt(cases.seen, cases.total, cases.needed),
    },
    ...(without.length === 0
      ? []
      : [
          {
            term: fidelityReport.result.without,
            value: without.map((step) => fidelityReport.without[step]).join('\n'),
          },
        ]),
    { term: fidelity.result.raters, value: named.join('\n') },
    ...(approvedOn ? [{ term: reportPaper.approved, value: date(approvedOn) }] : []),
  ]
}

function errataOf({ errata }: ReportOnPaper): PrintedReport['errata'] {
  if (errata.length === 0) return null
  return {
    heading: fidelityReport.errata.title,
    texts: errata.map((erratum) => {
      const { label, title, level } = erratum
      const told = `${fidelity.rate.item(label, title)}. ${toldErratum(erratum)}`
      return level.from === level.to ? told : `${told}\n${movedLevel(level)}`
    }),
  }
}

/** What a correction did to the whole. */
function movedLevel({ from, to }: ToldErratum['level']): string {
  const shown = (level: number | null) =>
    level === null ? fidelityReport.errata.none : formatMean(LANGUAGE, level)
  return fidelityReport.errata.level(shown(from), shown(to))
}

function totalOf({ report }: ReportOnPaper): PrintedReport['total'] {
  const { total, scale, bands, items, mode } = report
  const t = fidelity.result
  const heading = mode === 'self' ? reportPaper.selfAssessed(t.total) : t.total
  if (total.status === 'not-relevant') return { heading, number: null, lead: t.notRelevant, lines: [] }
  if (total.status === 'provisional') {
    return {
      heading,
      number: null,
      lead: t.provisional,
      lines: [t.provisionalText(total.scored, total.relevant)],
    }
  }
  const below = items.filter(({ id }) => total.belowMinimum.includes(id)).map(({ label }) => label)
  const limits = bands
    .slice(1)
    .map(({ label, min }) => fidelity.charts.band(label, formatMean(LANGUAGE, min)))
  const share = formatPercent(LANGUAGE, roundHalfUp(total.shareOfScale, 2))
  return {
    heading,
    number: formatMean(LANGUAGE, total.level),
    // A total that rests on few forløb is called provisional wherever it stands.
    lead: [total.band.label, ...(restsOnFew(report.cases) ? [t.provisional] : [])].join(' \u00b7 '),
    lines: [
      t.share(share, scale.min, scale.max),
      // Only a sum differs from the level: it counts points and not steps of the scale.
      ...(total.total === total.level ? [] : [t.sum(formatNumber(LANGUAGE, total.total))]),
      limits.join(' \u00b7 '),
      ...(below.length === 0 ? [] : [`${t.belowMinimum}: ${below.join(', ')}`]),
    ].filter((line) => line !== ''),
  }
}

/** The words of the report; a section without any is left out. */
const textSections = ({ report }: ReportOnPaper): PrintedSection[] =>
  REPORT_SECTIONS.map((section) => ({
    level: 2 as const,
    heading: fidelityReport.sections[section],
    paragraphs: report.text[section].split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
  })).filter(({ paragraphs }) => paragraphs.length > 0)
