import type { Change, Facts } from '#app/domain/imports/change.ts'
import { HEADS } from '#app/domain/imports/columns.ts'
import type { Fault } from '#app/domain/imports/import-row.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { messagesIn } from '#messages'

/** A fault with its column: `fra: "31.02.2026" findes ikke. Skriv en dato som 28-02-2026.` */
export function faultWords(locale: Locale, { column, problem, value, about = '' }: Fault): string {
  const t = messagesIn(locale).imports
  const isDay = problem === 'team-closed' || problem === 'over'
  const named = isDay ? formatShortDate(locale, about) : about
  return t.faultAt(HEADS[column], t.faults[problem](value, named))
}

/** What a change is, in a row that names the place: `Medlem fra 1. aug. 2026`. */
export function changeWords(locale: Locale, change: Pick<Change, 'thing' | 'before' | 'after'>): string {
  const t = messagesIn(locale).imports
  const { thing, before, after } = change
  const span = ({ fromDate, toDate }: Facts) =>
    t.span(formatShortDate(locale, fromDate ?? ''), toDate ? formatShortDate(locale, toDate) : null)
  switch (thing) {
    case 'person':
      return before ? t.nameChange(before.name ?? '', after.name ?? '') : t.newAccount
    case 'membership':
    case 'grant':
      return before ? t.periodChanges[thing](span(before), span(after)) : t.periods[thing](span(after))
    default:
      return t.newPlace[thing](after.name ?? '')
  }
}
