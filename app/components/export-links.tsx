import { Link } from '@remix-run/react'
import { askedIn } from '#app/domain/list-query.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type ExportLinksProps = {
  /** The files' address without their ending: `/team/team-nord/fil/hold`. */
  file: string
  /** What the table is asked for, as it stands in the address of the page. */
  search: string
}

/** The table as a file: what is filtered and sorted here is so there. */
export function ExportLinks({ file, search }: ExportLinksProps) {
  const t = useMessages().lists
  const asked = askedIn(search).toString()
  return (
    <p className="row no-print">
      {(['csv', 'xlsx'] as const).map((ending) => (
        <Link className="ds-link" key={ending} to={`${file}.${ending}${asked && `?${asked}`}`} reloadDocument>
          {t[ending]}
        </Link>
      ))}
    </p>
  )
}
