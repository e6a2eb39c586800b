import { type Cell, type Column, csvFile } from '#app/domain/paper/csv.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import { comparisonRows } from './comparison-rows.ts'
import type { OverviewView, TeamRow } from './overview-view.ts'

/** A mean as the page shows it. */
const shown = (value: number | null | undefined): Cell => (value == null ? null : roundHalfUp(value, 2))

/** Each table of the overview as a file, by the file's name; null where this reader has no such table. */
export const TABLES: Record<string, (view: OverviewView, locale: Locale) => string | null> = {
  'teams.csv': ({ rows }, locale) => csvFile(teamColumns(locale), rows),
  'punkter.csv': ({ weaknesses }, locale) => weaknesses && weakItemsFile(weaknesses, locale),
  'sammenligning.csv': comparisonsFile,
}

function teamColumns(locale: Locale): Column<TeamRow>[] {
  const { fidelity, fidelityTeam, shell } = messagesByLocale[locale]
  const t = fidelityTeam.overview
  const remarks = ({ result }: TeamRow) =>
    result
      ? [
          result.level === null ? t.noTotal : '',
          restsOnFew(result.cases) ? fidelity.result.provisional : '',
          result.corrected ? fidelity.result.corrected : '',
        ]
      : [t.notMeasured]
  const nextState = ({ next }: TeamRow) =>
    next ? [next.planned ? t.planned : t.notPlanned, next.overdue ? t.overdue : ''] : []
  const listed = (words: string[]) => words.filter(Boolean).join(', ')
  return [
    { head: t.team, of: ({ team }) => team.name },
    { head: t.organisation, of: ({ team }) => team.organisation },
    { head: t.method, of: ({ method }) => (method ? shell.methods[method] : null) },
    { head: t.score, of: ({ result }) => shown(result?.level) },
    { head: t.band, of: ({ result }) => result?.band ?? null },
    { head: t.change, of: ({ result }) => result?.change ?? null },
    { head: t.cases, of: ({ result }) => result?.cases.seen ?? null },
    {
      head: fidelityTeam.file.casesNeeded,
      of: ({ result }) => (result && restsOnFew(result.cases) ? result.cases.needed : null),
    },
    { head: t.mode, of: ({ result }) => (result ? fidelity.modes[result.mode] : null) },
    { head: t.version, of: ({ result }) => result?.instrumentVersion ?? null },
    { head: t.measuredOn, of: ({ result }) => result?.reviewOn ?? null },
    { head: t.remarks, of: (row) => listed(remarks(row)) },
    { head: t.next, of: ({ next }) => next?.on ?? null },
    { head: t.nextState, of: (row) => listed(nextState(row)) },
    { head: t.overdueActions, of: ({ overdueActions }) => overdueActions },
  ]
}

function weakItemsFile(weaknesses: NonNullable<OverviewView['weaknesses']>, locale: Locale): string {
  const { fidelity, fidelityTeam, shell } = messagesByLocale[locale]
  const t = fidelityTeam.overview
  const rows = weaknesses.flatMap(({ method, version, items }) => {
    // A version without items has a row all the same, which says why.
    const found = items && items.length > 0 ? items : [null]
    const remark = items ? t.noWeak : t.tooFewForItems
    return found.map((item) => ({
      method: shell.methods[method],
      version,
      item,
      remark: item ? null : remark,
    }))
  })
  return csvFile(
    [
      { head: t.method, of: ({ method }) => method },
      { head: t.version, of: ({ version }) => version },
      { head: t.item, of: ({ item }) => item && fidelity.rate.item(item.label, item.title) },
      { head: t.asking, of: ({ item }) => item && item.asking },
      { head: t.measured, of: ({ item }) => item && item.teams },
      { head: t.mean, of: ({ item }) => shown(item?.mean) },
      { head: t.remarks, of: ({ remark }) => remark },
    ],
    rows,
  )
}

function comparisonsFile({ comparisons, weaknesses }: OverviewView, locale: Locale): string {
  const { fidelityTeam, shell } = messagesByLocale[locale]
  const t = fidelityTeam.overview
  const tooFew = weaknesses ? t.tooFew : t.tooFewOthers
  return csvFile(
    [
      { head: t.method, of: ({ method }) => shell.methods[method] },
      { head: t.version, of: ({ version }) => version },
      { head: t.own, of: ({ own }) => own && own.name },
      { head: t.score, of: ({ own }) => shown(own?.level) },
      { head: t.median, of: ({ benchmark }) => shown(benchmark?.median) },
      { head: t.lowest, of: ({ benchmark }) => shown(benchmark?.lowest) },
      { head: t.highest, of: ({ benchmark }) => shown(benchmark?.highest) },
      { head: t.teamCount, of: ({ benchmark }) => benchmark && benchmark.teams },
      { head: t.remarks, of: ({ benchmark }) => (benchmark ? null : tooFew) },
    ],
    comparisonRows(comparisons),
  )
}
