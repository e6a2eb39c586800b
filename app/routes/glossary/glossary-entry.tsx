import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { type GlossaryTerm, headword } from '#app/domain/search/glossary-letters.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** A word, the same in the other language, what it means, and the lessons that explain it. */
export function GlossaryEntry({ term: { usedIn, ...term } }: { term: GlossaryTerm }) {
  const t = useMessages().library.glossary
  const locale = useLocale()
  const other = locale === 'da' ? 'en' : 'da'
  return (
    <div className="glossary-entry" id={term.id}>
      <dt>
        <span className="glossary-word" lang={locale}>
          {headword(term, locale)}
        </span>{' '}
        <span className="quiet" lang={other}>
          {headword(term, other)}
        </span>
      </dt>
      <dd lang="da">{term.text}</dd>
      {usedIn.length > 0 && (
        <dd className="quiet no-print">
          {t.usedIn}{' '}
          {usedIn.map(({ address, title, language }, place) => (
            <Fragment key={address}>
              {place > 0 && ' \u00b7 '}
              <Link to={address} lang={language}>
                {title}
              </Link>
            </Fragment>
          ))}
        </dd>
      )}
    </div>
  )
}
