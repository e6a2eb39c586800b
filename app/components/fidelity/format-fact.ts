import { formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** An answer of a fact sheet as people read it: a number is stored with a full stop, "7.5", and shown as "7,5". */
export function formatFact(locale: Locale, kind: 'number' | 'text', value: string): string {
  if (kind === 'text' || value === '') return value
  return formatNumber(locale, Number(value), value.split('.')[1]?.length ?? 0)
}
