import { addMonths } from '#app/domain/dates.ts'
import type { Place, Since } from '#app/domain/fidelity/standing/place.ts'
import { formatDate, formatMonth, formatMonthName, formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { messagesIn } from '#messages'
import { formatMean } from './format-score.ts'

/**
 * Where a team stands, in one sentence: "I maj 2026 lå Team Vestbyen på 3,52 i CTI (Middel fidelitet),
 * 0,40 højere end i november; 4 punkter kræver handling."
 */
export function standingSentence(
  { reviewOn, self, provisional, total, version, asking }: Place,
  { team, method }: { team: string; method: string },
  locale: Locale,
): string {
  const t = messagesIn(locale).fidelityTeam.sentence
  const month = formatMonth(locale, reviewOn)
  if (total.status !== 'scored') {
    const why =
      total.status === 'provisional'
        ? t.tooFewItems(total.scored, total.relevant) + t.asking(asking)
        : t.notRelevant
    return `${(self ? t.selfNoTotal : t.noTotal)(month, team, method)}${why}.`
  }
  const level = (self ? t.selfLevel : t.level)(
    month,
    team,
    formatMean(locale, total.level),
    method,
    total.band,
    provisional,
  )
  return `${level}${sinceThen(total.since, { reviewOn, version }, locale)}${t.asking(asking)}.`
}

function sinceThen(since: Since, { reviewOn, version }: Pick<Place, 'reviewOn' | 'version'>, locale: Locale) {
  const t = messagesIn(locale).fidelityTeam.sentence
  switch (since.status) {
    case 'first':
      return t.first
    case 'first-from-outside':
      return t.firstFromOutside
    case 'new-version':
      return t.newVersion(version)
    case 'no-total':
      return t.noTotalBefore(whenBefore(reviewOn, since.reviewOn, locale))
    case 'compared': {
      const when = whenBefore(reviewOn, since.reviewOn, locale)
      const by = formatNumber(locale, Math.abs(since.by), 2)
      return since.by === 0 ? t.same(when) : since.by > 0 ? t.higher(by, when) : t.lower(by, when)
    }
  }
}

/** The year is told where the month alone could be meant of two years, and the day where both lie in one month. */
function whenBefore(reviewOn: string, before: string, locale: Locale): string {
  const t = messagesIn(locale).fidelityTeam.sentence
  if (reviewOn.slice(0, 7) === before.slice(0, 7)) return t.onDay(formatDate(locale, before))
  const isWithinYear = addMonths(before, 12).slice(0, 7) > reviewOn.slice(0, 7)
  return t.inMonth(isWithinYear ? formatMonthName(locale, before) : formatMonth(locale, before))
}
