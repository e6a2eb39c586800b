import { Link } from '@remix-run/react'
import type { RenewalOutlook } from '#app/domain/progress/renewal-outlook.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type RenewalNoteProps = { outlook: RenewalOutlook; courseTitle: string }

/** For the holder of a certificate: when it can be renewed, or what that takes now, and the way there. */
export function RenewalNote({ outlook, courseTitle }: RenewalNoteProps) {
  const t = useMessages()
  const { note } = t.renewal
  const locale = useLocale()
  if (outlook.kind === 'gone') return <p>{note.gone}</p>
  return (
    <p>
      {outlook.kind === 'opens' ? (
        note.opens(formatDate(locale, outlook.on))
      ) : (
        <>
          {note[outlook.kind]}
          {outlook.missing.length > 0 && ` ${t.renewal.missing(t.progress.missing(outlook.missing))}`}
        </>
      )}{' '}
      {/* Several cards each have one, so what is heard says which. */}
      <Link className="ds-link" to={outlook.to}>
        {outlook.kind === 'opens' ? note.toCourse : note.toRenewal}{' '}
        <span className="visually-hidden">{note.of(courseTitle)}</span>
      </Link>
    </p>
  )
}
