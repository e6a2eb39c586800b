import { agreementRows } from '#app/components/fidelity/agreement-rows.ts'
import { standingSentence } from '#app/components/fidelity/standing-sentence.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import { overRows } from './agreement-rows.ts'
import { BLANK, type Figure } from './figure.ts'
import type { MeasuredView } from './team-view.ts'

/** A number as the page shows it: means with two decimals. */
const shown = (value: number | null, decimals = 2) => (value === null ? null : roundHalfUp(value, decimals))

/** What the page tells of a method that is measured, in its order. */
export function measuredFigures(measured: MeasuredView, team: string, locale: Locale): Figure[] {
  return [
    ...standingFigures(measured, team, locale),
    ...domainFigures(measured, locale),
    ...trendFigures(measured, locale),
    ...itemFigures(measured, locale),
    ...agreementFigures(measured, locale),
  ]
}

function standingFigures({ method, place, result }: MeasuredView, team: string, locale: Locale): Figure[] {
  const { fidelity, fidelityTeam, shell } = messagesByLocale[locale]
  const t = fidelityTeam.file
  const { total, scale, cases, mode, correctedCount, reviewOn } = result
  const row = (figure: string, value: number | null, text = ''): Figure => ({
    section: t.standing,
    what: shell.methods[method],
    figure,
    date: reviewOn,
    value,
    text,
  })
  const since = place.total.status === 'scored' ? place.total.since : null
  const marks = [fidelity.modes[mode], restsOnFew(cases) ? fidelity.result.provisional : '']
  return [
    row('', null, standingSentence(place, { team, method: shell.methods[method] }, locale)),
    ...(total.status === 'scored'
      ? [
          row(t.level, shown(total.level), [total.band.label, ...marks].filter(Boolean).join(', ')),
          row(t.share(scale.min, scale.max), shown(total.shareOfScale * 100, 0)),
          ...(total.total === total.level ? [] : [row(t.sum, total.total)]),
        ]
      : []),
    ...(total.status === 'provisional'
      ? [row(t.itemsScored, total.scored), row(t.itemsRelevant, total.relevant)]
      : []),
    ...(since?.status === 'compared' ? [row(t.change, since.by)] : []),
    row(t.asking, place.asking),
    row(t.casesSeen, cases.seen),
    ...(restsOnFew(cases) ? [row(t.casesNeeded, cases.needed)] : []),
    ...(correctedCount > 0 ? [row(t.corrected, correctedCount)] : []),
  ]
}

function domainFigures({ domains, result }: MeasuredView, locale: Locale): Figure[] {
  const { fidelity, fidelityTeam } = messagesByLocale[locale]
  const t = fidelityTeam.file
  return domains.flatMap(({ letter, title, score, before, cases }) => {
    const row = (figure: string, value: number | null, text = ''): Figure => ({
      section: fidelity.result.domains,
      what: fidelity.rate.domain(letter, title),
      figure,
      date: result.reviewOn,
      value,
      text,
    })
    return [
      score.status === 'scored'
        ? row(fidelity.result.mean, shown(score.mean))
        : row(fidelity.result.mean, null, fidelity.result.noScore[score.status]),
      ...(before === null ? [] : [row(fidelity.result.previous, shown(before))]),
      ...(score.status === 'scored' && score.scored < score.relevant
        ? [row(t.itemsScored, score.scored), row(t.itemsRelevant, score.relevant)]
        : []),
      ...(cases ? [row(t.fewestCases, cases[0]), row(t.mostCases, cases[1])] : []),
    ]
  })
}

function trendFigures({ lines }: MeasuredView, locale: Locale): Figure[] {
  const { fidelity, fidelityTeam } = messagesByLocale[locale]
  return lines.flat().flatMap(({ reviewOn, instrumentVersion, mode, level, cases, corrected }) => {
    const row = { ...BLANK, section: fidelity.charts.trendTitle, date: reviewOn }
    const what = `${fidelity.modes[mode]}, ${fidelity.charts.version(instrumentVersion)}`
    const marks = [
      restsOnFew(cases) ? fidelity.result.provisional : '',
      corrected ? fidelity.result.corrected : '',
    ]
    return [
      {
        ...row,
        what,
        figure: fidelity.charts.total,
        value: shown(level),
        text: marks.filter(Boolean).join(', '),
      },
      { ...row, what, figure: fidelity.result.cases, value: cases.seen },
      ...(restsOnFew(cases)
        ? [{ ...row, what, figure: fidelityTeam.file.casesNeeded, value: cases.needed }]
        : []),
    ]
  })
}

function itemFigures({ extremes, result }: MeasuredView, locale: Locale): Figure[] {
  const { fidelity, fidelityTeam } = messagesByLocale[locale]
  const t = fidelityTeam.extremes
  return (['strongest', 'weakest'] as const).flatMap((kind) =>
    extremes[kind].flatMap(({ label, title, score, before, cases, corrected }) => {
      const row = {
        ...BLANK,
        section: t[kind],
        what: fidelity.rate.item(label, title),
        date: result.reviewOn,
      }
      return [
        { ...row, figure: t.score, value: score, text: corrected ? fidelity.result.corrected : '' },
        ...(before === null ? [] : [{ ...row, figure: t.before, value: before }]),
        ...(cases === null ? [] : [{ ...row, figure: t.cases, value: cases }]),
      ]
    }),
  )
}

function agreementFigures({ agreement, result }: MeasuredView, locale: Locale): Figure[] {
  const { fidelityAgreement: words, fidelityTeam } = messagesByLocale[locale]
  const t = fidelityTeam.agreement
  const row = (figure: string, value: number | null): Figure => ({
    ...BLANK,
    section: t.title,
    figure,
    date: result.reviewOn,
    value,
    text: value === null ? t.undefined : '',
  })
  const { newest } = agreement
  const ofNewest = newest
    ? [
        row(words.bothScored, newest.items),
        row(words.onlyOneScored, newest.relevanceApart),
        ...agreementRows(newest, locale).map(({ label, value, isShare }) =>
          isShare ? row(words.inPercent(label), shown(value && value * 100, 0)) : row(label, shown(value)),
        ),
      ]
    : []
  return [
    ...ofNewest,
    ...overRows(agreement).map(({ figure, value, decimals }) => row(t[figure], shown(value, decimals))),
  ]
}
