import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The table above as a file, for the same method and period. */
export function CsvLink({ file, query, what }: { file: string; query: string; what: string }) {
  const t = useMessages().fidelityTeam
  return (
    <p className="no-print">
      <Link to={`/fidelitet/oversigt/fil/${file}${query && `?${query}`}`} reloadDocument>
        {t.csvOf(what)}
      </Link>
    </p>
  )
}
