import { Link } from '@remix-run/react'
import type { ErasurePreview } from '#app/domain/privacy/erasure.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

/** What goes, what stays and why, and what to get before. */
export function Preview({ goes, stays }: ErasurePreview) {
  const { ownAccount: t, keeping } = useMessages()
  const locale = useLocale()
  return (
    <>
      <section className="stack" aria-labelledby="files">
        <h2 id="files">{t.filesFirst}</h2>
        <p>{t.filesFirstText}</p>
        <p>
          <Link className="ds-link" to="/mine-oplysninger#hent">
            {t.getFiles}
          </Link>
        </p>
      </section>
      <section aria-labelledby="goes">
        <h2 id="goes">{t.goes}</h2>
        <ul>
          <li>{t.goesAlways}</li>
          {goes.map(({ purpose, count }) => (
            <li key={purpose}>
              {keeping.purposes[purpose]}: {formatNumber(locale, count)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="stays">
        <h2 id="stays">{t.stays}</h2>
        {stays.length === 0 && <p>{t.nothingStays}</p>}
        <ul>
          {stays.map(({ kind, count }) => (
            <li key={kind}>{t.staysText[kind](count)}</li>
          ))}
        </ul>
        <p className="quiet">{t.backups}</p>
      </section>
    </>
  )
}
