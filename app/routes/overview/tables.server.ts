import type { Method } from '#app/domain/courses/methods.ts'
import {
  type FidelityRow,
  type MonthRow,
  type OrganisationRow,
  percentOf,
  type Share,
  type TeamRow,
} from '#app/domain/overview/figures.ts'
import { methodsOf } from '#app/domain/overview/overview-filter.ts'
import { fidelityRows, monthRows, organisationRows, teamRows } from '#app/domain/overview/overview.server.ts'
import type { Cell, Column } from '#app/domain/paper/csv.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import { organisationsIn, type ReadOverview } from './overview-view.server.ts'

/** A table as rows of cells; null where there is none of that name. */
type Table = { columns: Column<Cell[]>[]; rows: Cell[][] }

export function tableOf(name: string, asked: ReadOverview, locale: Locale): Table | null {
  const { filter, sort, day } = asked
  switch (name) {
    case 'organisationer':
      return cellsOf(organisationColumns(locale), organisationRows(filter, organisationsIn(asked), day))
    case 'teams':
      return cellsOf(teamColumns(locale), teamRows(filter, sort, null, day))
    case 'beviser':
      return cellsOf(monthColumns(methodsOf(filter), locale), monthRows(filter))
    case 'fidelitet':
      return cellsOf(fidelityColumns(locale), fidelityRows(filter, day))
    default:
      return null
  }
}

function cellsOf<Row>(columns: Column<Row>[], rows: Row[]): Table {
  return {
    columns: columns.map(({ head }, place) => ({ head, of: (cells) => cells[place] ?? null })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

function shareColumns(locale: Locale): Column<Share>[] {
  const t = messagesByLocale[locale].overview
  return [
    { head: t.members, of: ({ members }) => members },
    { head: t.certified, of: ({ certified }) => certified ?? t.tooFew },
    { head: t.shareInFile, of: percentOf },
  ]
}

function organisationColumns(locale: Locale): Column<OrganisationRow>[] {
  const t = messagesByLocale[locale].overview
  return [
    { head: t.organisation, of: ({ name }) => name },
    { head: t.teamCount, of: ({ teams }) => teams },
    ...shareColumns(locale),
  ]
}

function teamColumns(locale: Locale): Column<TeamRow>[] {
  const t = messagesByLocale[locale].overview
  return [
    { head: t.team, of: ({ name }) => name },
    { head: t.organisation, of: ({ organisation }) => organisation },
    ...shareColumns(locale),
    { head: t.reviews, of: ({ reviews }) => reviews },
    { head: t.nextReview, of: ({ nextReview }) => nextReview && { date: nextReview } },
    { head: t.overdue, of: ({ overdue }) => (overdue ? t.overdue : null) },
  ]
}

function monthColumns(methods: readonly Method[], locale: Locale): Column<MonthRow>[] {
  const { overview: t, shell } = messagesByLocale[locale]
  return [
    { head: t.month, of: ({ month }) => month },
    ...methods.map(
      (method): Column<MonthRow> => ({
        head: shell.methods[method],
        of: ({ counts }) => counts[method],
      }),
    ),
    ...(methods.length > 1 ? [{ head: t.total, of: ({ total }: MonthRow) => total }] : []),
  ]
}

function fidelityColumns(locale: Locale): Column<FidelityRow>[] {
  const { overview: t, shell } = messagesByLocale[locale]
  return [
    { head: t.method, of: ({ method }) => shell.methods[method] },
    { head: t.done, of: ({ done }) => done },
    { head: t.underWay, of: ({ underWay }) => underWay },
    { head: t.due, of: ({ due }) => due },
  ]
}
