import { Alert } from '#app/components/alert.tsx'
import type { ToldErratum } from '#app/domain/fidelity/report/errata.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ErratumText } from './erratum-text.tsx'

/** On top of approved scores: what was corrected since, each with a link to its item on the page. */
export function ErrataNotice({ errata }: { errata: ToldErratum[] }) {
  const t = useMessages().fidelityReport.errata
  if (errata.length === 0) return null
  return (
    <Alert color="warning">
      <h2>{t.title}</h2>
      <ul>
        {errata.map((erratum) => (
          <li key={erratum.id}>
            <a className="ds-link" href={`#${erratum.itemId}`} lang="da">
              {erratum.label} {erratum.title}
            </a>
            {'. '}
            <ErratumText erratum={erratum} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}
