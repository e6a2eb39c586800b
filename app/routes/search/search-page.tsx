import { Link } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { MOST_RESULTS, type SearchResult } from '#app/domain/search/results.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ResultGroup } from './result-group.tsx'

/** The question, and what was found, by course. */
export function SearchPage({ typed, result }: { typed: string; result: SearchResult }) {
  const t = useMessages()
  const isEmpty = result.count === 0
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <PageHead title={t.search.title}>{!typed && <p>{t.search.help}</p>}</PageHead>
      <SearchForm action="/soeg" label={t.search.label} submit={t.search.submit} typed={typed} />
      {/* It is always here: what appears in it is read aloud. */}
      <div role="status">{typed && <Outcome typed={typed} result={result} />}</div>
      {isEmpty && (
        <p>
          {t.search.browse} <Link to="/kurser">{t.courses.title}</Link>
          {' \u00b7 '}
          <Link to="/bibliotek">{t.library.title}</Link>
          {' \u00b7 '}
          <Link to="/ordbog">{t.library.glossary.title}</Link>
        </p>
      )}
      {result.groups.map((group) => (
        <ResultGroup key={group.course?.slug ?? 'ordbog'} group={group} />
      ))}
    </main>
  )
}

function Outcome({ typed, result: { count, meant, needed } }: { typed: string; result: SearchResult }) {
  const t = useMessages().search
  if (count === 0) {
    return (
      <p>
        {t.nothing(typed)} {t.nothingHelp}
      </p>
    )
  }
  return (
    <>
      {meant && <p>{t.meant(typed, meant)}</p>}
      {needed === 'any' && <p>{t.someWords}</p>}
      <p className="quiet">{count < MOST_RESULTS ? t.count(count) : t.best(count)}</p>
    </>
  )
}
