import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { sourceAnchor } from '#app/mdx/source.tsx'

type Source = { title: string; url?: string; checked: string }

/** Where the lesson's facts come from, and when somebody last looked. */
export function LessonSources({ sources }: { sources: Source[] }) {
  const t = useMessages().courses.reader
  const locale = useLocale()
  if (sources.length === 0) return null
  return (
    <section className="reader-sources" aria-labelledby="sources">
      <h2 id="sources">{t.sources}</h2>
      <ol>
        {sources.map(({ title, url, checked }, place) => (
          <li key={title} id={sourceAnchor(place + 1)}>
            {url ? <a href={url}>{title}</a> : title}{' '}
            <span className="quiet">({t.checked(formatDate(locale, checked))})</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
