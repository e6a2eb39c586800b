import type { Cell, Column } from '#app/domain/paper/csv.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import { BLANK, type Figure } from './figure.ts'
import { measuredFigures } from './measured-figures.ts'
import type { ActionRow, TeamView } from './team-view.ts'

export function figureColumns(locale: Locale): Column<Figure>[] {
  const t = messagesByLocale[locale].fidelityTeam.file
  const keys = ['section', 'what', 'figure', 'date', 'value', 'text'] as const
  return keys.map((key) => ({ head: t[key], of: (figure): Cell => figure[key] }))
}

/** Everything the page of a team tells, in its order. */
export function figuresOf({ team, chosen, actions }: TeamView, locale: Locale): Figure[] {
  const { fidelity, fidelityTeam: t } = messagesByLocale[locale]
  const next = chosen?.next && {
    ...BLANK,
    section: t.next.title,
    date: chosen.next.on,
    text: [
      chosen.next.planned ? t.overview.planned : t.overview.notPlanned,
      chosen.next.overdue ? t.next.overdue : '',
    ]
      .filter(Boolean)
      .join(', '),
  }
  return [
    ...(chosen?.measured ? measuredFigures(chosen.measured, team.name, locale) : []),
    ...(next ? [next] : []),
    ...(chosen?.underWay.map(({ mode, phase, reviewOn }) => ({
      ...BLANK,
      section: t.next.title,
      what: fidelity.modes[mode],
      date: reviewOn,
      text: fidelity.phases[phase],
    })) ?? []),
    ...actions.map((action) => actionFigure(action, locale)),
  ]
}

function actionFigure({ label, title, what, owner, dueOn, state }: ActionRow, locale: Locale): Figure {
  const { fidelity, fidelityActions, fidelityTeam: t } = messagesByLocale[locale]
  return {
    ...BLANK,
    section: t.actions.title,
    what: fidelity.rate.item(label, title),
    figure: fidelityActions.states[state],
    date: dueOn,
    text: `${what} (${owner})`,
  }
}
