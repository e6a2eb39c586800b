import { addMonths, civilDate } from '../dates.ts'
import type { EventProblem } from './event-problems.ts'
import { momentAt } from './wall-time.ts'

/** The most days an event can have. */
export const MOST_DAYS = 10

/** A day as it was typed: a civil date and two times, `hh:mm`. `id`: that of a day there is; '' for a new one. */
export type TypedDay = { id: string; date: string; from: string; to: string }

export type PlannedDay = { id: string | null; startsAt: Date; endsAt: Date }

type ReadDays = { days: PlannedDay[]; problems: Record<string, EventProblem> }

/**
 * The days that were typed, the first first; a row without date and times is none. A day can lie a year back,
 * to be recorded after it was held, and two years ahead.
 * @returns the problems by field, such as `from-0` for the first row
 */
export function readDays(rows: TypedDay[], today: string): ReadDays {
  const read = rows.slice(0, MOST_DAYS).map((row, place) => {
    const isEmpty = row.date === '' && row.from === '' && row.to === ''
    return isEmpty ? {} : readDay(row, place, today)
  })
  const days = read.flatMap(({ day }) => (day ? [day] : []))
  const problems = Object.assign({}, ...read.map((one) => one.problems ?? {}), ...twice(read))
  if (days.length === 0 && Object.keys(problems).length === 0) problems['date-0'] = 'date-missing'
  return { days: days.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), problems }
}

type Read = { day?: PlannedDay; problems?: Record<string, EventProblem> }

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

function readDay({ id, date, from, to }: TypedDay, place: number, today: string): Read {
  const wrong = (field: string, problem: EventProblem): Read => ({
    problems: { [`${field}-${place}`]: problem },
  })
  if (!isDate(date)) return wrong('date', 'date-missing')
  if (date < addMonths(today, -12) || date > addMonths(today, 24)) return wrong('date', 'date-far')
  if (!TIME.test(from)) return wrong('from', 'time-missing')
  if (!TIME.test(to)) return wrong('to', 'time-missing')
  const [startsAt, endsAt] = [momentAt(date, from), momentAt(date, to)]
  if (!startsAt) return wrong('from', 'time-skipped')
  if (!endsAt) return wrong('to', 'time-skipped')
  if (endsAt <= startsAt) return wrong('to', 'end-early')
  return { day: { id: id || null, startsAt, endsAt } }
}

const isDate = (date: string) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)

/** Who was there is recorded once a day, so an event has a date once. */
function twice(read: Read[]): Record<string, EventProblem>[] {
  const dates = read.map(({ day }) => day && civilDate(day.startsAt))
  return dates.flatMap((date, place) =>
    date && dates.indexOf(date) < place ? [{ [`date-${place}`]: 'date-twice' as const }] : [],
  )
}
