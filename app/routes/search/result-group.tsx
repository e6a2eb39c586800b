import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import type { Part } from '#app/domain/search/excerpt.ts'
import type { Group, Hit } from '#app/domain/search/results.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** So many of one group are shown at once; the rest are one press away, or the next group would not be seen. */
const SHOWN_AT_ONCE = 5

/** What was found in one course, or in the glossary. */
export function ResultGroup({ group: { course, hits } }: { group: Group }) {
  const t = useMessages()
  const id = `fundet-${course?.slug ?? 'ordbog'}`
  const language = course?.language ?? 'da'
  const more = hits.slice(SHOWN_AT_ONCE)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang={course?.language}>
        {course?.title ?? t.library.glossary.title}
      </h2>
      <Hits hits={hits.slice(0, SHOWN_AT_ONCE)} language={language} />
      {more.length > 0 && (
        <Details summary={t.search.more(more.length)}>
          <Hits hits={more} language={language} />
        </Details>
      )}
    </section>
  )
}

function Hits({ hits, language }: { hits: Hit[]; language: string }) {
  const t = useMessages().search
  return (
    <ul className="plain-list result-list">
      {hits.map(({ kind, address, fragment, title, excerpt }) => (
        <li className="result" key={address}>
          <h3 lang={language}>
            {/* A browser looks for the sentence of a fragment only in a page that it loads itself. */}
            <Link to={address + fragment} reloadDocument={fragment !== ''}>
              {title}
            </Link>
          </h3>
          <p className="quiet">{t.kinds[kind]}</p>
          <p lang={language}>
            <Marked parts={excerpt} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : text))
}
