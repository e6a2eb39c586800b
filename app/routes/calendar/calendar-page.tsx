import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pages } from '#app/components/pages.tsx'
import type { EventKind } from '#app/domain/events/event.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { CalendarFilter, type CalendarFilterProps } from './calendar-filter.tsx'
import { EventList, type ListedEvent } from './event-list.tsx'

type CalendarPageProps = CalendarFilterProps & {
  title: string
  /** Those the person has signed up for. */
  own: ListedEvent[]
  others: ListedEvent[]
  page: number
  pages: number
  attended: { id: string; kind: EventKind; day: string; course: { title: string; language: string } | null }[]
  mayMake: boolean
}

/** What is coming, one's own first; or what has been, on the same page at another address. */
export function CalendarPage(props: CalendarPageProps) {
  const { title, own, others, page, pages, attended, mayMake, ...filter } = props
  const { past, chosen } = filter
  const t = useMessages().events.list
  const isFiltered = chosen.kind !== null || chosen.course !== null
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PageHead title={title}>{!past && <p>{t.lead}</p>}</PageHead>
      {mayMake && (
        <p>
          <ButtonLink to="/kalender/ny">{t.make}</ButtonLink>
        </p>
      )}
      <CalendarFilter {...filter} />
      {own.length > 0 && (
        <section>
          <h2>{t.own}</h2>
          <EventList events={own} />
        </section>
      )}
      <section>
        <h2>{past ? t.been : t.coming}</h2>
        {others.length > 0 ? <EventList events={others} /> : <p>{isFiltered ? t.noneFound : t.none}</p>}
        <Pages page={page} pages={pages} />
      </section>
      <p>
        <Link className="ds-link" to={past ? '/kalender' : '/kalender?vis=tidligere'}>
          {past ? t.toComing : t.past}
        </Link>
      </p>
      {attended.length > 0 && <Attended attended={attended} />}
    </main>
  )
}

function Attended({ attended }: Pick<CalendarPageProps, 'attended'>) {
  const t = useMessages().events
  const locale = useLocale()
  return (
    <section>
      <h2>{t.list.attended}</h2>
      <ul>
        {attended.map(({ id, kind, day, course }) => (
          <li key={id}>
            {formatDate(locale, day)}: {t.kinds[kind]},{' '}
            <span lang={course?.language}>{course?.title ?? t.goneCourse}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
