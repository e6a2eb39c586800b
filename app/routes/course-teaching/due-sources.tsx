import { Link } from '@remix-run/react'
import { Table } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { DueSource } from '#app/domain/teaching/sources-due.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type DueSourcesProps = { courseSlug: string; language: string; sources: DueSource[] }

/** The sources that somebody must look at again, and from which lessons. */
export function DueSources({ courseSlug, language, sources }: DueSourcesProps) {
  const t = useMessages().teaching.sources
  const locale = useLocale()
  if (sources.length === 0) return <p>{t.none}</p>
  return (
    <div className="wrapping">
      <Table caption={t.caption} captionHidden head={[t.source, t.checked]}>
        {sources.map(({ title, url, lesson, checked, overdue }) => (
          <tr key={lesson.slug + title}>
            <th scope="row">
              {url ? <a href={url}>{title}</a> : title}
              <Link className="block" to={`/kurser/${courseSlug}/${lesson.slug}`} lang={language}>
                {lesson.title}
              </Link>
            </th>
            <td>
              {formatShortDate(locale, checked)}
              <span className="block">
                <Tag color={overdue ? 'warning' : 'neutral'}>{overdue ? t.overdue : t.soon}</Tag>
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
