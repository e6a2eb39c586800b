import { useMessages } from '#app/i18n/use-messages.ts'

/** The wrong rows of an import as a file, to put right and hand in again. */
export function WrongFile({ id }: { id: string }) {
  const t = useMessages().imports
  return (
    <p>
      {/* No `download`: whoever is led to show first who they are must get that page, not a file of it. */}
      <a className="ds-link" href={`/admin/personer/import/${id}/fil/forkerte.csv`}>
        {t.wrongFile}
      </a>{' '}
      <span className="quiet">{t.wrongFileHint}</span>
    </p>
  )
}
