import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'

export type VersionFacts = { version: string; organisation: string | null }

type VersionsProps = { id: string; shown: string; versions: VersionFacts[] }

/** Every version there is or has been measured with, the newest first. */
export function Versions({ id, shown, versions }: VersionsProps) {
  const t = useMessages().instruments
  return (
    <section className="no-print">
      <h2>{t.versions}</h2>
      <ul>
        {versions.map(({ version, organisation }) => (
          <li key={version}>
            <Link
              to={`/fidelitet/skemaer/${id}/${version}`}
              aria-current={version === shown ? 'page' : undefined}
            >
              {organisation ? t.versionOf(version, organisation) : t.version(version)}
            </Link>
            {version === shown && ` (${t.shown})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
