import { civilDate } from '#app/domain/dates.ts'
import type { Locale } from './locale.ts'

const ZONE = 'Europe/Copenhagen'
const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }

const remembered = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options)
  const known = remembered.get(key) ?? new Intl.DateTimeFormat(TAG[locale], options)
  remembered.set(key, known)
  return known
}

/** A civil date in words: "1. marts 2026", "1 March 2026". */
export function formatDate(locale: Locale, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  return formatter(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(noon)
}

/** A civil date with the day of the week: "mandag den 2. marts 2026", "Monday, 2 March 2026". */
export function formatDay(locale: Locale, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return formatter(locale, { timeZone: 'UTC', ...options }).format(noon)
}

/** A civil date where space is short: "1. mar. 2026". */
export function formatShortDate(locale: Locale, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  return formatter(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(noon)
}

/** The month of a civil date: "maj 2026". */
export function formatMonth(locale: Locale, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  return formatter(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(noon)
}

/** The same without the year, where it goes without saying: "maj". */
export function formatMonthName(locale: Locale, date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  return formatter(locale, { timeZone: 'UTC', month: 'long' }).format(noon)
}

/** The time of day in Denmark: "kl. 10.42", "10:42". */
export function formatTime(locale: Locale, moment: Date): string {
  const time = formatter(locale, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)
  return locale === 'da' ? `kl. ${time}` : time
}

/** From one time of day to another, in Denmark: "kl. 09.00-15.30", "09:00-15:30". */
export function formatTimeSpan(locale: Locale, from: Date, to: Date): string {
  return `${formatTime(locale, from)}-${formatTime(locale, to).replace('kl. ', '')}`
}

/** A date and the time of day, in Denmark: "22. nov. 2026 kl. 06.30". */
export function formatMoment(locale: Locale, moment: Date): string {
  return `${formatShortDate(locale, civilDate(moment))} ${formatTime(locale, moment)}`
}

/** A number with as many decimals as asked for, rounded half up: "3,90". */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  return new Intl.NumberFormat(TAG[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** A share from 0 to 1 in whole per cent: "80 %", "80%". */
export function formatPercent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(TAG[locale], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
