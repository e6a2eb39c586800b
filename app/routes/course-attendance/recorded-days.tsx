import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type RecordedAttendance = { id: string; name: string; day: string; counted: boolean }

/** The days there are, each with who was there. What a certificate rests on cannot be removed. */
export function RecordedDays({ recorded }: { recorded: RecordedAttendance[] }) {
  const t = useMessages().approvals.days
  const locale = useLocale()
  if (recorded.length === 0) return <p>{t.none}</p>
  const days = [...new Set(recorded.map(({ day }) => day))].map((day) => ({
    day,
    date: formatDate(locale, day),
    attended: recorded.filter((one) => one.day === day),
  }))
  return days.map(({ day, date, attended }) => (
    <Details key={day} summary={t.dayWith(date, attended.length)}>
      <ul className="attended">
        {attended.map(({ id, name, counted }) => (
          <li key={id}>
            {name}{' '}
            {counted ? (
              <span className="quiet">({t.counted})</span>
            ) : (
              <Link to={`?fjern=${id}`} aria-label={t.removeFor(name, date)}>
                {t.remove}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Details>
  ))
}
