import { Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import type { GlossaryLetter } from '#app/domain/search/glossary-letters.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { GlossaryEntry } from './glossary-entry.tsx'

type GlossaryPageProps = { typed: string; total: number; letters: GlossaryLetter[] }

/** The words of the field from A to Å, each with an address of its own. */
export function GlossaryPage({ typed, total, letters }: GlossaryPageProps) {
  const t = useMessages().library
  const words = t.glossary
  const found = letters.reduce((sum, { terms }) => sum + terms.length, 0)
  return (
    <main className="page narrow stack" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/bibliotek', label: t.title }]} />
      <PageHead title={words.title}>
        <p>{words.lead(total)}</p>
      </PageHead>
      <SearchForm action="/ordbog" label={words.filter} submit={words.submit} typed={typed} />
      <div role="status">
        {typed && (
          <p>
            {found > 0 ? words.count(found) : words.nothing(typed)} <Link to="/ordbog">{words.all}</Link>
          </p>
        )}
      </div>
      {letters.length > 1 && <Letters letters={letters} />}
      {letters.map(({ letter, terms }) => (
        <section key={letter} aria-labelledby={idOf(letter)}>
          <h2 id={idOf(letter)}>{letter}</h2>
          <dl className="glossary">
            {terms.map((term) => (
              <GlossaryEntry key={term.id} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </main>
  )
}

const idOf = (letter: string) => `bogstav-${letter}`

function Letters({ letters }: { letters: GlossaryLetter[] }) {
  const t = useMessages().library.glossary
  return (
    <nav className="no-print" aria-label={t.letters}>
      <ul className="letters">
        {letters.map(({ letter }) => (
          <li key={letter}>
            <a href={`#${encodeURIComponent(idOf(letter))}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
